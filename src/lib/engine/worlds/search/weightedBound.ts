import type { SearchNode } from './searchNode';
import type { Constraints } from './constraints';
import type { Domain } from './domains';
import type { ActiveConstraints } from './prune';

/** Steps of the subgradient at a node: more close a few more nodes, and cost more than those. */
const steps = 4;
/** Multipliers are whole numbers, this one for a constraint without slack. */
const unit = 2 ** 20;
/** Where a step aims at: a little above 0, at which the node is closed. */
const aim = unit / 10;
/** A constraint presses when its slack is at most this part of what the undecided factors reach on average. */
const near = 0.45;

/** The multiplier up to which every sum of the bound stays a whole number that a double holds exactly. */
function largestMultiplier(first: Int32Array, { count, gain, own }: Constraints, tolerance: number): number {
	let size = 0;
	for (let p = 0; p < count; p++) {
		size += tolerance + Math.abs(own[p]!);
		for (let f = 0; f + 1 < first.length; f++) {
			let most = 0;
			for (let s = first[f]!; s < first[f + 1]!; s++) most = Math.max(most, Math.abs(gain[s * count + p]!));
			size += 2 * most;
		}
	}
	return Math.min(16 * unit, Math.floor(2 ** 52 / size));
}

/** What a factor's states reach in a constraint on average. */
function meanReach(whole: readonly Domain[], { touched }: Constraints): number {
	let sum = 0;
	let met = 0;
	for (const { factor, reach } of whole)
		for (const p of touched[factor]!) {
			sum += reach[p]!;
			met++;
		}
	return sum / Math.max(1, met);
}

/** Adds what a row, from `from` on, says of each active constraint. */
function addRow(rows: Int32Array, from: number, active: Int32Array, held: number, into: Float64Array): void {
	for (let h = 0; h < held; h++) into[h]! += rows[from + active[h]!]!;
}

/** Weighs a factor's states, three at a time; gives the one that is best for the sum. */
function weigh(
	states: Int32Array,
	gain: Float64Array,
	count: number,
	multiplier: Float64Array,
	active: Int32Array,
	held: number,
	value: Float64Array
): number {
	const last = states.length - 1;
	let least = states[0]!;
	for (let i = 0; i <= last; i += 3) {
		const [a, b, c] = [states[i]!, states[Math.min(i + 1, last)]!, states[Math.min(i + 2, last)]!];
		const [rowA, rowB, rowC] = [a * count, b * count, c * count];
		let [sumA, sumB, sumC] = [0, 0, 0];
		for (let h = 0; h < held; h++) {
			const times = multiplier[h]!;
			const p = active[h]!;
			sumA += times * gain[rowA + p]!;
			sumB += times * gain[rowB + p]!;
			sumC += times * gain[rowC + p]!;
		}
		value[a] = sumA;
		value[b] = sumB;
		value[c] = sumC;
		if (sumA < value[least]!) least = a;
		if (sumB < value[least]!) least = b;
		if (sumC < value[least]!) least = c;
	}
	return least;
}

/**
 * A bound that looks at many constraints at once: constraints of decided factors, each times a multiplier ≥ 0, summed. If even
 * the states that are best for the sum break it, no world is left beneath the node; a state that alone would break it can
 * be pruned. Multipliers are improved by subgradient steps (Lagrangian bound; Held & Karp 1971, Mathematical Programming
 * 1). Marks every such state; returns false where the node holds no world.
 */
export function weightedBound(
	first: Int32Array,
	constraints: Constraints,
	whole: readonly Domain[],
	tolerance: number,
	activeConstraints: ActiveConstraints,
	mark: (state: number) => void
) {
	const { count } = constraints;
	const gain = Float64Array.from(constraints.gain);
	const most = largestMultiplier(first, constraints, tolerance);
	const nearEach = near * meanReach(whole, constraints);
	const active = new Int32Array(count);
	const multiplier = new Float64Array(count);
	/** What the undecided factors may add to each active constraint together, and the subgradient: what they add beyond. */
	const room = new Float64Array(count);
	const beyond = new Float64Array(count);
	const value = new Float64Array(first[first.length - 1]!);
	const best = new Int32Array(whole.length);
	let held = 0;

	function chooseConstraints({ domains }: SearchNode): void {
		const { undecided, undecidedCount, constraints: decided, slack, count: decidedCount } = activeConstraints;
		held = 0;
		for (let d = 0; d < decidedCount; d++) {
			if (slack[d]! > nearEach * undecidedCount) continue;
			active[held] = decided[d]!;
			room[held] = slack[d]!;
			multiplier[held++] = Math.min(most, Math.floor(unit / (1 + slack[d]!)));
		}
		for (let u = 0; u < undecidedCount; u++) {
			addRow(domains[undecided[u]!]!.least, 0, active, held, room);
		}
	}

	return (node: SearchNode): boolean => {
		const { undecided, undecidedCount } = activeConstraints;
		chooseConstraints(node);
		if (held < 2) return true;
		for (let step = 1; ; step++) {
			let total = 0;
			for (let h = 0; h < held; h++) {
				total -= multiplier[h]! * room[h]!;
				beyond[h] = -room[h]!;
			}
			for (let u = 0; u < undecidedCount; u++) {
				best[u] = weigh(node.domains[undecided[u]!]!.states, gain, count, multiplier, active, held, value);
				total += value[best[u]!]!;
			}
			if (total > 0) return false;
			for (let u = 0; u < undecidedCount; u++) {
				const { states } = node.domains[undecided[u]!]!;
				const most = value[best[u]!]! - total;
				for (let i = 0; i < states.length; i++) if (value[states[i]!]! > most) mark(states[i]!);
			}
			if (step === steps) return true;
			for (let u = 0; u < undecidedCount; u++) {
				addRow(constraints.gain, best[u]! * count, active, held, beyond);
			}
			let norm = 0;
			for (let h = 0; h < held; h++)
				if (beyond[h]! > 0 || multiplier[h]! > 0) norm += beyond[h]! ** 2;
				else beyond[h] = 0;
			if (norm === 0) return true;
			const stride = (aim - total) / norm;
			for (let h = 0; h < held; h++)
				multiplier[h] = Math.min(most, Math.max(0, Math.floor(multiplier[h]! + stride * beyond[h]!)));
		}
	};
}
