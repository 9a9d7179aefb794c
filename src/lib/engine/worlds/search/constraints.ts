import type { CrossImpacts } from '../../model/crossImpacts';
import { comparisonsOf } from './comparisons';

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
	const { count, chosen, rival, from } = comparisonsOf(first);
	const factor = new Int32Array(count);
	for (let f = 0; f < factors; f++) factor.fill(f, from[first[f]!], from[first[f + 1]!]);
	const gain = new Int32Array(all * count);
	const own = new Int32Array(count);
	for (let p = 0; p < count; p++) {
		const [f, state, other] = [factor[p]!, chosen[p]!, rival[p]!];
		own[p] = matrix[state * all + other]! - matrix[state * all + state]!;
		for (let s = 0; s < all; s++)
			if (s < first[f]! || s >= first[f + 1]!)
				gain[s * count + p] = matrix[s * all + other]! - matrix[s * all + state]!;
	}
	const touched = Array.from({ length: factors }, (_, f) =>
		Int32Array.from(chosen.keys()).filter((p) => {
			for (let s = first[f]!; s < first[f + 1]!; s++) if (gain[s * count + p] !== 0) return true;
			return false;
		})
	);
	return { count, factor, chosen, from, gain, own, touched };
}
