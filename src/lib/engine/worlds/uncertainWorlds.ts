import type { Settings } from '../../study';
import { driveToEnd, type Progress } from '../driveToEnd';
import { EngineError } from '../EngineError';
import type { CompiledModel } from '../model/compile';
import { triedIn } from '../model/triedModel';
import { drawLimits, inCommands } from '../sampling';
import { doubtOf, reachOfCells, type DoubtDefaults } from './cellDoubt';
import { byStates } from './followStarts';
import { countInReadings, type Counted } from './countInReadings';
import { drawReadings } from './drawReadings';

/** Limits and chooses what is read of an uncertain matrix. */
export interface DoubtOptions extends Partial<DoubtDefaults> {
	/** Readings of the matrix. */
	readings?: number;
	seed?: number;
	/** Nodes of the search at most in one reading, and in all together. */
	each?: number;
	effort?: number;
	/** Worlds listed at most. */
	limit?: number;
}

/** A world, and in how many readings of the matrix it hangs together. */
export interface DoubtedWorld {
	/** Factor id → state id. */
	states: Record<string, string>;
	holds: number;
	/** Whether it hangs together in the matrix as written. */
	written: boolean;
}

/** Tells which worlds survive doubt about the cross-impacts. */
export interface UncertainWorlds {
	/** Readings made, of how many asked: fewer where the effort was used up. */
	readings: number;
	asked: number;
	/** Those that hold most often first; of as many, in the order of their states. */
	worlds: DoubtedWorld[];
	/** Different worlds of all readings, with those that are not listed; of them those of the matrix as written. */
	found: number;
	written: number;
	/** Readings in which no world hangs together, and readings whose search a limit ended: their worlds may be more than counted. */
	none: number;
	stopped: number;
	/** Whether the search of the matrix as written came to its end. */
	complete: boolean;
	/** Cells that count as sure (0 and unsaid ones too), fairly sure, hardly sure. */
	cells: { sure: number; fairly: number; hardly: number };
}

const mostFirst = (a: Counted, b: Counted) => b.holds - a.holds || byStates(a.world, b.world);

function countCells(reach: Uint8Array) {
	const cells = { sure: 0, fairly: 0, hardly: 0 };
	for (const each of reach) cells[each === 0 ? 'sure' : each === doubtOf.fairly ? 'fairly' : 'hardly']++;
	return cells;
}

/**
 * In how many readings of an uncertain matrix each world hangs together, and which worlds appear that the matrix as written
 * lacks (discover, section 5). Each reading adds to every cross-impact a whole number from a triangular distribution, 0 for a
 * sure one, up to ±1 for a fairly, up to ±2 for a hardly sure one, independently, within the bounds of cross-impacts; its
 * worlds are searched exactly (cross-impact balance: Weimer-Jehle 2006). The seed gives the same readings each time. Throws
 * `out-of-range` for fewer than two readings or too many.
 */
export function* uncertainWorldsInSlices(
	untried: CompiledModel,
	judgements: Settings['judgements'],
	options: DoubtOptions = {}
): Generator<Progress, UncertainWorlds> {
	const { readings, seed, each, effort, limit, unsaid, zeros } = { ...inCommands.doubt, ...options };
	const { least, most } = drawLimits.readings;
	if (!(readings >= least && readings <= most))
		throw new EngineError('out-of-range', { parameter: 'readings', value: String(readings), least, most });
	const { source, crossImpacts } = triedIn(untried, judgements ? { judgements } : {});
	const reach = reachOfCells(source, crossImpacts, { unsaid, zeros });
	const count = Math.floor(readings);
	const counted = yield* countInReadings(crossImpacts, drawReadings(crossImpacts, reach, count, seed), {
		each,
		effort,
		count
	});
	const worlds = counted.known.sort(mostFirst);
	return {
		readings: counted.made,
		asked: count,
		worlds: worlds.slice(0, limit).map(({ world, holds, written }) => ({
			states: Object.fromEntries(
				crossImpacts.factors.map((factor, f) => [factor, crossImpacts.states[f]![world[f]!]!])
			),
			...{ holds, written }
		})),
		found: worlds.length,
		written: counted.written,
		none: counted.none,
		stopped: counted.stopped,
		complete: counted.complete,
		cells: countCells(reach)
	};
}

/** `uncertainWorldsInSlices` driven to its end. */
export function uncertainWorlds(...asked: Parameters<typeof uncertainWorldsInSlices>): UncertainWorlds {
	return driveToEnd(uncertainWorldsInSlices(...asked));
}
