import { isExcluded, type CrossImpacts } from '../../model/crossImpacts';
import { comparisonsOf, type Comparisons } from './comparisons';
import { triesOfNode, tryWorlds } from './tryWorlds';

/** Looks for the consistent worlds of one matrix after another, over the same factors. */
interface ReadingSearch {
	/**
	 * Finds every consistent world of a matrix; calls `found` with it (state index by factor, a view that is written again),
	 * and gives the nodes that it took. Where they reach `most`, the search has ended early and gives −1.
	 */
	worlds(matrix: Int32Array, most: number, found: (world: Int32Array) => void): number;
}

/** A node whose states left make so many worlds at most tries them one by one. */
const fewWorlds = 1_000_000;

/** What a matrix says, written anew for each: gains of the states, and the least gain of each factor. */
interface Measured {
	/** What each state adds to rival minus chosen, [state × comparison]. */
	gain: Int32Array;
	/** The least that any of a factor's states adds, and how much more the most is, [factor × comparison]. */
	least: Int32Array;
	reach: Int32Array;
}

function measure(first: Int32Array, { count, chosen, rival, from }: Comparisons, matrix: Int32Array, into: Measured) {
	const all = first[first.length - 1]!;
	const { gain, least, reach } = into;
	least.fill(2 ** 30);
	reach.fill(-(2 ** 30));
	for (let f = 0; f + 1 < first.length; f++) {
		const base = f * count;
		const [own, after] = [from[first[f]!]!, from[first[f + 1]!]!];
		for (let s = first[f]!; s < first[f + 1]!; s++) {
			const row = s * all;
			const out = s * count;
			for (let p = 0; p < count; p++) {
				const value = matrix[row + rival[p]!]! - matrix[row + chosen[p]!]!;
				gain[out + p] = value;
				if (value < least[base + p]!) least[base + p] = value;
				if (value > reach[base + p]!) reach[base + p] = value;
			}
		}
		for (let p = 0; p < count; p++) reach[base + p]! -= least[base + p]!;
		// A factor's own state is the one that is compared: what it adds there is its own inertia.
		for (let p = own; p < after; p++) {
			least[base + p] = gain[chosen[p]! * count + p]!;
			reach[base + p] = 0;
		}
	}
}

/**
 * Searches the worlds of many matrices of the same factors: by the bounds of `searchWorlds`, but without what that
 * remembers of one matrix, since each reading has another. All that it writes is made once. A node decides each factor that
 * has one state left, drops states whose own bound is broken or that alone would break a decided factor's, and branches on
 * the factor that `chooseVariable` would choose; where few worlds are left it tries them, in an order chosen once, which takes
 * less than choosing and dropping anew below each. What an exclusion forbids is left out where a world is whole.
 */
