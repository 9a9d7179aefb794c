/** So many paragraphs of each text are compared. */
const most = 1000;

/** How two texts may go on from a place: so many paragraphs of each, and what that costs beside a difference in length. */
const steps: readonly { before: number; after: number; price: number }[] = [
	{ before: 1, after: 1, price: 0 },
	{ before: 1, after: 0, price: 440 },
	{ before: 0, after: 1, price: 440 },
	{ before: 2, after: 1, price: 230 },
	{ before: 1, after: 2, price: 230 }
];

/** What a paragraph costs that is still to come after the last of a translation. */
const toCome = 60;

/** How much longer paragraphs of one text are than those of the other: in all where they are about as many, else in the middle. */
function usualRatio(before: readonly number[], after: readonly number[]): number {
	const said = (lengths: readonly number[]) => lengths.filter((length) => length > 0);
	const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
	if (Math.abs(said(after).length - before.length) * 5 <= before.length)
		return total(after) / (total(before) || 1) || 1;
	const pairs = before.slice(0, after.length).map((length, at) => [length, after[at]!] as const);
	const ratios = pairs.flatMap(([a, b]) => (a > 0 && b > 0 ? [b / a] : [])).sort((a, b) => a - b);
	return ratios[ratios.length >> 1] ?? 1;
}

/**
 * Finds where a translation's paragraphs no longer go with the original's, one by one: the first that is left out, added, parted
 * or joined. Null where they go to the end. By lengths alone, after Gale and Church (1993), with costs as theirs: 100 times the
 * logarithm of how unlikely a difference is. An empty paragraph holds the place of one still to be translated.
 */
export function partingOf(original: readonly string[], translation: readonly string[]): number | null {
	const [a, b] = [original, translation].map((each) => each.slice(0, most).map(({ length }) => length)) as [number[], number[]]; // prettier-ignore
	const ratio = usualRatio(a, b);
	/** So far from one another places are compared: as far as the texts differ, and some more. */
	const band = Math.abs(a.length - b.length) + 60;
	const mismatch = (before: number, after: number) => {
		if (after === 0 || before === 0) return 0;
		const delta = (after - before * ratio) / Math.sqrt((6.8 * (before * ratio + after)) / 2);
		return Math.min(2000, 50 * delta * delta + 60 * Math.abs(delta));
	};
	const width = b.length + 1;
	const costs = new Float64Array((a.length + 1) * width).fill(Infinity);
	const came = new Uint8Array(costs.length);
	/** Of the last paragraphs before a place: one, or two together. */
	const last = (lengths: readonly number[], at: number, count: number) =>
		count === 1 ? lengths[at - 1]! : lengths[at - 1]! + lengths[at - 2]!;
	costs[0] = 0;
	for (let i = 0; i <= a.length; i++)
		for (let j = Math.max(0, i - band); j <= Math.min(b.length, i + band); j++)
			for (let step = 0; step < steps.length; step++) {
				const { before, after, price } = steps[step]!;
				if (i < before || j < after) continue;
				const from = costs[(i - before) * width + j - after]!;
				const apart = before > 0 && after > 0 ? mismatch(last(a, i, before), last(b, j, after)) : 0;
				// What is still to come at the end of a translation is likelier than what was left out within.
				const all = from + apart + (step === 1 && j === b.length ? toCome : price);
				if (all >= costs[i * width + j]!) continue;
				costs[i * width + j] = all;
				came[i * width + j] = step;
			}
	let first: number | null = null;
	for (let i = a.length, j = b.length; i > 0 || j > 0;) {
		const step = came[i * width + j]!;
		const { before, after } = steps[step]!;
		[i, j] = [i - before, j - after];
		if (step > 0) first = i;
	}
	return first;
}
