import type { CrossImpacts } from './crossImpacts';

/** The constraints of the search, one a (factor, chosen state, rival): while `chosen` stands, the rival's balance may exceed its own by the tolerance at most. */
export interface Pairs {
	count: number;
	/** Factor and state of each pair. */
	factor: Int32Array;
	chosen: Int32Array;
	/** What each state adds to rival minus chosen, [state × pair]; 0 in the pair's own factor. */
	gain: Int32Array;
	/** What the chosen state's own inertia adds. */
	own: Int32Array;
}

export function pairsOf({ first, matrix }: CrossImpacts): Pairs {
	const factors = first.length - 1;
	const all = first[factors]!;
	const found: { factor: number; chosen: number; rival: number }[] = [];
	for (let factor = 0; factor < factors; factor++)
		for (let chosen = first[factor]!; chosen < first[factor + 1]!; chosen++)
			for (let rival = first[factor]!; rival < first[factor + 1]!; rival++)
				if (rival !== chosen) found.push({ factor, chosen, rival });
	const count = found.length;
	const gain = new Int32Array(all * count);
	const own = new Int32Array(count);
	found.forEach(({ factor, chosen, rival }, p) => {
		own[p] = matrix[chosen * all + rival]! - matrix[chosen * all + chosen]!;
		for (let s = 0; s < all; s++)
			if (s < first[factor]! || s >= first[factor + 1]!)
				gain[s * count + p] = matrix[s * all + rival]! - matrix[s * all + chosen]!;
	});
	return {
		count,
		factor: Int32Array.from(found, (pair) => pair.factor),
		chosen: Int32Array.from(found, (pair) => pair.chosen),
		gain,
		own
	};
}
