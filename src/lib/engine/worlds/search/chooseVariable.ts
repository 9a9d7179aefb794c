import type { SearchNode } from './searchNode';
import type { Constraints } from './constraints';
import type { Domain } from './domains';

/**
 * Chooses the undecided factor to branch on, or −1 if all are decided. It is the one that presses hardest on nearly broken
 * bounds: those of decided factors above all, since each is divided by the square of how many states the constraint's own
 * factor has left. The press is divided by the square of how many states the factor has left itself.
 */
export function chooseVariable({ count, factor }: Constraints, factors: number, tolerance: number) {
	const urgency = new Float64Array(count);
	const squares = new Int32Array(factors);
	const undecided: Domain[] = [];
	const presses = new Float64Array(4);
	return ({ domains, bound }: SearchNode): number => {
		undecided.length = 0;
		for (let f = 0; f < factors; f++) {
			const { length } = domains[f]!.states;
			squares[f] = length * length;
			if (length > 1) undecided.push(domains[f]!);
		}
		setUrgency(urgency, bound, factor, squares, 1 + tolerance);
		let best = -1;
		let hardest = -1;
		for (let u = 0; u < undecided.length; u += 4) {
			pressOfFour(undecided, u, urgency, presses);
			for (let i = u; i < undecided.length && i < u + 4; i++) {
				const press = presses[i - u]! / squares[undecided[i]!.factor]!;
				if (press > hardest) {
					hardest = press;
					best = undecided[i]!.factor;
				}
			}
		}
		return best;
	};
}

function setUrgency(
	urgency: Float64Array,
	bound: Int32Array,
	factor: Int32Array,
	squares: Int32Array,
	above: number
): void {
	for (let p = 0; p < urgency.length; p++) urgency[p] = 1 / ((above - bound[p]!) * squares[factor[p]!]!);
}

/** Adds up what four factors press, side by side: one sum alone waits for each addition before the next. */
function pressOfFour(undecided: readonly Domain[], from: number, urgency: Float64Array, presses: Float64Array): void {
	const last = undecided.length - 1;
	const a = undecided[from]!.reach;
	const b = undecided[Math.min(from + 1, last)]!.reach;
	const c = undecided[Math.min(from + 2, last)]!.reach;
	const d = undecided[Math.min(from + 3, last)]!.reach;
	// Where nothing presses, the factor with the fewest states.
	let [sumA, sumB, sumC, sumD] = [1e-9, 1e-9, 1e-9, 1e-9];
	for (let p = 0; p < urgency.length; p++) {
		const each = urgency[p]!;
		sumA += a[p]! * each;
		sumB += b[p]! * each;
		sumC += c[p]! * each;
		sumD += d[p]! * each;
	}
	presses[0] = sumA;
	presses[1] = sumB;
	presses[2] = sumC;
	presses[3] = sumD;
}
