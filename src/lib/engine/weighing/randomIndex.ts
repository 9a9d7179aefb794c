/** Mean consistency index of random matrices on Saaty's scale, for 3 to 15 factors (Alonso & Lamata 2006, table 2). */
const means = [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838];

/**
 * Gives the mean consistency index of answers by chance (Alonso & Lamata 2006, International Journal of Uncertainty, Fuzziness and
 * Knowledge-Based Systems 14(4)): their table, beyond 15 factors their line λ = 2.7699 n − 4.3513. It falls linearly with the pairs that
 * are missing, to 0 where none could contradict another (Ágoston & Csató 2022, Omega 108).
 */
export function randomIndex(factors: number, missing = 0): number {
	if (factors < 3) return 0;
	const whole = means[factors - 3] ?? (1.7699 * factors - 4.3513) / (factors - 1);
	const free = ((factors - 1) * (factors - 2)) / 2;
	return whole * Math.max(0, 1 - missing / free);
}
