import { addWeighted } from './addWeighted';
import { makeColumns, type Columns } from '../numbers/columns';
import type { DrawnFactor } from './drawInputs';

/** Columns of one slice of draws, used again for the next. */
export interface Slice {
	/** Raw weights, [factor][draw]. */
	weights: Columns;
	/** What a raw weight is multiplied by to normalize it: 1 / Σ W, or 0 where all weights are 0. */
	norm: Float64Array;
	/** Supports, [outcome][draw], rounded so that ties are ties. */
	supports: Float64Array[];
}

/** Makes the columns of a slice of so many draws. */
export function emptySlice(factors: number, outcomes: number, length: number): Slice {
	return {
		weights: makeColumns(factors, length),
		norm: new Float64Array(length),
		supports: makeColumns(outcomes, length).each
	};
}

function weigh({ weight, powers }: DrawnFactor, column: Float64Array, sums: Float64Array, from: number, count: number) {
	for (let i = 0; i < count; i++) {
		const raw = weight * powers[from + i]!;
		column[i] = raw;
		sums[i]! += raw;
	}
}

/** Writes the raw weights of `count` draws from `from` on, and what normalizes them. */
export function drawWeights(
	inputs: readonly DrawnFactor[],
	{ weights, norm }: Slice,
	from: number,
	count: number
): void {
	norm.fill(0);
	for (let f = 0; f < inputs.length; f++) weigh(inputs[f]!, weights.each[f]!, norm, from, count);
	for (let i = 0; i < count; i++) norm[i] = norm[i]! > 0 ? 1 / norm[i]! : 0;
}

function normalize(sums: Float64Array, norm: Float64Array, baseline: number, count: number): void {
	// Adding and taking away 6144 rounds a support (|S| < 2,000) to a multiple of 2⁻⁴⁰, about 10⁻¹². Supports that are equal
	// but for the rounding of their sums then tie. A thousand times coarser than that rounding (some 10⁻¹⁵), so that noise
	// parts fewer than one tie in a hundred; a thousand million times finer than a step that settings can make (10⁻³ points).
	const tieStep = 6144;
	for (let i = 0; i < count; i++) sums[i] = baseline + sums[i]! * norm[i]! + tieStep - tieStep;
}

/**
 * Writes the supports of `count` draws whose weights stand in the slice; `impacts` are those of a stretch, read from
 * `from` on.
 */
export function drawSupports(
	baselines: Float64Array,
	impacts: Columns,
	{ weights, norm, supports }: Slice,
	from: number,
	count: number
): void {
	for (let o = 0; o < supports.length; o++) {
		const sums = supports[o]!;
		sums.fill(0);
		addWeighted(weights, impacts, o * weights.each.length, from, sums, count);
		normalize(sums, norm, baselines[o]!, count);
	}
}
