import {
	checkConsistency,
	consistentWorldsInSlices,
	drawLimits,
	inCommands,
	leadBoxesInSlices,
	leadsOnScreen,
	levelsDrawn,
	evaluate,
	explainDifference,
	flipPoints,
	leadersOf,
	robustnessRadius,
	simulateInSlices,
	sobolIndicesInSlices,
	tornado,
	triedIn,
	verdict,
	whatItTakes,
	type CompiledModel,
	type ConsistentWorld,
	type CrossImpacts,
	type Flip,
	type LeadLimit,
	type Simulation
} from '../../lib/engine';
import type { Fault, Model, Settings } from '../../lib/study';
import { ofHundred } from '../../lib/words/ofHundred';
import { wholeShares } from '../../lib/words/wholeShares';
import { commandLanguage } from './commandLanguage';
import { openSettings, StudyRefusal, type Opened } from './open';
import { numbersIn } from '../../lib/words/numbers';
import { visible } from '../../lib/words/visible';
import { readNumber } from '../../lib/study/readNumber';
import { driveWithBar } from './progress';
import { exported, imported, importedMatrix } from './wizard';

/** What a command on cross-impacts alone gets: a model's, or those of a ScenarioWizard project. */
interface MatrixAsked {
	crossImpacts: CrossImpacts;
	options: Record<string, string | undefined>;
}

/** What every command gets: the study and model, the settings, and the options that were typed. */
interface Asked {
	opened: Opened;
	model: Model;
	compiled: CompiledModel;
	settings: Settings;
	options: Record<string, string | undefined>;
}

/** An answer for programs (`json`) and for people (`table`: rows of cells, the first row its head). */
export interface Answer {
	json: unknown;
	table: string[][];
	/** What is not wrong in a study's files, but seldom meant. */
	notes?: readonly Fault[];
}

const { pointsInTable: points, number, decimals } = numbersIn(commandLanguage);
const percent = (share: number) => `${decimals(share * 100, 1)} %`;
/** Shares of all outcomes with one decimal, so that they add up to 100. */
const shown = (shares: readonly number[]) =>
	wholeShares(shares, 1).map((units, o) =>
		units === 0 && shares[o]! > 0
			? 'under 0.1 %'
			: units === 1000 && shares[o]! < 1
				? 'over 99.9 %'
				: percent(units / 1000)
	);
const one = (value: number) => number(value, 1);

/** A whole number that was typed for an option, within its bounds. */
function whole(
	asked: Pick<Asked, 'options'>,
	name: string,
	otherwise: number,
	{ least = 0, most = Number.MAX_SAFE_INTEGER } = {}
): number {
	const typed = asked.options[name];
	if (typed === undefined) return otherwise;
	const read = readNumber(typed, { whole: true });
	if (!read.ok && read.why === 'ambiguous')
		throw new StudyRefusal(
			`--${name} “${visible(typed)}” could be ${read.readings.join(' or ')}; write one of the two.`
		);
	const bounded = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : least > 0 ? `of ${least} or more` : '';
	if (!read.ok || !Number.isSafeInteger(read.value) || read.value < least || read.value > most)
		throw new StudyRefusal(`--${name} takes a whole number${bounded && ` ${bounded}`}, not “${visible(typed)}”.`);
	return read.value;
}

/** The outcome that was named, else the leader. */
function outcomeOf({ compiled, settings, options }: Asked): string {
	const named = options['outcome'];
	if (named === undefined) return compiled.outcomes[evaluate(compiled, settings).leader]!;
	if (!compiled.outcomes.includes(named))
		throw new StudyRefusal(`--outcome ${named}: the model has ${compiled.outcomes.join(', ')}.`);
	return named;
}

const sayFlip = (flip: Flip | null) =>
	flip ? `${one(flip.at)} ${[flip.rival, ...(flip.beside ?? [])].join(' = ')}` : '–';

const sayLimit = ({ factor, parameter, low, high }: LeadLimit) =>
	`${factor} ${parameter} ${parameter === 'weight' ? '×' : ''}${low === null ? '–' : number(low, 4)}..${high === null ? '–' : number(high, 4)}`;

