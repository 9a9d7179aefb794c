import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import type { SimulationOptions } from './drawInputs';
import { drawnShare } from './drawnShare';

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
	const first = drawnShare(compiled, a, outcome, options);
	const second = drawnShare(compiled, b, outcome, options);
	let above = 0;
	for (let n = 0; n < options.draws; n++) {
		const difference = first(n) - second(n);
		above += difference > equal ? 1 : difference < -equal ? 0 : 0.5;
	}
	return above / options.draws;
}
