/** exp(values) / Σ exp(values), summing to 1; the maximum is subtracted first, so that nothing overflows. */
export function softmax(values: readonly number[]): number[] {
	let top = values[0]!;
	for (let i = 1; i < values.length; i++) if (values[i]! > top) top = values[i]!;
	const shares = new Array<number>(values.length);
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += shares[i] = Math.exp(values[i]! - top);
	for (let i = 0; i < values.length; i++) shares[i]! /= sum;
	return shares;
}
