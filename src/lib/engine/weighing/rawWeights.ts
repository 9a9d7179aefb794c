/**
 * Scales weights to raw ones, 0–100, the largest 100 (model, section 1), to a tenth; what weighs anything is a tenth at least. Their
 * proportions are kept but for that rounding.
 */
export function rawWeights(weights: readonly number[]): number[] {
	const most = Math.max(...weights);
	if (!(most > 0)) return weights.map(() => 0);
	return weights.map((weight) => (weight > 0 ? Math.max(1, Math.round((weight / most) * 1000)) / 10 : 0));
}
