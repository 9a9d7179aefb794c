import type { Pairs } from './searchPairs';

/** The states that are left at a node of the search, and what they allow. */
export interface SearchNode {
	/** By state: whether it is left. */
	alive: Uint8Array;
	/** By factor: how many are left. */
	left: Int32Array;
	/** By pair: lower bound of rival minus chosen. */
	bound: Int32Array;
	/** Least and most that a factor's states allow, [factor × pair]. */
	least: Int32Array;
	most: Int32Array;
	/** Multipliers of the pairs in the weighted bound, handed down from node to node. */
	multipliers: Float64Array;
}

export function emptyNode(first: Int32Array, { count }: Pairs): SearchNode {
	const factors = first.length - 1;
	return {
		alive: new Uint8Array(first[factors]!),
		left: new Int32Array(factors),
		bound: new Int32Array(count),
		least: new Int32Array(factors * count),
		most: new Int32Array(factors * count),
		multipliers: new Float64Array(count)
	};
}

export function copyNode(from: SearchNode, to: SearchNode): void {
	to.alive.set(from.alive);
	to.left.set(from.left);
	to.bound.set(from.bound);
	to.least.set(from.least);
	to.most.set(from.most);
	to.multipliers.set(from.multipliers);
}

/** Least and most of a factor's states for one pair, from those that are left. */
function remeasure(node: SearchNode, first: Int32Array, { count, gain }: Pairs, factor: number, pair: number): void {
	let least = Infinity;
	let most = -Infinity;
	for (let s = first[factor]!; s < first[factor + 1]!; s++) {
		if (!node.alive[s]) continue;
		const value = gain[s * count + pair]!;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	const at = factor * count + pair;
	node.bound[pair]! += least - node.least[at]!;
	node.least[at] = least;
	node.most[at] = most;
}

/** The node at which every state is left. */
export function rootNode(first: Int32Array, pairs: Pairs): SearchNode {
	const node = emptyNode(first, pairs);
	node.alive.fill(1);
	node.bound.set(pairs.own);
	for (let f = 0; f < node.left.length; f++) {
		node.left[f] = first[f + 1]! - first[f]!;
		for (let p = 0; p < pairs.count; p++) remeasure(node, first, pairs, f, p);
	}
	return node;
}

/** Strikes a state and raises the bounds that rested on it. False where its factor has none left. */
export function strike(node: SearchNode, first: Int32Array, pairs: Pairs, factor: number, state: number): boolean {
	node.alive[state] = 0;
	if (--node.left[factor]! === 0) return false;
	const { count, gain, chosen } = pairs;
	for (let p = 0, g = state * count, at = factor * count; p < count; p++, g++, at++)
		if (node.alive[chosen[p]!] && (gain[g]! === node.least[at]! || gain[g]! === node.most[at]!))
			remeasure(node, first, pairs, factor, p);
	return true;
}
