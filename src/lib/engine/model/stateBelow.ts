import type { CompiledModel } from './compile';

/**
 * Index (among all states) of the highest state of a factor at or below a level 0–100. With the level's part of the way
 * to the next state, `impacts` + part · `rises` interpolates linearly, and exactly at every state (model, 2.2).
 */
export function stateBelow({ firstState, positions }: CompiledModel, factor: number, level: number): number {
	const last = firstState[factor + 1]! - 1;
	let state = firstState[factor]!;
	while (state < last && level >= positions[state + 1]!) state++;
	return state;
}

/** How far a level has gone from a state, as `stateBelow` gives it, to the next, 0–1; 0 at a factor's last state. */
export function partWay({ firstState, positions }: CompiledModel, factor: number, state: number, level: number) {
	if (state === firstState[factor + 1]! - 1) return 0;
	const from = positions[state]!;
	return (level - from) / (positions[state + 1]! - from);
}

/** Gives the impact of a factor at a level on an outcome, in judgement points (model, 2.2). */
export function impactAt(compiled: CompiledModel, factor: number, level: number, outcome: number): number {
	const state = stateBelow(compiled, factor, level);
	const at = state * compiled.outcomes.length + outcome;
	return compiled.impacts[at]! + partWay(compiled, factor, state, level) * compiled.rises[at]!;
}
