import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { impactBalances } from '../model/crossImpacts';
import { readFactor } from '../model/readSettings';
import { settle } from '../model/triedModel';

/** A factor whose state the others push away from, and where to. */
export interface Contradiction {
	factor: string;
	/** The state nearest to where the factor stands, and the one that the others push to (ids). */
	state: string;
	better: string;
	/** By how much the balance of `better` exceeds that of `state`. */
	deficit: number;
	/** Factors that push from `state` to `better`, the strongest first. */
	pushedBy: { factor: string; state: string; impact: number }[];
}

/** Index (within each factor) of the named state nearest to its level; the lower one where two are as near. */
export function nearestStates({ factors, firstState, positions }: CompiledModel, settings: Settings): number[] {
	return factors.map((id, f) => {
		const { level } = readFactor(settings, id);
		let best = firstState[f]!;
		for (let s = best + 1; s < firstState[f + 1]!; s++)
			if (Math.abs(positions[s]! - level) < Math.abs(positions[best]! - level)) best = s;
		return best - firstState[f]!;
	});
}

/**
 * Where levels contradict the cross-impacts: each inconsistent factor with its better state and what pushes it there
 * (cross-impact balance: Weimer-Jehle 2006). Levels count as the nearest named state. Empty where the world is consistent.
 * Throws EngineError as `evaluate` does for the levels.
 */
export function checkConsistency(untried: CompiledModel, asked: Settings): Contradiction[] {
	const { compiled, settings } = settle(untried, asked);
	const { crossImpacts } = compiled;
	const { first, matrix, states, factors } = crossImpacts;
	const all = first[first.length - 1]!;
	const world = nearestStates(compiled, settings);
	const balances = impactBalances(crossImpacts, world);
	return factors.flatMap((factor, f) => {
		const chosen = first[f]! + world[f]!;
		let best = chosen;
		for (let s = first[f]!; s < first[f + 1]!; s++) if (balances[s]! > balances[best]!) best = s;
		if (best === chosen) return [];
		const pushedBy = factors
			.map((source, g) => {
				const row = (first[g]! + world[g]!) * all;
				return { factor: source, state: states[g]![world[g]!]!, impact: matrix[row + best]! - matrix[row + chosen]! };
			})
			.filter(({ impact }) => impact > 0)
			.sort((a, b) => b.impact - a.impact);
		return [
			{
				factor,
				state: states[f]![world[f]!]!,
				better: states[f]![best - first[f]!]!,
				deficit: balances[best]! - balances[chosen]!,
				pushedBy
			}
		];
	});
}
