import {
	checkTogether,
	consistentWorldsInSlices,
	drawLimits,
	inCommands,
	evaluate,
	explainDifference,
	flipPoints,
	leaderMap,
	leadersOf,
	robustnessRadius,
	simulateInSlices,
	sobolIndicesInSlices,
	tornado,
	triedCrossImpacts,
	triedIn,
	uncertainWorldsInSlices,
	verdict,
	whatItTakes,
	type CompiledModel,
	type ConsistentWorld,
	type ConsistentWorlds,
	type CrossImpacts,
	type Flip,
	type Simulation
} from '../../lib/engine';
import { strongestFactors } from '../../lib/findings/strongestFactors';
import { evidenceRows, hangingBy, nearestChangeOf } from '../../lib/findings/hanging';
import { hangingKinds } from '../../lib/study/hangingKinds';
import type { CellConfidence, Fault, Model, Settings } from '../../lib/study';
import { cellConfidences } from '../../lib/study/bounds';
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

/** The factor that was named for an axis of a map, else the first of an order that no other axis has. */
function factorOf({ compiled, options }: Asked, axis: 'x' | 'y', order: readonly string[], other?: string): string {
	const named = options[axis] ?? order.find((id) => id !== other && id !== options['y']);
	if (named === undefined) throw new StudyRefusal('map needs two factors, and the model has one.');
	if (!compiled.factors.includes(named))
		throw new StudyRefusal(`--${axis} ${visible(named)}: the model has ${compiled.factors.join(', ')}.`);
	if (named === other) throw new StudyRefusal(`--x and --y both name ${named}: a map takes two factors.`);
	return named;
}

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

/** What exclusions took from the worlds, where there are some. */
function excludedRows({ exclusions, excluded, intoExcluded, starts }: ConsistentWorlds): string[][] {
	if (exclusions === 0) return [];
	const forbidden = excluded === null ? 'combinations uncounted' : `${excluded} combinations cannot be`;
	return [
		[`${exclusions} exclusions`, forbidden],
		['', `${intoExcluded} of ${starts} starts run into one of them`]
	];
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
			[found.complete ? 'complete' : 'not complete', `${found.cycles} of ${found.starts} starts end in cycles`],
			...excludedRows(found)
		]
	};
}

/** What cross-impacts without a confidence of their own count as. */
function unsaidOf({ options }: Asked): CellConfidence {
	const typed = options['default'] ?? inCommands.doubt.unsaid;
	const found = cellConfidences.find((each) => each === typed);
	if (!found) throw new StudyRefusal(`--default takes ${cellConfidences.join(', ')}, not “${visible(typed)}”.`);
	return found;
}

