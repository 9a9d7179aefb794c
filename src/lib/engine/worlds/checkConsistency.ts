import type { Exclusion, Settings } from '../../study';
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

/** Tells how the states where the factors stand go together: what pushes them apart, and what they hold that cannot be. */
export interface Together {
	contradictions: Contradiction[];
	excluded: Exclusion[];
}

/** Checks where levels stand against cross-impacts and exclusions. Throws EngineError as `evaluate` does for the levels. */
export const checkTogether = (compiled: CompiledModel, settings: Settings): Together => ({
	contradictions: checkConsistency(compiled, settings),
	excluded: metExclusions(compiled, settings)
});

/**
 * Finds the model's exclusions that the nearest named states meet: combinations that its author says cannot be. What is tried
 * of the judgements bears on none. Throws EngineError as `evaluate` does for the levels.
 */
export function metExclusions(compiled: CompiledModel, settings: Settings): Exclusion[] {
	const { source, crossImpacts } = compiled;
	if (crossImpacts.exclusions.length === 0) return [];
	const world = nearestStates(compiled, settings);
	return crossImpacts.exclusions.flatMap(({ factors, states }, at) =>
		factors.every((f, each) => world[f] === states[each]) ? source.exclusions![at]! : []
	);
}
