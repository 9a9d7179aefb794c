/** Fractions at which what is said of a count changes: a narrow and a clear lead (model, section 3), as the engine has them. */
export const rules: readonly number[] = [0.5, 0.8];

/**
 * How many of 100 a fraction (0–1) makes, as a whole number that never crosses a rule: to the nearest, but 79 for 79.9
 * and 49 for 49.9, since the rule's own number is not reached; 100 only where it is all, 0 only where it is none.
 */
export function ofHundred(fraction: number): number {
	if (fraction <= 0) return 0;
	if (fraction >= 1) return 100;
	const nearest = Math.min(99, Math.max(1, Math.round(fraction * 100)));
	return rules.some((rule) => fraction < rule && nearest >= rule * 100) ? nearest - 1 : nearest;
}

/** A fraction (0–1) in whole hundredths, rounded down, so that what is said to hold does: 0.579 gives 57. */
export function downToHundredths(fraction: number): number {
	// A product one rounding below a whole number is that number.
	return Math.floor(fraction * 100 + 1e-9);
}