/** The worlds of an uncertain matrix. */
function doubted(asked: Asked): Answer {
	const zeros = asked.options['zeros'] ?? 'sure';
	if (zeros !== 'sure' && zeros !== 'doubted')
		throw new StudyRefusal(`--zeros takes sure or doubted, not “${visible(zeros)}”.`);
	const found = driveWithBar(
		uncertainWorldsInSlices(asked.compiled, triedCrossImpacts(asked.settings), {
			readings: whole(asked, 'readings', inCommands.doubt.readings, drawLimits.readings),
			seed: whole(asked, 'seed', inCommands.doubt.seed),
			limit: whole(asked, 'limit', inCommands.doubt.limit),
			unsaid: unsaidOf(asked),
			zeros: zeros === 'doubted'
		})
	);
	const { factors } = asked.compiled.crossImpacts;
	return {
		json: found,
		table: [
			[...factors, 'holds', 'as written'],
			...found.worlds.map(({ states, holds, written }) => [
				...factors.map((factor) => states[factor]!),
				...[String(holds), written ? 'yes' : 'no']
			]),
			[],
			[
				`${found.readings} readings`,
				`${found.found} different worlds, ${found.written} of them as written`,
				`${found.none} readings without a world, ${found.stopped} ended by a limit`
			]
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
	linchpins: {
		says: 'What hangs on judgements, the nearest change of the leader, what passages tell apart. --by judgement|passage|basis.',
		ofShares: true,
		run: ({ model, compiled, settings, options }) => {
			const by = hangingKinds.find((kind) => kind === (options['by'] ?? 'judgement'));
			if (!by) throw new StudyRefusal(`--by takes ${hangingKinds.join(', ')}, not “${visible(options['by'] ?? '')}”.`);
			const { share } = evaluate(compiled, settings);
			const idOf = (at: number) => compiled.outcomes[at]!;
			const rows = hangingBy(by, model, compiled, settings);
			const nearest = nearestChangeOf(model, compiled, settings);
			const evidence = evidenceRows(model, compiled, settings);
			const [first] = nearest;
			return {
				json: {
					...{ by, outcomes: compiled.outcomes, share, evidence },
					rows: rows.map(({ place: _, without: { moved, leader, ...without }, ...row }) => ({
						...row,
						...without,
						leader: idOf(leader),
						moved: moved && { outcome: idOf(moved.outcome), difference: moved.difference }
					})),
					nearest: nearest.map(({ leader, ...change }) => ({ ...change, leader: idOf(leader) }))
				},
				table: [
					[by, 'outcome', 'as set', 'without', 'points', 'leads then'],
					...rows.flatMap(({ id, without: { moved, leader, level, ...without } }) =>
						moved
							? [
									[
										...[
											id,
											idOf(moved.outcome),
											percent(share[moved.outcome]!),
											percent(without.share[moved.outcome]!)
										],
										...[points(moved.difference), level ? 'all level' : idOf(leader)]
									]
								]
							: []
					),
					[],
					[first ? `by a point each, ${idOf(first.leader)} leads:` : 'no moves by a point each change the leader'],
					...nearest.map(({ moves }) => moves.map(({ path, from, to }) => `${path} ${one(from)} → ${one(to)}`)),
					[],
					['passage', ...compiled.outcomes, 'tells apart'],
					...evidence.map(({ passage, said, range }) => [passage, ...[...said, range].map((each) => decimals(each, 2))])
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
	map: {
		says: 'Who leads over the levels of two factors, exactly: the part of the map of each outcome. --x FACTOR, --y FACTOR (those that move the lead most).',
		ofShares: true,
		run: (asked) => {
			const { compiled, settings } = asked;
			const order = strongestFactors(compiled, settings);
			const x = factorOf(asked, 'x', order);
			const y = factorOf(asked, 'y', order, x);
			const found = leaderMap(compiled, settings, { x, y });
			const said = shown(found.part);
			const regions = found.regions.map(({ leader, level, polygon, area }) => ({
				leader: compiled.outcomes[leader],
				level: level.map((o) => compiled.outcomes[o]),
				corners: Array.from({ length: polygon.length / 2 }, (_, at) => polygon.slice(2 * at, 2 * at + 2)),
				part: area / 1e4
			}));
			return {
				json: { x, y, outcomes: compiled.outcomes, part: found.part, level: found.level, regions },
				table: [
					['outcome', `part of ${x} × ${y}`, 'regions'],
					...compiled.outcomes.map((id, o) => [
						id,
						said[o]!,
						String(found.regions.filter(({ leader }) => leader === o).length)
					]),
					...(found.level > 0 ? [['level', percent(found.level), '']] : [])
				]
			};
		}
	},
	worlds: {
		says: `Worlds that hang together and that no exclusion forbids, of a .scw too. --tolerance N (${inCommands.worlds.tolerance}), --limit N (${inCommands.worlds.limit}), --effort N (${inCommands.worlds.effort}).`,
		run: (asked) => {
			const { json, table } = worldsOf({
				crossImpacts: triedIn(asked.compiled, asked.settings).crossImpacts,
				options: asked.options
			});
			// The worlds say how many combinations are `excluded`; those that the settings hold have a name of their own.
			const { contradictions, excluded: met } = checkTogether(asked.compiled, asked.settings);
			return { json: { ...(json as object), contradictions, met }, table };
		}
	},
	doubt: {
		says: `In how many readings of uncertain cross-impacts each world hangs together. --readings N (${inCommands.doubt.readings}), --seed N, --default ${cellConfidences.join('|')} (${inCommands.doubt.unsaid}), --zeros sure|doubted (sure), --limit N (${inCommands.doubt.limit}).`,
		run: doubted
	},
	export: {
		says: 'The cross-impacts for ScenarioWizard: --out FILE.scw, which has no place for exclusions, or the worlds as FILE.sl. --language TAG (en).',
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
