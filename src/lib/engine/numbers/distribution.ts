import { selectFromBins } from './select';

/** Quantiles reported for every share, in percent. */
const reported = [5, 10, 25, 50, 75, 90, 95] as const;
/** Holds the value at each reported quantile. */
export type Quantiles = Record<(typeof reported)[number], number>;

/** Equal bins of the histogram over 0–1; a share on a boundary belongs to the higher bin, 1 to the last. */
const histogramBins = 50;
/** Each of them is counted in finer ones, so that the same count finds the quantiles. */
const finer = 40;
const fine = histogramBins * finer;

/**
 * Histogram and reported quantiles of at least one share, each 0–1. The quantiles are what sorting would give, to the last
 * bit: linear interpolation between order statistics, place (n − 1)·p (Hyndman & Fan 1996, type 7).
 */
export function distribution(shares: Float64Array): { quantiles: Quantiles; histogram: number[] } {
	const binOf = new Uint16Array(shares.length);
	const counts = new Int32Array(fine + 1);
	countBins(shares, fine, binOf, counts);
	const at = reported.map((percent) => ((shares.length - 1) * percent) / 100);
	// Few shares have quantiles that lie between the same two.
	const places = [...new Set(at.flatMap((place) => [Math.floor(place), Math.ceil(place)]))].sort((a, b) => a - b);
	const values = selectFromBins(shares, binOf, counts, places);
	const valueAt = (place: number) => values[places.indexOf(place)]!;
	const quantiles = {} as Quantiles;
	reported.forEach((percent, i) => {
		const low = valueAt(Math.floor(at[i]!));
		quantiles[percent] = low + (at[i]! % 1) * (valueAt(Math.ceil(at[i]!)) - low);
	});
	const histogram = Array.from({ length: histogramBins }, (_, bin) => sum(counts, bin * finer, (bin + 1) * finer));
	histogram[histogramBins - 1]! += counts[fine]!;
	return { quantiles, histogram };
}

// A function of its own: compiled within a longer one, the loop was thrown away and compiled anew again and again.
function countBins(shares: Float64Array, bins: number, binOf: Uint16Array, counts: Int32Array): void {
	for (let n = 0; n < shares.length; n++) {
		const bin = (shares[n]! * bins) | 0;
		binOf[n] = bin;
		counts[bin]!++;
	}
}

function sum(counts: Int32Array, from: number, to: number): number {
	let total = 0;
	for (let bin = from; bin < to; bin++) total += counts[bin]!;
	return total;
}
