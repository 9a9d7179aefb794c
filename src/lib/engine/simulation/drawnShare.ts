import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { drawColumn } from './drawColumn';
import type { SimulationOptions } from './drawInputs';
import { settle } from '../model/triedModel';
import { readDecisiveness } from '../model/readSettings';
import { outcomeIndex } from '../model/outcomeIndex';

/**
 * An outcome's share at each draw of the simulation's inputs (model, section 3). Inputs are numbered 2f for the weight of
 * factor f and 2f + 1 for its level; the input `swapped`, where one is named, is taken from the draw `instead`. Throws
 * EngineError as `evaluate` does, and `unknown-outcome`.
 */
export function drawnShare(
	untried: CompiledModel,
	asked: Settings,
	outcome: string,
	options: SimulationOptions
): (draw: number, swapped?: number, instead?: number) => number {
	const { compiled, settings } = settle(untried, asked);
	const wanted = outcomeIndex(compiled, outcome);
	const decisiveness = readDecisiveness(settings);
	const { baselines } = compiled;
	const outcomes = baselines.length;
	const columns = compiled.factors.map((_, f) => drawColumn(compiled, settings, f, options));
	const support = new Float64Array(outcomes);
	return (draw, swapped = -1, instead = draw) => {
		support.fill(0);
		let total = 0;
		for (let f = 0; f < columns.length; f++) {
			const { weights, impacts } = columns[f]!;
			const weight = weights[swapped === 2 * f ? instead : draw]!;
			const row = (swapped === 2 * f + 1 ? instead : draw) * outcomes;
			for (let o = 0; o < outcomes; o++) support[o]! += weight * impacts[row + o]!;
			total += weight;
		}
		const scale = total > 0 ? 1 / total : 0;
		for (let o = 0; o < outcomes; o++) support[o] = decisiveness * (baselines[o]! + support[o]! * scale);
		let odds = 0;
		for (let o = 0; o < outcomes; o++) odds += Math.exp(support[o]! - support[wanted]!);
		return 1 / odds;
	};
}
