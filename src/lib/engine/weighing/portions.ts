/**
 * Divides points in their proportions: w_i = p_i / Σ p, adding up to 1; all 0 where no points are given (model, section 2).
 * Of swings (100 for the greatest) these are the swing weights of von Winterfeldt & Edwards 1986, Decision Analysis and
 * Behavioral Research, chapter 8; of a hundred points the constant sum of Metfessel 1947, Journal of Psychology 24.
 */
export function portionsOf(points: readonly number[]): number[] {
	const sum = points.reduce((all, each) => all + each, 0);
	return points.map((each) => (sum > 0 ? each / sum : 0));
}
