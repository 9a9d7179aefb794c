import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { EngineError } from './EngineError';

/** Settings in the model's order of factors, proved finite and in order. */
export interface ReadSettings {
	decisiveness: number;
	weight: Float64Array;
	spread: Float64Array;
	level: Float64Array;
	low: Float64Array;
	high: Float64Array;
}

/** Throws `missing-factor`, `not-finite` or `range-out-of-order`, naming the factor. */
export function readSettings({ factors }: CompiledModel, settings: Settings): ReadSettings {
	const read: ReadSettings = {
		decisiveness: settings.decisiveness,
		weight: new Float64Array(factors.length),
		spread: new Float64Array(factors.length),
		level: new Float64Array(factors.length),
		low: new Float64Array(factors.length),
		high: new Float64Array(factors.length)
	};
	if (!Number.isFinite(settings.decisiveness)) throw new EngineError('not-finite', { parameter: 'decisiveness' });
	for (let f = 0; f < factors.length; f++) {
		const id = factors[f]!;
		const factor = settings.factors[id];
		if (!factor) throw new EngineError('missing-factor', { factor: id });
		const { weight, spread, level, low, high } = factor;
		if (!Number.isFinite(weight + spread + level + low + high)) throw new EngineError('not-finite', { factor: id });
		if (low > level || level > high) throw new EngineError('range-out-of-order', { factor: id, low, level, high });
		read.weight[f] = weight;
		read.spread[f] = spread;
		read.level[f] = level;
		read.low[f] = low;
		read.high[f] = high;
	}
	return read;
}

/** Writes W_f / Σ W into `into`; all zeros where the weights sum to 0 (model, 2.1). */
export function normalize(weight: Float64Array, into: Float64Array): void {
	let sum = 0;
	for (let f = 0; f < weight.length; f++) sum += weight[f]!;
	for (let f = 0; f < weight.length; f++) into[f] = sum > 0 ? weight[f]! / sum : 0;
}
