/** Quantiles reported for every share, in percent. */
export const reported = [5, 10, 25, 50, 75, 90, 95] as const;
export type Quantiles = Record<(typeof reported)[number], number>;

/** Equal bins of the histogram over 0–1. */
export const histogramBins = 50;
const fine = 1000;

const binOf = (share: number) => Math.min(fine - 1, Math.floor(share * fine));

/**
 * Quantiles (linear interpolation between order statistics: Hyndman & Fan 1996, type 7) and histogram of values in
 * [0, 1]. Counts into fine bins first and sorts only the bins that hold a wanted order statistic, so the result is exact.
 */
export function quantilesOf(values: Float64Array): { quantiles: Quantiles; histogram: number[] } {
	const counts = new Int32Array(fine);
	for (let n = 0; n < values.length; n++) counts[binOf(values[n]!)]!++;
	const before = new Int32Array(fine + 1);
	for (let bin = 0; bin < fine; bin++) before[bin + 1] = before[bin]! + counts[bin]!;

	const ranks = reported.flatMap((percent) => {
		const at = ((values.length - 1) * percent) / 100;
		return [Math.floor(at), Math.ceil(at)];
	});
	const sorted = new Map<number, Float64Array>();
	let bin = 0;
	for (const rank of ranks) {
		while (before[bin + 1]! <= rank) bin++;
		if (!sorted.has(bin)) sorted.set(bin, new Float64Array(counts[bin]!));
	}
	const filled = new Int32Array(fine);
	const wanted = Array.from({ length: fine }, (_, each) => sorted.get(each));
	for (let n = 0; n < values.length; n++) {
		const each = binOf(values[n]!);
		const room = wanted[each];
		if (room) room[filled[each]!++] = values[n]!;
	}
	for (const room of sorted.values()) room.sort();

	const statistic = (rank: number) => {
		let low = 0;
		let high = fine;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (before[middle]! <= rank) low = middle;
			else high = middle;
		}
		while (counts[low] === 0) low++;
		return sorted.get(low)![rank - before[low]!]!;
	};
	const quantiles = {} as Quantiles;
	for (const percent of reported) {
		const at = ((values.length - 1) * percent) / 100;
		const floor = statistic(Math.floor(at));
		quantiles[percent] = floor + (at - Math.floor(at)) * (statistic(Math.ceil(at)) - floor);
	}
	const width = fine / histogramBins;
	const histogram = Array.from(
		{ length: histogramBins },
		(_, each) => before[(each + 1) * width]! - before[each * width]!
	);
	return { quantiles, histogram };
}