export function readingSearch(impacts: CrossImpacts): ReadingSearch {
	const { first } = impacts;
	const factors = first.length - 1;
	const all = first[factors]!;
	const comparisons = comparisonsOf(first);
	const { count, from } = comparisons;
	const measured: Measured = {
		gain: new Int32Array(all * count),
		least: new Int32Array(factors * count),
		reach: new Int32Array(factors * count)
	};
	const { gain } = measured;
	/** By depth: the least that the states left of each factor add. */
	const leasts = Array.from({ length: factors + 1 }, (_, depth) =>
		depth === 0 ? measured.least : new Int32Array(factors * count)
	);
	const bounds = Array.from({ length: factors + 1 }, () => new Int32Array(count));
	/** By depth and state: whether it is left. By depth and factor: the state decided on, or −1. */
	const left = Array.from({ length: factors + 1 }, () => new Uint8Array(all));
	const decided = Array.from({ length: factors + 1 }, () => new Int32Array(factors));
	const world = new Int32Array(factors);

	/** Decides a factor: what it adds is known. False where that breaks a decided factor's bound. */
	function decide(depth: number, f: number, state: number): boolean {
		const bound = bounds[depth]!;
		const least = leasts[depth]!;
		decided[depth]![f] = state;
		const [row, base] = [state * count, f * count];
		for (let p = 0; p < count; p++) bound[p]! += gain[row + p]! - least[base + p]!;
		for (let g = 0; g < factors; g++) {
			const standing = decided[depth]![g]!;
			if (standing < 0) continue;
			for (let p = from[standing]!; p < from[standing + 1]!; p++) if (bound[p]! > 0) return false;
		}
		return true;
	}

	/** Whether a state's own bound holds, and it breaks no decided factor's. */
	function fits(depth: number, f: number, state: number): boolean {
		const bound = bounds[depth]!;
		const least = leasts[depth]!;
		for (let p = from[state]!; p < from[state + 1]!; p++) if (bound[p]! > 0) return false;
		const [row, base] = [state * count, f * count];
		for (let g = 0; g < factors; g++) {
			const standing = decided[depth]![g]!;
			if (standing < 0) continue;
			for (let p = from[standing]!; p < from[standing + 1]!; p++)
				if (bound[p]! + gain[row + p]! - least[base + p]! > 0) return false;
		}
		return true;
	}

	/** Raises the bounds to what the states left of a factor add at least. */
	function raise(depth: number, f: number): void {
		const [states, bound, least] = [left[depth]!, bounds[depth]!, leasts[depth]!];
		const base = f * count;
		const [own, after] = [from[first[f]!]!, from[first[f + 1]!]!];
		for (let p = 0; p < count; p++) {
			if (p === own) p = after;
			if (p >= count) return;
			let low = 2 ** 30;
			for (let s = first[f]!; s < first[f + 1]!; s++)
				if (states[s]) {
					const value = gain[s * count + p]!;
					if (value < low) low = value;
				}
			bound[p]! += low - least[base + p]!;
			least[base + p] = low;
		}
	}

	/** Drops the states of one undecided factor that do not fit; gives how many are left. */
	function dropOf(depth: number, f: number): number {
		const states = left[depth]!;
		let remaining = 0;
		let dropped = 0;
		for (let s = first[f]!; s < first[f + 1]!; s++) {
			if (!states[s]) continue;
			if (fits(depth, f, s)) remaining++;
			else {
				states[s] = 0;
				dropped++;
			}
		}
		if (dropped > 0 && remaining > 1) {
			raise(depth, f);
			return -remaining;
		}
		return remaining;
	}

	const onlyState = (depth: number, f: number): number => {
		let s = first[f]!;
		while (!left[depth]![s]) s++;
		return s;
	};

	const remains = new Int32Array(factors);
	const urgency = new Float64Array(count);
	const presses = new Float64Array(factors);
	/** The undecided factor that presses hardest on nearly broken bounds, as in `chooseVariable`. */
	function hardest(depth: number): number {
		const bound = bounds[depth]!;
		for (let f = 0; f < factors; f++) {
			const standing = decided[depth]![f]!;
			const k = standing < 0 ? remains[f]! * remains[f]! : 1;
			for (let s = first[f]!; s < first[f + 1]!; s++) {
				const there = standing < 0 ? left[depth]![s] : s === standing;
				for (let p = from[s]!; p < from[s + 1]!; p++) urgency[p] = there ? 1 / ((1 - bound[p]!) * k) : 0;
			}
		}
		let best = -1;
		let most = -1;
		for (let f = 0; f < factors; f++) {
			if (decided[depth]![f]! >= 0) continue;
			let press = 1e-9;
			const base = f * count;
			for (let p = 0; p < count; p++) press += measured.reach[base + p]! * urgency[p]!;
			press /= remains[f]! * remains[f]!;
			presses[f] = press;
			if (press > most) {
				most = press;
				best = f;
			}
		}
		return best;
	}

	/** Drops and decides until nothing changes. Gives the factor to branch on; `factors` where all are decided, −1 where no world is left. */
	function settle(depth: number): number {
		for (;;) {
			let open = false;
			let moved = false;
			for (let f = 0; f < factors; f++) {
				if (decided[depth]![f]! >= 0) continue;
				const after = dropOf(depth, f);
				const remaining = Math.abs(after);
				if (remaining === 0) return -1;
				remains[f] = remaining;
				if (after < 0) moved = true;
				if (remaining === 1) {
					if (!decide(depth, f, onlyState(depth, f))) return -1;
					moved = true;
				} else open = true;
			}
			if (!moved) return open ? hardest(depth) : factors;
		}
	}

	const tryBelow = tryWorlds(first, comparisons, gain);
	let nodes = 0;
	let limit = 0;

	/** Tries the worlds of the states left where they are few. False where they are not. */
	function tryFew(depth: number, found: (world: Int32Array) => void): boolean {
		const open: number[] = [];
		let worlds = 1;
		for (let f = 0; f < factors; f++) {
			if (decided[depth]![f]! >= 0) continue;
			open.push(f);
			worlds *= remains[f]!;
		}
		if (worlds > fewWorlds) return false;
		open.sort((a, b) => presses[b]! - presses[a]!);
		const node = { bound: bounds[depth]!, least: leasts[depth]!, left: left[depth]!, decided: decided[depth]!, open };
		nodes += Math.ceil(tryBelow(node, (limit - nodes) * triesOfNode, found) / triesOfNode);
		return true;
	}

	/** False where the limit has ended the search. */
	function below(depth: number, found: (world: Int32Array) => void): boolean {
		const branch = settle(depth);
		if (branch < 0) return true;
		if (branch === factors) {
			for (let f = 0; f < factors; f++) world[f] = decided[depth]![f]! - first[f]!;
			found(world);
			return true;
		}
		if (tryFew(depth, found)) return nodes < limit;
		for (let s = first[branch]!; s < first[branch + 1]!; s++) {
			if (!left[depth]![s]) continue;
			if (++nodes >= limit) return false;
			bounds[depth + 1]!.set(bounds[depth]!);
			left[depth + 1]!.set(left[depth]!);
			decided[depth + 1]!.set(decided[depth]!);
			leasts[depth + 1]!.set(leasts[depth]!);
			if (decide(depth + 1, branch, s) && !below(depth + 1, found)) return false;
		}
		return true;
	}

	return {
		worlds(matrix, most, found) {
			measure(first, comparisons, matrix, measured);
			const root = bounds[0]!;
			root.fill(0);
			for (let f = 0; f < factors; f++) for (let p = 0; p < count; p++) root[p]! += measured.least[f * count + p]!;
			left[0]!.fill(1);
			decided[0]!.fill(-1);
			nodes = 0;
			limit = most;
			const allowed = (world: Int32Array) => {
				if (!isExcluded(impacts, world)) found(world);
			};
			return below(0, allowed) ? nodes : -1;
		}
	};
}
