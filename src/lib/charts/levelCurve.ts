import type { CurveParameter, LeadStretch, ShareCurve } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import type { Factor, InterfaceLanguage, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { levelSaid } from '$lib/words/standing';
import { fractionOf } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import { sharesAxis } from './comparedShares';
import type { Curve, CurveStop, Table } from './figure';
import { spreadLabels } from './spreadLabels';

interface LevelCurveInput {
	model: Model;
	settings: Settings;
	curve: ShareCurve;
	/** Shares as set, in the model's order. */
	share: readonly number[];
	/** Outcomes (indexes) from top to bottom. */
	order: readonly number[];
	/** Where the axis of shares has ended so far: it never ends before. */
	reached?: number;
	locale: InterfaceLanguage;
}

/** Two labels stand at least so far apart, as a fraction of the plot's height. */
const gap = 0.11;
/** The numbers of two flips stand at least so far apart, as a fraction of the plot's width. */
const flipGap = 0.1;
/** Moves of a share below half a point are none. */
const flat = 0.005;
/** Shares nearer than this are one: of a stretch without a slope the end next to the move is named. */
const same = 1e-9;

/** The range of a weight or level on the axis: what lies beyond 0–100 is not drawn. */
function rangeOf({ parameter, factor }: CurveParameter, settings: Settings) {
	const { weight, spread, low, high } = settings.factors[factor]!;
	return parameter === 'level'
		? { start: low, end: high }
		: { start: Math.min(100, weight / spread), end: Math.min(100, weight * spread) };
}

/** The places that are named along the axis: states, or of a weight each quarter. */
function stopsOf(parameter: 'weight' | 'level', { states }: Factor, locale: InterfaceLanguage): CurveStop[] {
	const { number } = numbersIn(locale);
	if (parameter === 'weight') return [0, 25, 50, 75, 100].map((at) => ({ at, label: number(at) }));
	return states.map(({ level, name }) => ({ at: level, label: number(level, 1), state: localize(name, locale) }));
}

/** What moves most from one end of its run to the other: "From “watched” to “front line”, “Declared alignment” rises from 30% to 62%." */
function moveSaid({ model, curve, locale }: LevelCurveInput, factor: Factor): string {
	const { number } = numbersIn(locale);
	const runs = model.outcomes.map((_, outcome) => {
		const shares = curve.places.map(({ share }) => share[outcome]!);
		return { outcome, least: Math.min(...shares), most: Math.max(...shares) };
	});
	const widest = runs.reduce((best, run) => (run.most - run.least > best.most - best.least ? run : best));
	const { outcome, least, most } = widest;
	if (most - least < flat) return m.curve_flat({}, { locale });
	const stops = new Set(stopsOf(curve.parameter, factor, locale).map(({ at }) => at));
	const little = Math.min(flat, (most - least) / 4);
	/** Where a share is the least or largest; a named place where it is so but for half a point. */
	const near = (share: number) => {
		const within = (some: number) => curve.places.filter((place) => Math.abs(place.share[outcome]! - share) < some);
		const named = within(little).filter(({ at }) => stops.has(at));
		return named.length > 0 ? named : within(same);
	};
	const [lows, highs] = [near(least), near(most)];
	const rises = lows[0]!.at < highs[0]!.at;
	const [first, second] = rises ? [lows, highs] : [highs, lows];
	const to = second[0]!;
	const from = first.filter(({ at }) => at < to.at).at(-1)!;
	const placeSaid = (at: number) =>
		curve.parameter === 'level'
			? levelSaid(factor, at, locale)
			: m.curve_at_weight({ weight: number(at, 1) }, { locale });
	const shareSaid = (place: typeof from) => sayShares(place.share, locale)[outcome]!;
	const values = {
		name: shortName(model.outcomes[outcome], locale),
		from: placeSaid(from.at),
		to: placeSaid(to.at),
		before: shareSaid(from),
		after: shareSaid(to)
	};
	return rises ? m.curve_rises(values, { locale }) : m.curve_falls(values, { locale });
}

/** Who leads along the curve: "In the lead: “Quiet cooperation” below 47 and “Declared alignment” above 47." */
function leadsSaid({ model, curve: { leads }, locale }: LevelCurveInput): string {
	const { number, list } = numbersIn(locale);
	const namesOf = ({ leaders }: LeadStretch) =>
		list(leaders.map((at) => m.curve_name({ name: shortName(model.outcomes[at], locale) }, { locale })));
	if (leads.length === 1) {
		const [{ leaders }] = leads as [LeadStretch];
		const values = { names: namesOf(leads[0]!) };
		return leaders.length === 1 ? m.curve_leads_all(values, { locale }) : m.curve_level_all(values, { locale });
	}
	const stretches = leads.map((stretch, nth) => {
		const values = { names: namesOf(stretch), from: number(stretch.from, 1), to: number(stretch.to, 1) };
		if (nth === 0) return m.curve_lead_below(values, { locale });
		return nth === leads.length - 1 ? m.curve_lead_above(values, { locale }) : m.curve_lead_between(values, { locale });
	});
	return m.curve_leads({ stretches: list(stretches) }, { locale });
}

/** The shares at every named place, where the level stands, and where the lead passes on. */
function tableOf(input: LevelCurveInput, stops: readonly CurveStop[], now: number): Table {
	const { model, curve, share, locale } = input;
	const { number } = numbersIn(locale);
	const flips = curve.leads.slice(1).map(({ from }) => from);
	const noted = (at: number) =>
		[
			stops.find((stop) => stop.at === at)?.state?.text ?? '',
			at === now ? m.curve_as_set({}, { locale }) : '',
			flips.includes(at) ? m.curve_flip({}, { locale }) : ''
		].filter((note) => note !== '');
	const places = [...new Set([...stops.map(({ at }) => at), ...flips, now])].sort((a, b) => a - b);
	const sharesAt = (at: number) => (at === now ? share : curve.places.find((place) => place.at === at)!.share);
	return tableOfCells(
		[
			{
				name: curve.parameter === 'level' ? m.fine_level({}, { locale }) : m.column_weight({}, { locale }),
				numeric: true
			},
			{ name: m.curve_column_note({}, { locale }), numeric: false },
			...model.outcomes.map((outcome) => ({ name: shortName(outcome, locale), numeric: true }))
		],
		places.map((at) => {
			const said = sayShares(sharesAt(at), locale, 1);
			return [
				numberCell(number(at, 1), at),
				noted(at).join(' · '),
				...sharesAt(at).map((each, outcome) => shareCell(said[outcome]!, each))
			];
		})
	);
}

/** Says of a curve what moves most, and who leads where, a sentence each. */
export function curveSaid(input: LevelCurveInput): { moves: string; leads: string } {
	const factor = modelIndex(input.model).factor(input.curve.factor)!;
	return { moves: moveSaid(input, factor), leads: leadsSaid(input) };
}

/** Share against level: a line an outcome along one level or weight, with where it stands, its range, and its flips. */
export function levelCurveFigure(input: LevelCurveInput): Curve {
	const { model, settings, curve, share, order, reached = 0, locale } = input;
	const { percent, number } = numbersIn(locale);
	const { factor: id, parameter, places, leads } = curve;
	const factor = modelIndex(model).factor(id)!;
	const values = { factor: modelNames(model, locale).factor(id) };
	const now = settings.factors[id]![parameter];
	const range = rangeOf(curve, settings);
	const stops = stopsOf(parameter, factor, locale);
	const axis = sharesAxis([reached, ...places.flatMap((place) => place.share)], percent);
	const last = places.at(-1)!;
	const ends = sayShares(last.share, locale);
	const said = curveSaid(input);
	const labels = spreadLabels(
		order.map((outcome) => fractionOf(last.share[outcome]!, axis)),
		gap
	);
	const flips = leads.slice(1).map(({ from }) => from);
	const flipPlaces = spreadLabels(
		flips.map((at) => at / 100),
		flipGap
	);
	const legend = {
		now: number(now, 1),
		low: number(range.start, 1),
		high: number(range.end, 1)
	};
	return {
		id: 'curve',
		help: 'curve',
		title: parameter === 'level' ? m.curve_title_level(values, { locale }) : m.curve_title_weight(values, { locale }),
		sentence: m.slide_sentences({ first: said.moves, second: said.leads }, { locale }),
		legend:
			parameter === 'level' ? m.curve_legend_level(legend, { locale }) : m.curve_legend_weight(legend, { locale }),
		axis,
		curves: order.map((outcome, line) => {
			const { id: key, name, shortName: short } = model.outcomes[outcome]!;
			const { text, language } = localize(short ?? name, locale);
			return {
				id: key,
				name: text,
				language,
				outcome,
				value: ends[outcome]!,
				now: share[outcome]!,
				points: places.map((place) => ({ at: place.at, share: place.share[outcome]! })),
				label: labels[line]!
			};
		}),
		stops,
		now,
		range,
		flips: flips.map((at, nth) => ({ at, label: number(at, 1), place: flipPlaces[nth]! })),
		table: () => tableOf(input, stops, now)
	};
}
