import { EngineError } from '../EngineError';
import type { Progress } from '../driveToEnd';
import { drawLimits } from '../sampling';
import { stream } from '../numbers/stream';

/** Parts of a variance that one input carries alone (`first`) and with all others (`total`), each with its 95 % interval. */
export interface SobolEstimate {
	first: number;
	total: number;
	/** Estimate ± 1.96 bootstrap standard deviations; may reach below 0 and above 1, as the estimate itself may. */
	firstInterval: [number, number];
	totalInterval: [number, number];
}

/** Says how many base draws to take, and with which seed. */
export interface SobolOptions {
	/** Base draws, a whole number from 2 to 100,000; the work is base × (inputs + 2) evaluations. */
	base: number;
	seed: number;
}

const resamples = 200;
/** Of the standard normal at 97.5 %. */
const within = 1.96;

/** How often each draw is taken in each resample, [resample × draw]. */
function resampleCounts(base: number, seed: number): Uint16Array {
	const next = stream(seed, -1);
	const counts = new Uint16Array(resamples * base);
	for (let r = 0; r < resamples; r++) for (let n = 0; n < base; n++) counts[r * base + Math.floor(next() * base)]!++;
	return counts;
}

/** Mean and variance of the draws A and B together. */
function varianceOf(sum: number, squares: number, count: number): number {
	return squares / count - (sum / count) ** 2;
}

const interval = (estimate: number, drawn: Float64Array): [number, number] => {
	const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
	const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1);
	const half = within * Math.sqrt(variance);
	return [estimate - half, estimate + half];
};

/**
 * Sobol' indices of any function of independent inputs: first order by Saltelli et al. 2010 (Computer Physics
 * Communications 181(2), table 2 (b)), total by Jansen 1999 (Computer Physics Communications 117), intervals by the
 * bootstrap (200 resamples). `value(draw, swapped)` is the function at base draw 0 … base − 1 (A) or base … 2·base − 1
 * (B), with the input `swapped` taken from draw + base, where it is not −1. A function that does not vary has indices 0.
 * Yields its progress after each input. Throws `out-of-range` for a base that is not whole.
 */
export function* estimateSobol(
	inputs: number,
	{ base, seed }: SobolOptions,
	value: (draw: number, swapped: number) => number
): Generator<Progress, SobolEstimate[]> {
	const { least, most } = drawLimits.base;
	if (!Number.isInteger(base) || base < least || base > most)
		throw new EngineError('out-of-range', { parameter: 'base', value: String(base), least, most });
	if (!Number.isSafeInteger(seed)) throw new EngineError('out-of-range', { parameter: 'seed', value: String(seed) });
	const of = inputs + 1;
	const values = Float64Array.from({ length: 2 * base }, (_, draw) => value(draw, -1));
	const centre = values.reduce((sum, each) => sum + each, 0) / values.length;
	for (let n = 0; n < values.length; n++) values[n]! -= centre;
	const squares = values.reduce((sum, each) => sum + each * each, 0);
	const variance = varianceOf(0, squares, values.length);
	// Rounding of a constant share leaves a variance near 1e-33.
	const constant = !(variance > 1e-24);
	const counts = constant ? new Uint16Array(0) : resampleCounts(base, seed);
	const variances = new Float64Array(constant ? 0 : resamples);
	for (let r = 0; r < variances.length; r++) {
		let sum = 0;
		let square = 0;
		for (let n = 0, at = r * base; n < base; n++, at++) {
			const [a, b] = [values[n]!, values[base + n]!];
			sum += counts[at]! * (a + b);
			square += counts[at]! * (a * a + b * b);
		}
		variances[r] = varianceOf(sum, square, 2 * base);
	}
	yield { done: 1, of };

	const estimates: SobolEstimate[] = [];
	const alone = new Float64Array(base);
	const all = new Float64Array(base);
	const firsts = new Float64Array(resamples);
	const totals = new Float64Array(resamples);
	for (let input = 0; input < inputs; input++) {
		let first = 0;
		let total = 0;
		for (let n = 0; n < base; n++) {
			const moved = value(n, input) - centre - values[n]!;
			first += alone[n] = values[base + n]! * moved;
			total += all[n] = (moved * moved) / 2;
		}
		if (constant || total === 0) {
			estimates.push({ first: 0, total: 0, firstInterval: [0, 0], totalInterval: [0, 0] });
		} else {
			for (let r = 0; r < resamples; r++) {
				let one = 0;
				let every = 0;
				for (let n = 0, at = r * base; n < base; n++, at++) {
					one += counts[at]! * alone[n]!;
					every += counts[at]! * all[n]!;
				}
				const drawn = variances[r]! * base;
				firsts[r] = drawn > 0 ? one / drawn : 0;
				totals[r] = drawn > 0 ? every / drawn : 0;
			}
			first /= base * variance;
			total /= base * variance;
			estimates.push({
				first,
				total,
				firstInterval: interval(first, firsts),
				totalInterval: interval(total, totals)
			});
		}
		yield { done: input + 2, of };
	}
	return estimates;
}
