/** Draws worked on together: few enough for their columns to stay in the processor's nearest memory. */
export const sliceLength = 1000;

/** Draws between two reports of progress, a whole number of slices. */
export const stepLength = 4 * sliceLength;

const mostNumbers = 4_000_000;

/**
 * Draws whose impacts are held in memory together, a whole number of slices: all of them up to 32 MB. Beyond that they
 * are drawn twice, once for the shares and once for the confidence factors.
 */
export function chunkLength(factors: number, outcomes: number): number {
	return Math.max(1, Math.floor(mostNumbers / (factors * outcomes * sliceLength))) * sliceLength;
}
