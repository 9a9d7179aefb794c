import type { SearchNode } from './searchNode';
import type { Pairs } from './searchPairs';

/** Steps of the subgradient at a node; multipliers are warm from the node above, so that few suffice. */
const steps = 4;
/** Above the rounding of sums of some hundred products of small whole numbers with multipliers up to 1e3. */
const rounding = 1e-6;

/**
 * A bound that looks at many constraints at once: the pairs of decided factors, each times a multiplier ≥ 0, summed. If
 * even the states that are best for the sum break it, no world is left beneath the node; a state that alone would break it
 * can be struck. Multipliers are improved by subgradient steps (Lagrangian bound; Held & Karp 1971, Mathematical
 * Programming 1). Calls `strikable` for every such state; returns false where the node holds no world.
 */
export function weightedBound(first: Int32Array, pairs: Pairs, tolerance: number) {
	const factors = first.length - 1;
	const { count, gain, chosen, factor } = pairs;
	const decided = new Int32Array(count);
	const fixed = new Float64Array(count);
	const slope = new Float64Array(count);
	const value = new Float64Array(first[factors]!);
	return (node: SearchNode, strikable: (state: number) => void): boolean => {
		const { alive, left, bound, least, multipliers } = node;
		let pressed = 0;
		for (let p = 0; p < count; p++)
			if (alive[chosen[p]!] && left[factor[p]!] === 1) {
				decided[pressed++] = p;
				let sure = bound[p]! - tolerance;
				for (let f = 0; f < factors; f++) if (left[f]! > 1) sure -= least[f * count + p]!;
				fixed[p] = sure;
				if (multipliers[p] === 0) multipliers[p] = 0.5;
			}
		if (pressed < 2) return true;
		for (let step = 0; step < steps; step++) {
			let total = 0;
			for (let d = 0; d < pressed; d++) {
				const p = decided[d]!;
				total += multipliers[p]! * fixed[p]!;
				slope[p] = fixed[p]!;
			}
			for (let f = 0; f < factors; f++) {
				if (left[f] === 1) continue;
				let best = -1;
				for (let s = first[f]!; s < first[f + 1]!; s++) {
					if (!alive[s]) continue;
					let sum = 0;
					for (let d = 0, row = s * count; d < pressed; d++)
						sum += multipliers[decided[d]!]! * gain[row + decided[d]!]!;
					value[s] = sum;
					if (best < 0 || sum < value[best]!) best = s;
				}
				total += value[best]!;
				for (let d = 0, row = best * count; d < pressed; d++) slope[decided[d]!]! += gain[row + decided[d]!]!;
			}
			if (total > rounding) return false;
			for (let f = 0; f < factors; f++) {
				if (left[f] === 1) continue;
				let low = Infinity;
				for (let s = first[f]!; s < first[f + 1]!; s++) if (alive[s] && value[s]! < low) low = value[s]!;
				for (let s = first[f]!; s < first[f + 1]!; s++)
					if (alive[s] && total - low + value[s]! > rounding) strikable(s);
			}
			let norm = 0;
			for (let d = 0; d < pressed; d++) norm += slope[decided[d]!]! ** 2;
			if (norm === 0) break;
			const stride = (1 - total) / norm;
			for (let d = 0; d < pressed; d++) {
				const p = decided[d]!;
				multipliers[p] = Math.min(1e3, Math.max(0, multipliers[p]! + stride * slope[p]!));
			}
		}
		return true;
	};
}
