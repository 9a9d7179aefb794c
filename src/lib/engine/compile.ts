import type { Model } from '../study';

/** A model as typed arrays. States of all factors stand one after another; factor f owns [firstState[f], firstState[f + 1]). */
export interface CompiledModel {
	readonly factors: readonly string[];
	readonly outcomes: readonly string[];
	/** Length factors + 1. */
	readonly firstState: Int32Array;
	/** Position 0–100 of each state. */
	readonly positions: Float64Array;
	/** Impact −3…3, [state × outcome]. */
	readonly impacts: Float64Array;
	/** Judgement points per outcome. */
	readonly baselines: Float64Array;
}

/**
 * Compiles a parsed model for the engine: what is left out of the impacts is 0. Trusts what `parse` has proved (states in
 * order, known ids).
 */
export function compile(model: Model): CompiledModel {
	const outcomes = model.outcomes.map((outcome) => outcome.id);
	const states = model.factors.flatMap((factor) => factor.states.map((state) => ({ factor: factor.id, ...state })));
	const firstState = new Int32Array(model.factors.length + 1);
	model.factors.forEach((factor, f) => {
		firstState[f + 1] = firstState[f]! + factor.states.length;
	});
	return Object.freeze({
		factors: Object.freeze(model.factors.map((factor) => factor.id)),
		outcomes: Object.freeze(outcomes),
		firstState,
		positions: Float64Array.from(states, (state) => state.level),
		impacts: Float64Array.from(
			states.flatMap(({ factor, id }) => outcomes.map((outcome) => model.impacts[factor]?.[id]?.[outcome] ?? 0))
		),
		baselines: Float64Array.from(model.outcomes, (outcome) => outcome.baseline)
	});
}