const kindsOfBoxes = {
	boxes: 'the box that is told first has a *',
	nowhere: 'nothing to tell',
	everywhere: 'no limit is needed',
	few: 'too few to tell of',
	almost: 'too few without its lead to tell of',
	none: 'no limit tells in which'
} as const;

/** The verdict with ids in place of indexes, and in words. */
function judge({ compiled, settings }: Asked, simulation: Simulation) {
	const { kind, leading, leader, ahead } = verdict(evaluate(compiled, settings), simulation);
	const leads = leading.map((o) => compiled.outcomes[o]!);
	const first = compiled.outcomes[leader]!;
	const count = `${first} comes first in ${ofHundred(ahead)} of 100 variations`;
	const says = {
		worlds: 'no outcomes: the worlds that hang together are the answer',
		unjudged: 'no judgement yet: no impact is set',
		level: 'no lead: all outcomes are level',
		shared: `no lead: ${leads.join(' and ')} are level at these settings; ${count}`,
		split: `split: ${leads[0]} leads at these settings, ${count}`,
		clear: `clear lead: ${count}`,
		narrow: `narrow lead: ${count}`,
		none: `no clear leader: ${count}`
	};
	return { verdict: { kind, leading: leads, leader: first, ahead }, sentence: says[kind] };
}

/** The worlds of cross-impacts, whoever holds them. */
export function worldsOf(asked: MatrixAsked): Answer & { listed: unknown } {
	const slices = consistentWorldsInSlices(asked, {
		tolerance: whole(asked, 'tolerance', inCommands.worlds.tolerance),
		limit: whole(asked, 'limit', inCommands.worlds.limit),
		effort: whole(asked, 'effort', inCommands.worlds.effort)
	});
	const found = driveWithBar(slices);
	const { factors } = asked.crossImpacts;
	const inOrder = ({ states }: ConsistentWorld) => factors.map((factor) => states[factor]!);
	return {
		json: found,
		// Names of any kind keep their order in lists alone: a record puts numbers first.
		listed: { ...found, factors, worlds: found.worlds.map((world) => ({ ...world, states: inOrder(world) })) },
		table: [
			[...factors, 'inconsistency', 'value', 'score', 'weight'],
			...found.worlds.map((world) => [
				...inOrder(world),
				...[world.inconsistency, world.consistencyValue, world.totalImpactScore, world.weight ?? '–'].map(String)
			]),
			[],
			[found.complete ? 'complete' : 'not complete', `${found.cycles} of ${found.starts} starts end in cycles`]
		]
	};
}

/** Each command by its name, with what it says of itself. */
export const commands: Record<
	string,
	{ says: string; ofShares?: true; run: (asked: Asked) => Answer | Promise<Answer> }
