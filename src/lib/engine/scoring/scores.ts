/** Holds how good shares were once it is known which outcome came; less is better of both. */
export interface Scores {
	/** From 0, all on what came, to 2, all on another. */
	brier: number;
	/** From 0, all on what came, without an end. */
	logarithmic: number;
}

/**
 * Scores shares against the outcome (index) that came: Σ_q (p_q − [q came])², over all outcomes (Brier 1950), and
 * −ln p of what came (Good 1952).
 */
export const scoresOf = (shares: readonly number[], came: number): Scores => ({
	brier: shares.reduce((sum, share, outcome) => sum + (share - (outcome === came ? 1 : 0)) ** 2, 0),
	// Minus zero would be said with a sign.
	logarithmic: shares[came] === 1 ? 0 : -Math.log(shares[came] ?? 0)
});

/** Holds a share that was said of an outcome, and whether that outcome came. */
export interface Said {
	share: number;
	came: boolean;
}

/** Holds the shares of one band: how many were said, their mean, and in how many of them the outcome came. */
export interface CalibrationBand {
	from: number;
	to: number;
	count: number;
	/** NaN where none was said. */
	mean: number;
	came: number;
}

/**
 * Sorts shares that were said into bands of equal width, ten unless told: of the shares in each, how many came (calibration).
 * A share on a border belongs to the band above it.
 */
export function calibration(said: readonly Said[], bands = 10): CalibrationBand[] {
	const bandOf = (share: number) => Math.min(bands - 1, Math.floor(share * bands + 1e-9));
	return Array.from({ length: bands }, (_, band) => {
		const within = said.filter(({ share }) => bandOf(share) === band);
		return {
			from: band / bands,
			to: (band + 1) / bands,
			count: within.length,
			mean: within.reduce((sum, { share }) => sum + share, 0) / within.length,
			came: within.filter(({ came }) => came).length
		};
	});
}

/**
 * Scores over time: the mean of scores, each weighted by how long its shares stood, from its own moment to the next one's, the last
 * to `until` (ms). Of moments without length between them, the plain mean. NaN for none.
 */
export function scoreOverTime(scores: readonly { at: number; score: number }[], until: number): number {
	const stood = scores.map(({ at }, nth) => Math.max(0, (scores[nth + 1]?.at ?? until) - at));
	const whole = stood.reduce((sum, each) => sum + each, 0);
	if (whole === 0) return scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
	return scores.reduce((sum, { score }, nth) => sum + (stood[nth]! / whole) * score, 0);
}
