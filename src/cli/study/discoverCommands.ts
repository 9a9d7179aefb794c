import {
	drawLimits,
	evaluate,
	inCommands,
	leadBoxesInSlices,
	leaderMap,
	leadsOnScreen,
	levelsDrawn,
	triedCrossImpacts,
	uncertainWorldsInSlices,
	type LeadLimit
} from '../../lib/engine';
import { evidenceRows, hangingBy, nearestChangeOf } from '../../lib/findings/hanging';
import { strongestFactors } from '../../lib/findings/strongestFactors';
import type { CellConfidence } from '../../lib/study';
import { cellConfidences } from '../../lib/study/bounds';
import { hangingKinds } from '../../lib/study/hangingKinds';
import { visible } from '../../lib/words/visible';
import {
	decimals,
	four,
	one,
	outcomeOf,
	percent,
	points,
	shown,
	whole,
	type Answer,
	type Asked,
	type Command
} from './asked';
import { StudyRefusal } from './open';
import { driveWithBar } from './progress';

/** The factor that was named for an axis of a map, else the first of an order that no other axis has. */
function factorOf({ compiled, options }: Asked, axis: 'x' | 'y', order: readonly string[], other?: string): string {
	const named = options[axis] ?? order.find((id) => id !== other && id !== options['y']);
	if (named === undefined) throw new StudyRefusal('map needs two factors, and the model has one.');
	if (!compiled.factors.includes(named))
		throw new StudyRefusal(`--${axis} ${visible(named)}: the model has ${compiled.factors.join(', ')}.`);
	if (named === other) throw new StudyRefusal(`--x and --y both name ${named}: a map takes two factors.`);
	return named;
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

const sayLimit = ({ factor, parameter, low, high }: LeadLimit) =>
	`${factor} ${parameter} ${parameter === 'weight' ? '×' : ''}${low === null ? '–' : four(low)}..${high === null ? '–' : four(high)}`;

const kindsOfBoxes = {
	boxes: 'the box that is told first has a *',
	nowhere: 'nothing to tell',
	everywhere: 'no limit is needed',
	few: 'too few to tell of',
	almost: 'too few without its lead to tell of',
	none: 'no limit tells in which'
} as const;

/** The commands that ask what Discover asks, by their names. */
export const discoverCommands: Record<string, Command> = {
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
	doubt: {
		says: `In how many readings of uncertain cross-impacts each world hangs together. --readings N (${inCommands.doubt.readings}), --seed N, --default ${cellConfidences.join('|')} (${inCommands.doubt.unsaid}), --zeros sure|doubted (sure), --limit N (${inCommands.doubt.limit}).`,
		run: doubted
	}
};