> = {
	validate: {
		says: 'Say every fault of the study, or that there is none, and what is not wrong, but seldom meant.',
		run: ({ opened: { study, notes } }) => ({
			json: { study: study.study.id, models: study.models.map(({ id }) => id), faults: [], notes },
			notes,
			table: [
				['study', 'models', 'faults'],
				[study.study.id, study.models.map(({ id }) => id).join(', '), '0']
			]
		})
	},
	evaluate: {
		says: 'Shares and supports at the settings.',
		ofShares: true,
		run: ({ compiled, settings }) => {
			const evaluation = evaluate(compiled, settings);
			const { share, support, leader, contributions } = evaluation;
			const leading = leadersOf(evaluation).map((o) => compiled.outcomes[o]!);
			const said = shown(share);
			return {
				json: {
					outcomes: compiled.outcomes,
					share,
					support,
					contributions,
					leader: compiled.outcomes[leader],
					leading
				},
				table: [
					['outcome', 'share', 'support'],
					...compiled.outcomes.map((id, o) => [id, said[o]!, decimals(support[o]!, 3)])
				]
			};
		}
	},
	simulate: {
		says: `Variations within the ranges: mean, 5–95 %, first rank. --draws N (${inCommands.simulate.draws}), --seed N (${inCommands.simulate.seed}), --weights around|any.`,
		ofShares: true,
		run: (asked) => {
			const weights = asked.options['weights'] ?? 'around';
			if (weights !== 'around' && weights !== 'any') throw new StudyRefusal('--weights takes around or any.');
			const options = {
				draws: whole(asked, 'draws', inCommands.simulate.draws, { least: drawLimits.draws.least }),
				seed: whole(asked, 'seed', inCommands.simulate.seed),
				weights
			} as const;
			const simulation = driveWithBar(simulateInSlices(asked.compiled, asked.settings, options));
			const { verdict: found, sentence } = judge(asked, simulation);
			const means = shown(simulation.outcomes.map(({ mean }) => mean));
			const firsts = shown(simulation.outcomes.map(({ rankAcceptability }) => rankAcceptability[0] ?? 0));
			return {
				json: { ...options, verdict: found, sentence, outcomes: simulation.outcomes },
				table: [
					['outcome', 'mean', '5 %', '50 %', '95 %', 'first'],
					...simulation.outcomes.map(({ quantiles }, o) => [
						asked.compiled.outcomes[o]!,
						means[o]!,
						...[quantiles[5], quantiles[50], quantiles[95]].map(percent),
						firsts[o]!
					]),
					[],
					[sentence]
				]
			};
		}
	},
	tornado: {
		says: 'Each weight and level alone to the ends of its range. --outcome ID (the leader).',
		ofShares: true,
		run: (asked) => {
			const bars = tornado(asked.compiled, asked.settings, outcomeOf(asked));
			return {
				json: { outcome: outcomeOf(asked), bars },
				table: [
					['factor', 'parameter', 'low', 'share', 'high', 'share'],
					...bars.map(({ factor, parameter, low, high, shareAtLow, shareAtHigh }) => [
						factor,
						parameter,
						one(low),
						percent(shareAtLow),
						one(high),
						percent(shareAtHigh) // prettier-ignore
					])
				]
			};
		}
	},
	flip: {
		says: 'Where the lead would be lost, the robustness radius, and what each outcome would take.',
		ofShares: true,
		run: ({ compiled, settings }) => {
			const flips = flipPoints(compiled, settings);
			const radius = robustnessRadius(compiled, settings);
			const evaluation = evaluate(compiled, settings);
			const leading = leadersOf(evaluation).map((o) => compiled.outcomes[o]!);
			const takes = compiled.outcomes.map((outcome) => ({ outcome, taking: whatItTakes(compiled, settings, outcome) }));
			return {
				json: { leader: compiled.outcomes[evaluation.leader], leading, flips, radius, takes },
				table: [
					['factor', 'level below', 'level above', 'weight below', 'weight above'],
					...flips.map(({ factor, level, weight }) => [
						factor,
						...[level.below, level.above, weight.below, weight.above].map(sayFlip) // prettier-ignore
					]),
					[],
					[leading.length > 1 ? `${leading.join(' = ')}: level, no lead` : `${leading[0]} leads`],
					['radius', `${Math.floor(radius.radius * 1000 + 1e-9) / 10} %`, radius.rival ?? '–'],
					...takes.map(({ outcome, taking }) => [
						[outcome, ...(taking?.beside ?? [])].join(' = '),
						taking ? shown(taking.shares)[compiled.outcomes.indexOf(outcome)]! : '–',
						taking?.moves.map(({ factor, from, to }) => `${factor} ${one(from)} → ${to}`).join(', ') ?? 'none found'
					])
				]
			};
		}
	},
	sobol: {
		says: `What carries the variation of a share: Sobol’ indices. --outcome ID (the leader), --base N (${inCommands.sobol.base}), --seed N (${inCommands.sobol.seed}).`,
		ofShares: true,
		run: (asked) => {
			const outcome = outcomeOf(asked);
			const options = {
				base: whole(asked, 'base', inCommands.sobol.base, drawLimits.base),
				seed: whole(asked, 'seed', inCommands.sobol.seed)
			};
			const indices = driveWithBar(sobolIndicesInSlices(asked.compiled, asked.settings, outcome, options));
			const sorted = [...indices].sort((a, b) => b.total - a.total);
			const stretch = ([low, high]: [number, number]) => `${decimals(low, 3)} to ${decimals(high, 3)}`;
			return {
				json: { outcome, ...options, indices },
				table: [
					['factor', 'parameter', 'first', '95 %', 'total', '95 %'],
					...sorted.map(({ factor, parameter, first, total, firstInterval, totalInterval }) => [
						factor,
						parameter,
						decimals(first, 3),
						stretch(firstInterval),
						decimals(total, 3),
						stretch(totalInterval)
					])
				]
			};
		}
	},
	when: {
		says: `What the variations in which an outcome leads have in common: boxes of levels and weights. --outcome ID (the leader), --levels ${levelsDrawn.join('|')}, --draws N (${leadsOnScreen.draws}), --seed N (${leadsOnScreen.seed}).`,
		ofShares: true,
		run: (asked) => {
			const typed = asked.options['levels'] ?? 'everywhere';
			const levels = levelsDrawn.find((each) => each === typed);
			if (!levels) throw new StudyRefusal(`--levels takes ${levelsDrawn.join(' or ')}, not “${visible(typed)}”.`);
			const options = {
				draws: whole(asked, 'draws', leadsOnScreen.draws, drawLimits.draws),
				seed: whole(asked, 'seed', leadsOnScreen.seed),
				levels
			};
			const found = driveWithBar(leadBoxesInSlices(asked.compiled, asked.settings, outcomeOf(asked), options));
			return {
				json: { ...options, ...found },
				table: [
					['box', 'density', 'coverage', 'mass', 'limits'],
					...found.boxes.map(({ limits, draws, leads }, nth) => [
						nth === found.chosen ? `${nth} *` : String(nth),
						percent(leads / draws),
						found.leads > 0 ? percent(leads / found.leads) : '–',
						percent(draws / found.draws),
						limits.map(sayLimit).join(', ') || '–'
					]),
					[],
					[`${found.outcome} leads in ${found.leads} of ${found.draws} variations: ${kindsOfBoxes[found.kind]}`]
				]
			};
		}
	},
	worlds: {
		says: `Worlds that hang together, of a .scw too. --tolerance N (${inCommands.worlds.tolerance}), --limit N (${inCommands.worlds.limit}), --effort N (${inCommands.worlds.effort}).`,
		run: (asked) => {
			const { json, table } = worldsOf({
				crossImpacts: triedIn(asked.compiled, asked.settings).crossImpacts,
				options: asked.options
			});
			return { json: { ...(json as object), contradictions: checkConsistency(asked.compiled, asked.settings) }, table };
		}
	},
	export: {
		says: 'The cross-impacts for ScenarioWizard: --out FILE.scw, or the worlds as FILE.sl. --language TAG (en).',
		run: ({ model, compiled, options }) => exported(model, compiled, options)
	},
	import: {
		says: 'The matrix of a project --from FILE.scw, or one as CSV, into a copy of the model, --out FILE.json; or a solution set --from FILE.sl, checked. Of FILE.scw itself --new makes a study in --out FOLDER: --check FILE.sl, --language TAG, --force.',
		run: ({ opened, model, compiled, options }) =>
			/\.[ct]sv$/i.test(options['from'] ?? '')
				? importedMatrix(opened.study, model, options)
				: imported(model, compiled, options)
	},
	explain: {
		says: 'Why a share differs between --settings FILE (the model’s own) and --to FILE. --outcome ID (the leader).',
		ofShares: true,
		run: (asked) => {
			const to = asked.options['to'];
			if (to === undefined) throw new StudyRefusal('explain compares two scenarios: name the second with --to FILE.');
			const outcome = outcomeOf(asked);
			const found = explainDifference(asked.compiled, asked.settings, openSettings(to, asked.opened), outcome);
			return {
				json: { outcome, ...found },
				table: [
					['factor', 'parameter', 'points'],
					...found.parts.map(({ factor, parameter, value }) => [factor ?? '–', parameter, points(value)]),
					['', `${outcome}: ${percent(found.from)} → ${percent(found.to)}`, points(found.to - found.from)]
				]
			};
		}
	}
};
