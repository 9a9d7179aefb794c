/** Limits how small anything on a slide is set, before the stage is enlarged. */
const least = 11;

/** Finds the size of a slide's heading, px of the stage. It is the largest at which so many letters take about a quarter of its height. */
export function headingSize(letters: number, isTitle: boolean): number {
	const [most, area] = isTitle ? [42, 190_000] : [29, 120_000];
	return Math.max(least, Math.min(most, Math.floor(Math.sqrt(area / Math.max(1, letters)))));
}
