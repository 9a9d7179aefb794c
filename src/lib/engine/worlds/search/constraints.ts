import type { CrossImpacts } from '../../model/crossImpacts';

/**
 * The constraints of the search, one a (factor, chosen state, rival): while `chosen` stands, the rival's balance may exceed
 * its own by the tolerance at most. The constraints of a state stand one after another.
 */
export interface Constraints {
	count: number;
	/** Factor and state of each constraint. */
	factor: Int32Array;
	chosen: Int32Array;
	/** State s owns the constraints [from[s], from[s + 1]). */
	from: Int32Array;
	/** What each state adds to rival minus chosen, [state × constraint]; 0 in the constraint's own factor. */
	gain: Int32Array;
	/** What the chosen state's own inertia adds. */
	own: Int32Array;
	/** By factor: the constraints to which any of its states adds something. */
	touched: Int32Array[];
}

/** Writes cross-impacts as constraints. */
export function constraintsOf({ first, matrix }: CrossImpacts): Constraints {
	const factors = first.length - 1;
	const all = first[factors]!;
	const found: { factor: number; chosen: number; rival: number }[] = [];
	const from = new Int32Array(all + 1);
	for (let factor = 0; factor < factors; factor++)
		for (let chosen = first[factor]!; chosen < first[factor + 1]!; chosen++) {
			for (let rival = first[factor]!; rival < first[factor + 1]!; rival++)
				if (rival !== chosen) found.push({ factor, chosen, rival });
			from[chosen + 1] = found.length;
		}
	const count = found.length;
	const gain = new Int32Array(all * count);
	const own = new Int32Array(count);
	found.forEach(({ factor, chosen, rival }, p) => {
		own[p] = matrix[chosen * all + rival]! - matrix[chosen * all + chosen]!;
		for (let s = 0; s < all; s++)
			if (s < first[factor]! || s >= first[factor + 1]!)
				gain[s * count + p] = matrix[s * all + rival]! - matrix[s * all + chosen]!;
	});
	const touched = Array.from({ length: factors }, (_, f) =>
		Int32Array.from(found.keys()).filter((p) => {
			for (let s = first[f]!; s < first[f + 1]!; s++) if (gain[s * count + p] !== 0) return true;
			return false;
		})
	);
	return {
		count,
		factor: Int32Array.from(found, (constraint) => constraint.factor),
		chosen: Int32Array.from(found, (constraint) => constraint.chosen),
		from,
		gain,
		own,
		touched
	};
}
