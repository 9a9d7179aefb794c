import type { SearchNode } from './searchNode';
import type { Constraints } from './constraints';

/**
 * Chooses the undecided factor to branch on, or −1 if all are decided. It is the one that presses hardest on nearly broken
 * bounds: those of decided factors above all, since each is divided by the square of how many states the constraint's own
 * factor has left. The press is divided by the square of how many states the factor has left itself.
 */
export function chooseVariable({ count, factor, touched }: Constraints, tolerance: number) {
	const urgency = new Float64Array(count);
	return ({ domains, bound }: SearchNode): number => {
		for (let p = 0; p < count; p++)
			urgency[p] = 1 / ((1 + tolerance - bound[p]!) * domains[factor[p]!]!.states.length ** 2);
		let best = -1;
		let hardest = -1;
		for (let f = 0; f < domains.length; f++) {
			const { states, reach } = domains[f]!;
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
