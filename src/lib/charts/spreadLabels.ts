/**
 * Places for labels (fractions 0–1) as near as can be, in the sum of squares, to where they belong, in the same order and
 * none nearer than `gap` to the next: isotonic regression by pooling adjacent violators (Barlow 1972), then kept within 0–1.
 * Labels that do not fit at all stand evenly.
 */
export function spreadLabels(wanted: readonly number[], gap: number): number[] {
	const step = wanted.length > 1 ? Math.min(gap, 1 / (wanted.length - 1)) : 0;
	const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
	const pools: { sum: number; count: number }[] = [];
	order.forEach((at, rank) => {
		let pool = { sum: wanted[at]! - rank * step, count: 1 };
		for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
			pools.pop();
			pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
		}
		pools.push(pool);
	});
	const most = 1 - (wanted.length - 1) * step;
	const places = new Array<number>(wanted.length);
	let rank = 0;
	for (const { sum, count } of pools)
		for (let n = 0; n < count; n++, rank++)
			places[order[rank]!] = Math.min(most, Math.max(0, sum / count)) + rank * step;
	return places;
}
