import type { Model } from '../../study';
import { compileCrossImpacts, type CrossImpacts } from './crossImpacts';

/** A model as typed arrays. States of all factors stand one after another; factor f owns [firstState[f], firstState[f + 1]). */
export interface CompiledModel {
	readonly source: Model;
	readonly factors: readonly string[];
	readonly outcomes: readonly string[];
	/** Length factors + 1. */
	readonly firstState: Int32Array;
	/** Position 0–100 of each state. */
	readonly positions: Float64Array;
	/** Impact −3…3, [state × outcome]. */
	readonly impacts: Float64Array;
	/** What each impact gains up to the factor's next state, [state × outcome]; 0 at a factor's last state. */
	readonly rises: Float64Array;
	/** Judgement points per outcome. */
	readonly baselines: Float64Array;
	/** Whether somebody has judged anything: an impact is set, be it 0. */
	readonly judged: boolean;
	readonly crossImpacts: CrossImpacts;
}

/**
 * Compiles a parsed model for the engine: what is left out of the impacts is 0. Trusts what `parse` has proved (states in
 * order, known ids). The arrays are never written again. Cross-impacts that are compiled already may be given.
 */
export function compile(model: Model, crossImpacts = compileCrossImpacts(model)): CompiledModel {
	const outcomes = model.outcomes.map((outcome) => outcome.id);
	const firstState = new Int32Array(model.factors.length + 1);
	const positions: number[] = [];
	const impacts: number[] = [];
	const rises: number[] = [];
	model.factors.forEach((factor, f) => {
		firstState[f + 1] = firstState[f]! + factor.states.length;
		const rows = factor.states.map(({ id }) =>
			outcomes.map((outcome) => model.impacts[factor.id]?.[id]?.[outcome] ?? 0)
		);
		rows.forEach((row, s) => {
			positions.push(factor.states[s]!.level);
			impacts.push(...row);
			rises.push(...row.map((impact, o) => (rows[s + 1] ?? row)[o]! - impact));
		});
	});
	return Object.freeze({
		source: model,
		factors: Object.freeze(model.factors.map((factor) => factor.id)),
		outcomes: Object.freeze(outcomes),
		firstState,
		positions: Float64Array.from(positions),
		impacts: Float64Array.from(impacts),
		rises: Float64Array.from(rises),
		baselines: Float64Array.from(model.outcomes, (outcome) => outcome.baseline),
		judged: Object.values(model.impacts).some((states) =>
			Object.values(states).some((row) => Object.keys(row).length > 0)
		),
		crossImpacts
	});
}
