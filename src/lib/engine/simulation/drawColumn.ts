import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { drawInputs, type SimulationOptions } from './drawInputs';
import { drawLevels } from './drawLevels';
import { partWay, stateBelow } from '../model/stateBelow';

/** A factor over the draws: raw weights, and impacts at the drawn levels, [draw × outcome]. */
export interface Column {
	weights: Float64Array;
	impacts: Float64Array;
}

/** Draws one factor's weights and the impacts at its levels (model, section 3). */
export function drawColumn(
	compiled: CompiledModel,
	settings: Settings,
	factor: number,
	options: SimulationOptions
): Column {
	const { weight, powers, range, uniform } = drawInputs(compiled, settings, factor, options);
	const outcomes = compiled.outcomes.length;
	const levels = new Float64Array(options.draws);
	drawLevels(uniform, range, levels, 0);
	const impacts = new Float64Array(options.draws * outcomes);
	for (let n = 0, at = 0; n < options.draws; n++) {
		const state = stateBelow(compiled, factor, levels[n]!);
		const part = partWay(compiled, factor, state, levels[n]!);
		for (let o = 0, from = state * outcomes; o < outcomes; o++, at++, from++)
			impacts[at] = compiled.impacts[from]! + part * compiled.rises[from]!;
	}
	return { weights: powers.map((power) => weight * power), impacts };
}
