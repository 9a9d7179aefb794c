/** Mean, and its Monte-Carlo standard error: the standard deviation of the (two or more) values over √n. */
export function moments(values: Float64Array): { mean: number; standardError: number } {
	// Deviations from a value of their own middle keep the difference of squares from cancelling.
	const origin = values[0]!;
	const { sum, squares } = addDeviations(values, origin);
	const count = values.length;
	const variance = Math.max(0, squares - (sum * sum) / count) / (count - 1);
	return { mean: origin + sum / count, standardError: Math.sqrt(variance / count) };
}

// A function of its own, as in `distribution`.
function addDeviations(values: Float64Array, origin: number): { sum: number; squares: number } {
	let sum = 0;
	let squares = 0;
	for (let n = 0; n < values.length; n++) {
		const deviation = values[n]! - origin;
		sum += deviation;
		squares += deviation * deviation;
	}
	return { sum, squares };
}
