import type { CrossImpacts } from '../model/crossImpacts';
import { rateWorld } from '../model/crossImpacts';
import { EngineError } from '../EngineError';
import { driveToEnd, type Progress } from '../driveToEnd';
import { inCommands } from '../sampling';
import { countExcluded } from './countExcluded';
import { byStates, followStarts } from './followStarts';
import { searchWorlds } from './search/searchWorlds';

/** Limits a search for consistent worlds. */
export interface WorldsOptions {
	/** Inconsistency up to which a world counts as consistent; 0 where left out. */
	tolerance?: number;
	/** Worlds listed at most. */
	limit?: number;
	/** Nodes of the search at most. */
	effort?: number;
	/** Whether to follow the starts; without it weights are null. */
	weights?: boolean;
	/** Of the sample of starts, where there are too many to follow all. */
	seed?: number;
}

/** A consistent world (model, section 6). */
export interface ConsistentWorld {
	/** Factor id → state id. */
	states: Record<string, string>;
	inconsistency: number;
	/** The smallest margin of any factor's state over its best rival. */
	consistencyValue: number;
	totalImpactScore: number;
	/** Starts whose global succession ends here; null where none were followed. */
	weight: number | null;
}

/** Lists the consistent worlds that a search has found. */
export interface ConsistentWorlds {
	/** In the order of the states. */
	worlds: ConsistentWorld[];
	/** False where the limit or the effort ended the search: there may be more. */
	complete: boolean;
	/** Starts that end in no world (in a cycle; in a sample, also after 1,000 steps), of how many followed; null where none were. */
	cycles: number | null;
	/** Starts that run into a world that an exclusion forbids; null where none were followed. */
	intoExcluded: number | null;
	starts: number | null;
	/** Whether every world that can be was a start, not a sample. */
	exact: boolean;
	/** How many exclusions were applied, and how many worlds they forbid; null where those are too entangled to be counted. */
	exclusions: number;
	excluded: number | null;
}

const reportEvery = 500;

/** Searches until all worlds are found, or so many are, or so many nodes have been looked at; then it is not complete. */
function* search(
	crossImpacts: CrossImpacts,
	{ tolerance, limit, effort }: Required<Pick<WorldsOptions, 'tolerance' | 'limit' | 'effort'>>
): Generator<Progress, { found: Int32Array[]; complete: boolean }> {
	const found: Int32Array[] = [];
	let nodes = 0;
	for (const world of searchWorlds(crossImpacts, tolerance).nodes()) {
		if (world && found.length === limit) return { found, complete: false };
		if (world) found.push(world);
		if (++nodes >= effort) return { found, complete: false };
		if (nodes % reportEvery === 0) yield { done: nodes, of: effort };
	}
	return { found, complete: true };
}

/**
 * All worlds whose inconsistency is at most the tolerance, exactly, by a search that prunes and never samples, with the
 * weight of each by global succession (cross-impact balance: Weimer-Jehle 2006, Technological Forecasting and Social Change
 * 73(4)). A world that holds an excluded combination is none, however well it hangs together; no other becomes consistent by that.
 * Throws `out-of-range` for a tolerance below 0. Yields its progress, so that a worker can hear a cancel.
 */
export function* consistentWorldsInSlices(
	{ crossImpacts }: { crossImpacts: CrossImpacts },
	options: WorldsOptions = {}
): Generator<Progress, ConsistentWorlds> {
	const { tolerance, limit, effort, seed, weights = true } = { ...inCommands.worlds, ...options };
	if (!(tolerance >= 0))
		throw new EngineError('out-of-range', { parameter: 'tolerance', value: String(tolerance), least: 0, most: '∞' });
	const { found, complete } = yield* search(crossImpacts, { tolerance, limit, effort });
	const following = weights ? yield* followStarts(crossImpacts, seed) : null;
	found.sort(byStates);
	return {
		worlds: found.map((world) => ({
			states: Object.fromEntries(
				crossImpacts.factors.map((factor, f) => [factor, crossImpacts.states[f]![world[f]!]!])
			),
			...rateWorld(crossImpacts, world),
			weight: following && following.endsIn(world)
		})),
		complete,
		cycles: following?.cycles ?? null,
		intoExcluded: following?.intoExcluded ?? null,
		starts: following?.starts ?? null,
		exact: following?.exact ?? false,
		exclusions: crossImpacts.exclusions.length,
		excluded: countExcluded(crossImpacts)
	};
}

/** `consistentWorldsInSlices` driven to its end. */
export function consistentWorlds(
	compiled: { crossImpacts: CrossImpacts },
	options: WorldsOptions = {}
): ConsistentWorlds {
	return driveToEnd(consistentWorldsInSlices(compiled, options));
}
