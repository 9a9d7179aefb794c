import type { SearchNode } from './searchNode';
import type { Pairs } from './constraints';

/**
 * The undecided factor to branch on, −1 where all are decided: the one that presses hardest on nearly broken bounds (of
 * decided factors above all: divided by the square of how many states the pair's own factor has left), divided by the
 * square of how many states it has left itself.
 */
export function branchFactor({ count, factor, touched }: Pairs, tolerance: number) {
	const urgency = new Float64Array(count);
	return ({ sets, bound }: SearchNode): number => {
		for (let p = 0; p < count; p++)
			urgency[p] = 1 / ((1 + tolerance - bound[p]!) * sets[factor[p]!]!.states.length ** 2);
		let best = -1;
		let hardest = -1;
		for (let f = 0; f < sets.length; f++) {
			const { states, reach } = sets[f]!;
			if (states.length === 1) continue;
			const met = touched[f]!;
			// Where nothing presses, the factor with the fewest states.
			let press = 1e-9;
			for (let i = 0; i < met.length; i++) press += reach[met[i]!]! * urgency[met[i]!]!;
			press /= states.length ** 2;
			if (press > hardest) {
				hardest = press;
				best = f;
			}
		}
		return best;
	};
}
