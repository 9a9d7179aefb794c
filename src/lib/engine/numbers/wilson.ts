/** Of a normal distribution, what lies within ± so many deviations is 95 %. */
const deviations = 1.959964;

/**
 * Gives the 95 % interval of a part that was met `count` times in so many tries (Wilson 1927, JASA 22(158)): within 0–1, and
 * of use near its ends too.
 */
export function wilsonInterval(count: number, tries: number): { low: number; high: number } {
	const part = count / tries;
	const squared = deviations ** 2 / tries;
	const centre = (part + squared / 2) / (1 + squared);
	const reach = (deviations / (1 + squared)) * Math.sqrt((part * (1 - part)) / tries + squared / (4 * tries));
	return { low: count === 0 ? 0 : centre - reach, high: count === tries ? 1 : centre + reach };
}
