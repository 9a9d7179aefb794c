/** Shares nearer than this are equal and are rounded alike: rounding of a few sums of products stays far below. */
const equal = 1e-12;

/**
 * Shares (0–1) of one whole as whole units of 10^−(decimals + 2), percents for `decimals` 0, that add up to the whole:
 * the largest remainders are rounded up (Hamilton's method), which keeps the order of the shares. Equal shares stay equal;
 * where the units that are left do not suffice for all of them, each is rounded to the nearest, and the sum may be another.
 */
export function wholeShares(shares: readonly number[], decimals = 0): number[] {
	const whole = 10 ** (decimals + 2);
	// A product one rounding below a whole number is that number.
	const units = shares.map((share) => Math.floor(share * whole + 1e-9));
	const rest = shares.map((share, at) => share * whole - units[at]!);
	let left =
		Math.round(shares.reduce((sum, share) => sum + share, 0) * whole) - units.reduce((sum, each) => sum + each, 0);
	const order = shares.map((_, at) => at).sort((a, b) => rest[b]! - rest[a]! || a - b);
	for (let next = 0; next < order.length && left > 0;) {
		const alike = order.slice(next).filter((at) => Math.abs(shares[at]! - shares[order[next]!]!) <= equal);
		if (alike.length <= left) for (const at of alike) units[at]!++;
		else if (rest[order[next]!]! >= 0.5) for (const at of alike) units[at]!++;
		left -= alike.length;
		next += alike.length;
	}
	return units;
}
