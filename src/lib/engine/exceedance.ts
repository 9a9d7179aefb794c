import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { drawColumn } from './drawColumn';
import type { SimulationOptions } from './drawInputs';
import { readDecisiveness } from './readSettings';
import { outcomeIndex } from './tornado';

/** Shares of one outcome, draw by draw. */
function drawnShares(compiled: CompiledModel, settings: Settings, outcome: number, options: SimulationOptions) {
	const decisiveness = readDecisiveness(settings);
	const columns = compiled.factors.map((_, f) => drawColumn(compiled, settings, f, options));
	const { baselines } = compiled;
	const support = new Float64Array(baselines.length);
	return Float64Array.from({ length: options.draws }, (_, draw) => {
		support.fill(0);
		let total = 0;
		for (const { weights, impacts } of columns) {
			const weight = weights[draw]!;
			total += weight;
			for (let o = 0, at = draw * baselines.length; o < baselines.length; o++, at++)
				support[o]! += weight * impacts[at]!;
		}
		const scale = total > 0 ? 1 / total : 0;
		let odds = 0;
		const own = baselines[outcome]! + support[outcome]! * scale;
		for (let o = 0; o < baselines.length; o++)
			odds += Math.exp(decisiveness * (baselines[o]! + support[o]! * scale - own));
		return 1 / odds;
	});
}

/** Shares nearer than this are equal: rounding of some sums of products. */
const equal = 1e-12;

/**
 * How often the outcome's share is larger with settings a than with b, over draws made with the same dice for both (common
 * random numbers, model, section 3); equal shares count half. Throws EngineError as `evaluate` does, and `unknown-outcome`.
 */
export function exceedance(
	compiled: CompiledModel,
	a: Settings,
	b: Settings,
	outcome: string,
	options: SimulationOptions
): number {
	const at = outcomeIndex(compiled, outcome);
	const [first, second] = [a, b].map((settings) => drawnShares(compiled, settings, at, options)) as [
		Float64Array,
		Float64Array
	];
	let above = 0;
	for (let n = 0; n < options.draws; n++) {
		const difference = first[n]! - second[n]!;
		above += difference > equal ? 1 : difference < -equal ? 0 : 0.5;
	}
	return above / options.draws;
}
