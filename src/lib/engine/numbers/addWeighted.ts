/**
 * Adds Σ_f weights[f][w + i] · values[f][v + i] to sums[i], for i below count, in the order of f. Four columns go at a
 * time, which halves the reading and writing of memory; what is missing to four is zeros.
 */
export function addWeighted(
	weights: readonly Float64Array[],
	values: readonly Float64Array[],
	from: number,
	sums: Float64Array,
	count: number
): void {
	let f = 0;
	for (; f + 4 <= values.length; f += 4) {
		const [w0, w1, w2, w3] = [weights[f]!, weights[f + 1]!, weights[f + 2]!, weights[f + 3]!];
		const [v0, v1, v2, v3] = [values[f]!, values[f + 1]!, values[f + 2]!, values[f + 3]!];
		for (let i = 0, n = from; i < count; i++, n++)
			sums[i] = sums[i]! + w0[i]! * v0[n]! + w1[i]! * v1[n]! + w2[i]! * v2[n]! + w3[i]! * v3[n]!;
	}
	for (; f < values.length; f++) {
		const weight = weights[f]!;
		const value = values[f]!;
		for (let i = 0, n = from; i < count; i++, n++) sums[i]! += weight[i]! * value[n]!;
	}
}
