import type { InterfaceLanguage, Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { m } from '$lib/words/paraglide/messages.js';

/** Says a message in the page's language, or in another. */
type Said = (inputs?: Record<string, never>, options?: { locale?: InterfaceLanguage }) => string;

/** What explains one quantity: in plain words, in the symbols of the model, and where it comes from. */
export interface HelpSection {
	/** The anchor on the page about the numbers; figures name it. */
	id: string;
	title: Said;
	plain: Said;
	/** Formulas; `_{…}` is set below, `^{…}` above. */
	symbols: string[];
	source?: string;
}

/** In the order in which the numbers are made. */
export const sections: HelpSection[] = [
	{
		id: 'shares',
		title: m.help_shares_title,
		plain: m.help_shares,
		symbols: [
			'w_{f} = W_{f} / Σ_{g} W_{g}',
			'S_{o} = B_{o} + Σ_{f} w_{f} · A_{f,o}(x_{f})',
			'p_{o} = exp(k·S_{o}) / Σ_{q} exp(k·S_{q})'
		],
		source: 'McFadden 1974'
	},
	{
		id: 'agreement',
		title: m.help_agreement_title,
		plain: m.help_agreement,
		symbols: ['p = exp(3k) / (exp(3k) + n − 1)', 'k = ln( p·(n − 1) / (1 − p) ) / 3']
	},
	{
		id: 'contributions',
		title: m.help_why_title,
		plain: m.help_why,
		symbols: [
			'C_{f,o} = k · w_{f} · [ A_{f,o}(x_{f}) − mean_{q} A_{f,q}(x_{f}) ]',
			'Σ_{f} C_{f,o} + k·[ B_{o} − mean_{q} B_{q} ] = ln p_{o} − mean_{q} ln p_{q}',
			'p_{o}^{−f} = p_{o}·exp(−C_{f,o}) / Σ_{q} p_{q}·exp(−C_{f,q})'
		],
		source: 'Aitchison 1986'
	},
	{
		id: 'weighing',
		title: m.help_weighing_title,
		plain: m.help_weighing,
		symbols: [
			'w_{f} = s_{f} / Σ_{g} s_{g}',
			'w_{i} = ( 1/i + 1/(i + 1) + … + 1/n ) / n',
			'Σ_{g} a_{f,g} · w_{g} = λ · w_{f}',
			'CR = (λ − n) / (n − 1) / RI_{n}'
		],
		source:
			'von Winterfeldt & Edwards 1986; Barron & Barrett 1996; Saaty 1977; Harker 1987; Alonso & Lamata 2006; Ágoston & Csató 2022'
	},
	{
		id: 'variations',
		title: m.help_variations_title,
		plain: m.help_variations,
		symbols: ['W_{f}′ = W_{f} · g_{f}^{z},  z ~ N(0, 1)', 'x_{f}′ ~ triangular(low, level, high)'],
		source: 'Lahdelma & Salminen 2001'
	},
	{
		id: 'verdict',
		title: m.help_verdict_title,
		plain: m.help_verdict,
		symbols: ['a = max_{o} b_{o}^{1}']
	},
	{
		id: 'sureness',
		title: m.help_sureness_title,
		plain: m.help_sureness,
		symbols: ['level ± 10 | 25 | 40', 'g = 1.2 | 1.5 | 2']
	},
	{
		id: 'flip',
		title: m.help_flip_title,
		plain: m.help_flip,
		symbols: [
			'd_{f,o} = [ A_{f,l} − A_{f,o} ] + [ B_{l} − B_{o} ]',
			'M_{o}(W) = Σ_{f} W_{f} · d_{f,o}',
			'W_{f}* = − Σ_{g≠f} W_{g}·d_{g,o} / d_{f,o}'
		]
	},
	{
		id: 'radius',
		title: m.help_radius_title,
		plain: m.help_radius,
		symbols: ['r* = min_{o}  Σ_{f} W_{f}·d_{f,o} / Σ_{f} W_{f}·|d_{f,o}|']
	},
	{
		id: 'tornado',
		title: m.help_tornado_title,
		plain: m.help_tornado,
		symbols: ['W_{f} ∈ [ W_{f}/g_{f}, W_{f}·g_{f} ]', 'x_{f} ∈ [ low, high ]']
	},
	{
		id: 'curve',
		title: m.help_curve_title,
		plain: m.help_curve,
		symbols: [
			'S_{o}(x) = B_{o} + Σ_{g≠f} w_{g} · A_{g,o}(x_{g}) + w_{f} · A_{f,o}(x),  0 ≤ x ≤ 100',
			'w_{f}(W) = W / ( W + Σ_{g≠f} W_{g} ),  0 ≤ W ≤ 100',
			'p_{o}(x) = exp(k·S_{o}(x)) / Σ_{q} exp(k·S_{q}(x))'
		]
	},
	{
		id: 'leaderMap',
		title: m.help_map_title,
		plain: m.help_map,
		symbols: [
			'S_{o}(x, y) = c_{o} + w_{f} · A_{f,o}(x) + w_{g} · A_{g,o}(y),  0 ≤ x, y ≤ 100',
			'R_{o} = { (x, y) : S_{o} ≥ S_{q} ∀ q },  k·(S_{o} − S_{q}) ≥ ln r'
		],
		source: 'Sutherland & Hodgman 1974'
	},
	{
		id: 'triangle',
		title: m.help_triangle_title,
		plain: m.help_triangle,
		symbols: [
			'W_{f} = α·T, W_{g} = β·T, W_{h} = γ·T,  α + β + γ = 1',
			'S_{o}(α, β, γ) = c_{o} + T / Σ W · [ α·A_{f,o} + β·A_{g,o} + γ·A_{h,o} ]'
		]
	},
	{
		id: 'linchpins',
		title: m.help_linchpins_title,
		plain: m.help_linchpins,
		symbols: [
			'p_{o}^{−J} = p_{o} with a(f,s,q) = 0, B_{q} = 0, x_{f} = 50, W_{f} = mean_{g∉J} W_{g}, k = 1 in J',
			'max_{o} |p_{o}^{−J} − p_{o}|',
			'min { n : Σ_{i ≤ n} w_{i}·λ_{i} > S_{l} − S_{o} },  w_{1}·λ_{1} ≥ w_{2}·λ_{2} ≥ …'
		],
		source: 'ICD 203 (2015)'
	},
	{
		id: 'evidence',
		title: m.help_evidence_title,
		plain: m.help_evidence,
		symbols: [
			'E_{P,o} = Σ_{(f,s) ∈ P} w_{f} · λ_{f,s}(x_{f}) · a(f,s,o) + Σ_{B ∈ P} B_{o}',
			'max_{o} E_{P,o} − min_{o} E_{P,o}'
		],
		source: 'Heuer 1999'
	},
	{
		id: 'prim',
		title: m.help_prim_title,
		plain: m.help_prim,
		symbols: [
			'density = N_{leads, in the box} / N_{in the box}',
			'coverage = N_{leads, in the box} / N_{leads}',
			'quasi-p = P( X ≥ N_{leads, in the box} ),  X ~ B( N_{in the box}, density without the limit )'
		],
		source: 'Friedman & Fisher 1999; Bryant & Lempert 2010'
	},
	{
		id: 'ranks',
		title: m.help_ranks_title,
		plain: m.help_ranks,
		symbols: ['b_{o}^{r} = N_{o ranks r} / N'],
		source: 'Lahdelma & Salminen 2001'
	},
	{
		id: 'sobol',
		title: m.help_sobol_title,
		plain: m.help_sobol,
		symbols: ['S_{i} = V[ E(p_{o} | x_{i}) ] / V(p_{o})', 'T_{i} = 1 − V[ E(p_{o} | x_{∼i}) ] / V(p_{o})'],
		source: 'Saltelli 2010; Jansen 1999'
	},
	{
		id: 'worlds',
		title: m.help_worlds_title,
		plain: m.help_worlds,
		symbols: ['θ_{g,t}(z) = Σ_{f} c(f, z_{f} → g, t)', 'max_{t} θ_{g,t} − θ_{g,z(g)} = 0'],
		source: 'Weimer-Jehle 2006'
	},
	{
		id: 'exclusions',
		title: m.edit_exclusions,
		plain: m.help_exclusions,
		symbols: ['∀ e ∃ f ∈ e: z_{f} ≠ e_{f}']
	},
	{
		id: 'uncertainWorlds',
		title: m.help_uncertain_worlds_title,
		plain: m.help_uncertain_worlds,
		symbols: [
			'c′(f,s → g,t) = c(f,s → g,t) + δ,  |c′| ≤ 99',
			'P(δ = −1, 0, 1) = 1/4, 2/4, 1/4',
			'P(δ = −2, …, 2) = 1/9, 2/9, 3/9, 2/9, 1/9',
			'( p + z²/2N ± z·√( p(1 − p)/N + z²/4N² ) ) / ( 1 + z²/N ),  z = 1.96'
		],
		source: 'Weimer-Jehle 2006; Wilson 1927'
	},
	{
		id: 'tellingFew',
		title: m.help_telling_few_title,
		plain: m.help_telling_few,
		symbols: ['d(z, z′) = #{ f : z_{f} ≠ z′_{f} }', 'max_{Z, #Z = k}  min_{z ≠ z′ ∈ Z} d(z, z′)'],
		source: 'Ravi, Rosenkrantz & Tayi 1994'
	},
	{
		id: 'difference',
		title: m.help_difference_title,
		plain: m.help_difference,
		symbols: ['φ_{i} = Σ_{T∌i} |T|!·(n − |T| − 1)! / n! · [ v(T ∪ i) − v(T) ]'],
		source: 'Shapley 1953'
	},
	{
		id: 'beliefs',
		title: m.help_beliefs_title,
		plain: m.help_beliefs,
		symbols: ['p_{o}(t) = p_{o}(r),  t_{r} ≤ t < t_{r+1}'],
		source: 'Shapley 1953'
	},
	{
		id: 'scores',
		title: m.help_scores_title,
		plain: m.help_scores,
		symbols: [
			'B = Σ_{o} ( p_{o} − [o came] )^{2}',
			'L = − ln p_{what came}',
			'B̄ = Σ_{r} (t_{r+1} − t_{r})·B_{r} / Σ_{r} (t_{r+1} − t_{r})'
		],
		source: 'Brier 1950; Good 1952; Murphy 1973'
	},
	{
		id: 'influence',
		title: m.help_influence_title,
		plain: m.help_influence,
		symbols: ['a_{f} = Σ_{g≠f} mean_{s,t} |c(f, s → g, t)|', 'b_{f} = Σ_{g≠f} mean_{s,t} |c(g, t → f, s)|'],
		source: 'Vester & Hesler 1980'
	},
	{
		id: 'expected',
		title: m.help_expected_title,
		plain: m.help_expected,
		symbols: ['e_{o} = E_{o} / Σ_{q} E_{q}', 'p_{o} − e_{o}']
	},
	{ id: 'facts', title: m.help_facts_title, plain: m.help_facts, symbols: [] },
	{ id: 'words', title: m.help_words_title, plain: m.help_words, symbols: [], source: 'ICD 203 (2015); PHIA (2019)' }
];

/** What explains a model without outcomes. */
const ofWorlds = ['worlds', 'exclusions', 'influence', 'facts'];

/** Gives the sections that explain a model: without outcomes those of its worlds alone, of exclusions where it has some. */
export const sectionsOf = (model: Pick<Model, 'outcomes' | 'exclusions'>): HelpSection[] =>
	sections.filter(
		({ id }) => (hasOutcomes(model) || ofWorlds.includes(id)) && (id !== 'exclusions' || model.exclusions !== undefined)
	);
