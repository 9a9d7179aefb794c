import {
	consistentWorldsInSlices,
	worldsOnScreen,
	type CompiledModel,
	type ConsistentWorlds,
	type Progress
} from '$lib/engine';

/** Seeks the worlds of a model as far as its page does, to compare them with a list; how they are reached is not followed. */
export const computeWorlds = (compiled: CompiledModel, _: object): Generator<Progress, ConsistentWorlds> =>
	consistentWorldsInSlices(compiled, { ...worldsOnScreen, limit: 20_000, weights: false });
