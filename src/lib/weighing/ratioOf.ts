import { matrixOf, pairWeights } from '$lib/engine';
import type { Weighing } from '$lib/study';

/** Gives the consistency ratio of answers in pairs; null of every other way, and while no answers could contradict each other. */
export const ratioOf = (weighing: Weighing, factors: readonly string[]): number | null =>
	weighing.method === 'pairs' ? (pairWeights(matrixOf(weighing.pairs, factors))?.ratio ?? null) : null;
