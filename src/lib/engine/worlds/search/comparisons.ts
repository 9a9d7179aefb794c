/** One a (factor, chosen state, rival): while `chosen` stands, the rival's balance may not exceed its own. */
export interface Comparisons {
	count: number;
	chosen: Int32Array;
	rival: Int32Array;
	/** State s owns the comparisons [from[s], from[s + 1]). */
	from: Int32Array;
}

/** Lists the comparisons of factors whose states begin at `first`. */
export function comparisonsOf(first: Int32Array): Comparisons {
	const all = first[first.length - 1]!;
	const chosen: number[] = [];
	const rival: number[] = [];
	const from = new Int32Array(all + 1);
	for (let f = 0; f + 1 < first.length; f++)
		for (let s = first[f]!; s < first[f + 1]!; s++) {
			for (let t = first[f]!; t < first[f + 1]!; t++) {
				if (t === s) continue;
				chosen.push(s);
				rival.push(t);
			}
			from[s + 1] = chosen.length;
		}
	return { count: chosen.length, chosen: Int32Array.from(chosen), rival: Int32Array.from(rival), from };
}
