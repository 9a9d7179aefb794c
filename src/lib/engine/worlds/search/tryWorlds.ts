import type { Comparisons } from './comparisons';

/** So many tries take as long as a node of the search; to tell of a world found counts as a node. */
export const triesOfNode = 32;

/** Says what is open at a node of the search of one matrix. */
interface OpenNode {
	/** By comparison: the least that it comes to. */
	bound: Int32Array;
	/** The least that the states left of a factor add, [factor × comparison]. */
	least: Int32Array;
	/** By state: whether it is left. By factor: the state decided on, or −1. */
	left: Uint8Array;
	decided: Int32Array;
	/** The undecided factors, in the order in which their states are tried. */
	open: number[];
}

/**
 * Finds every world below a node: tries the states of one open factor after another, as long as no comparison of a state chosen
 * is broken by the least that the factors to come add. It chooses and prunes nothing else, so that a try is a row of sums.
 */
export function tryWorlds(first: Int32Array, { count, from }: Comparisons, gain: Int32Array) {
	const factors = first.length - 1;
	const states = first[factors]!;
	/** The comparisons that can still break, and where each state's begin and end among them. */
	const watched = new Int32Array(count);
	const begins = new Int32Array(states);
	const ends = new Int32Array(states);
	let width = 0;
	/** What each state left adds to each watched comparison beyond the least, [state × watched]. */
	const raises = new Int32Array(states * count);
	/** What each watched comparison comes to at least, [level × watched]. */
	const sums = new Int32Array((factors + 1) * count);
	/** By level: the factor and its state (by place among all); the decided ones first. */
	const order = new Int32Array(factors);
	const chosen = new Int32Array(factors);
	const world = new Int32Array(factors);

	function watch(state: number): void {
		begins[state] = width;
		for (let p = from[state]!; p < from[state + 1]!; p++) watched[width++] = p;
		ends[state] = width;
	}

	/** Watches what can break; writes the sums of the node and what each state adds. Gives the first open level. */
	function enter({ bound, least, left, decided, open }: OpenNode): number {
		width = 0;
		let level = 0;
		for (let f = 0; f < factors; f++) {
			const state = decided[f]!;
			if (state < 0) continue;
			watch(state);
			chosen[level++] = state;
			world[f] = state - first[f]!;
		}
		order.set(open, level);
		for (const f of open) for (let s = first[f]!; s < first[f + 1]!; s++) if (left[s]) watch(s);
		for (let k = 0; k < width; k++) sums[level * width + k] = bound[watched[k]!]!;
		for (const f of open)
			for (let s = first[f]!; s < first[f + 1]!; s++) {
				if (!left[s]) continue;
				for (let k = 0; k < width; k++)
					raises[s * width + k] = gain[s * count + watched[k]!]! - least[f * count + watched[k]!]!;
			}
		return level;
	}

	/** Whether the comparisons of every state chosen hold where the last one is added. */
	function stands(level: number): boolean {
		const row = level * width;
		const raise = chosen[level]! * width;
		for (let each = level; each >= 0; each--) {
			const state = chosen[each]!;
			const end = ends[state]!;
			for (let k = begins[state]!; k < end; k++) if (sums[row + k]! + raises[raise + k]! > 0) return false;
		}
		return true;
	}

	let left: Uint8Array;
	let found: (world: Int32Array) => void;
	let tries = 0;
	let most = 0;

	function below(level: number): void {
		const f = order[level]!;
		const wide = width;
		const row = level * wide;
		for (let s = first[f]!; s < first[f + 1]!; s++) {
			if (!left[s]) continue;
			if (tries >= most) return;
			tries++;
			chosen[level] = s;
			if (!stands(level)) continue;
			world[f] = s - first[f]!;
			if (level + 1 === factors) {
				tries += triesOfNode;
				found(world);
			} else {
				const raise = s * wide;
				for (let k = 0; k < wide; k++) sums[row + wide + k] = sums[row + k]! + raises[raise + k]!;
				below(level + 1);
			}
		}
	}

	/**
	 * Calls `each` with every world (state index by factor, a view that is written again) and gives the states tried, with what
	 * worlds count. Where they reach `limit`, it has ended early.
	 */
	return (node: OpenNode, limit: number, each: (world: Int32Array) => void): number => {
		left = node.left;
		found = each;
		tries = 0;
		most = limit;
		below(enter(node));
		return tries;
	};
}
