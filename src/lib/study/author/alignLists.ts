/** So many pairs are compared one by one; beyond, lists are cut at what stands once in both. */
const mostPairs = 250_000;

/** Two lists, and which stretch of each is aligned. */
interface Stretch {
	before: readonly string[];
	after: readonly string[];
	from: [number, number];
	to: [number, number];
}

/** The longest common subsequence of two stretches, by comparing every pair. */
function compared({ before, after, from, to }: Stretch): [number, number][] {
	const [rows, columns] = [to[0] - from[0], to[1] - from[1]];
	const width = columns + 1;
	const longest = new Uint32Array((rows + 1) * width);
	for (let row = rows - 1; row >= 0; row--)
		for (let column = columns - 1; column >= 0; column--)
			longest[row * width + column] =
				before[from[0] + row] === after[from[1] + column]
					? longest[(row + 1) * width + column + 1]! + 1
					: Math.max(longest[(row + 1) * width + column]!, longest[row * width + column + 1]!);
	const pairs: [number, number][] = [];
	for (let row = 0, column = 0; row < rows && column < columns;) {
		if (before[from[0] + row] === after[from[1] + column]) pairs.push([from[0] + row++, from[1] + column++]);
		else if (longest[(row + 1) * width + column]! >= longest[row * width + column + 1]!) row++;
		else column++;
	}
	return pairs;
}

/** Where each entry that stands once in a stretch of a list stands. */
function placesOfSingles(list: readonly string[], from: number, to: number): Map<string, number> {
	const places = new Map<string, number>();
	for (let at = from; at < to; at++) places.set(list[at]!, places.has(list[at]!) ? -1 : at);
	return places;
}

/** The longest run of pairs that grows in both: what stands once in both stretches, in one order. */
function anchors({ before, after, from, to }: Stretch): [number, number][] {
	const later = placesOfSingles(after, from[1], to[1]);
	const pairs: [number, number][] = [];
	for (const [entry, at] of placesOfSingles(before, from[0], to[0])) {
		const there = later.get(entry) ?? -1;
		if (at >= 0 && there >= 0) pairs.push([at, there]);
	}
	pairs.sort(([a], [b]) => a - b);
	const ends: number[] = [];
	const previous: number[] = [];
	pairs.forEach(([, there], at) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (pairs[ends[middle]!]![1] < there) low = middle + 1;
			else high = middle;
		}
		previous[at] = ends[low - 1] ?? -1;
		ends[low] = at;
	});
	const run: [number, number][] = [];
	for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(pairs[at]!);
	return run.reverse();
}

function align(stretch: Stretch): [number, number][] {
	const { before, after } = stretch;
	const [from, to]: [number, number][] = [[...stretch.from], [...stretch.to]];
	const pairs: [number, number][] = [];
	while (from![0] < to![0] && from![1] < to![1] && before[from![0]] === after[from![1]])
		pairs.push([from![0]++, from![1]++]);
	const last: [number, number][] = [];
	while (from![0] < to![0] && from![1] < to![1] && before[to![0] - 1] === after[to![1] - 1])
		last.push([--to![0], --to![1]]);
	const within: Stretch = { before, after, from: from!, to: to! };
	if ((to![0] - from![0]) * (to![1] - from![1]) <= mostPairs) pairs.push(...compared(within));
	else {
		const marks = anchors(within);
		let start = within.from;
		for (const mark of marks.length > 0 ? [...marks, within.to] : []) {
			pairs.push(...align({ before, after, from: start, to: mark }));
			if (mark === within.to) break;
			pairs.push(mark);
			start = [mark[0] + 1, mark[1] + 1];
		}
	}
	return [...pairs, ...last.reverse()];
}

/** Pairs equal entries of two lists in their order, as many as can be found within bounds. */
export const alignLists = (before: readonly string[], after: readonly string[]): [number, number][] =>
	align({ before, after, from: [0, 0], to: [before.length, after.length] });
