import type { CrossImpacts } from './crossImpacts';
import { copyNode, emptyNode, rootNode, strike, type SearchNode } from './searchNode';
import { pairsOf } from './searchPairs';
import { weightedBound } from './weightedBound';

/** Finds worlds whose inconsistency is at most a tolerance. */
export interface WorldSearch {
	/** Gives each node of the search its turn: a world (state index by factor), or null for a node that is none. */
	nodes(): Generator<Int32Array | null, void>;
}

/** From this share of filled blocks and this many factors on, the weighted bound saves more nodes than it costs. */
const dense = { share: 0.6, factors: 14 };

/** The share of ordered pairs of factors with any cross-impact. */
function density({ first, matrix }: CrossImpacts): number {
	const factors = first.length - 1;
	const all = first[factors]!;
	let filled = 0;
	for (let f = 0; f < factors; f++)
		for (let g = 0; g < factors; g++) {
			let any = false;
			for (let s = first[f]!; s < first[f + 1]! && !any && f !== g; s++)
				for (let t = first[g]!; t < first[g + 1]! && !any; t++) any = matrix[s * all + t] !== 0;
			if (any) filled++;
		}
	return filled / Math.max(1, factors * (factors - 1));
}

/**
 * Exact search by bounds: for each (factor, chosen state, rival) a lower bound of rival minus chosen is the sum over the
 * factors of the least that their remaining states allow; a state whose bound exceeds the tolerance is struck, and so is
 * any state elsewhere that alone would break the bound of a decided factor, until nothing changes. On dense matrices a
 * weighted sum of all decided constraints bounds the node once more. Branches on the factor that presses hardest on nearly
 * broken bounds, divided by the cube of how many states it has left.
 */
export function searchWorlds(impacts: CrossImpacts, tolerance: number): WorldSearch {
	const { first } = impacts;
	const factors = first.length - 1;
	const pairs = pairsOf(impacts);
	const { gain, chosen, factor: factorOfPair, count } = pairs;
	const factorOf = new Int32Array(first[factors]!);
	for (let f = 0; f < factors; f++) factorOf.fill(f, first[f]!, first[f + 1]!);
	const bounded =
		factors >= dense.factors && density(impacts) >= dense.share ? weightedBound(first, pairs, tolerance) : null;
	const urgency = new Float64Array(count);
	const struck: number[] = [];

	/** Strikes until nothing changes. False where some factor has no state left. */
	function settle(node: SearchNode): boolean {
		const { alive, left, bound, least, most } = node;
		for (let changed = true; changed;) {
			changed = false;
			for (let p = 0; p < count; p++) {
				const state = chosen[p]!;
				if (!alive[state]) continue;
				const slack = tolerance - bound[p]!;
				const mine = factorOfPair[p]!;
				if (slack < 0) {
					if (!strike(node, first, pairs, mine, state)) return false;
					changed = true;
					continue;
				}
				if (left[mine] !== 1) continue;
				for (let f = 0, at = p; f < factors; f++, at += count) {
					if (left[f] === 1 || most[at]! - least[at]! <= slack) continue;
					const reach = slack + least[at]!;
					for (let s = first[f]!; s < first[f + 1]!; s++)
						if (alive[s] && gain[s * count + p]! > reach) {
							if (!strike(node, first, pairs, f, s)) return false;
							changed = true;
						}
				}
			}
		}
		return true;
	}

	/** Settles a node with the weighted bound too. False where it holds no world. */
	function close(node: SearchNode): boolean {
		if (!settle(node)) return false;
		while (bounded) {
			struck.length = 0;
			if (!bounded(node, (state) => struck.push(state))) return false;
			let changed = false;
			for (const state of struck) {
				if (!node.alive[state]) continue;
				if (!strike(node, first, pairs, factorOf[state]!, state)) return false;
				changed = true;
			}
			if (!changed) return true;
			if (!settle(node)) return false;
		}
		return true;
	}

	/** The undecided factor to branch on; −1 where all are decided. */
	function branchOn({ alive, left, bound, least, most }: SearchNode): number {
		for (let p = 0; p < count; p++)
			urgency[p] = alive[chosen[p]!] ? 1 / ((1 + tolerance - bound[p]!) * left[factorOfPair[p]!]! ** 2) : 0;
		let best = -1;
		let hardest = -1;
		for (let f = 0; f < factors; f++) {
			const states = left[f]!;
			if (states === 1) continue;
			let press = 1e-9;
			for (let p = 0, at = f * count; p < count; p++, at++) press += (most[at]! - least[at]!) * urgency[p]!;
			press /= states ** 3;
			if (press > hardest) {
				hardest = press;
				best = f;
			}
		}
		return best;
	}

	function* below(node: SearchNode, depth: number, pool: SearchNode[]): Generator<Int32Array | null, void> {
		const factor = branchOn(node);
		if (factor < 0) {
			yield Int32Array.from({ length: factors }, (_, f) => {
				let s = first[f]!;
				while (!node.alive[s]) s++;
				return s - first[f]!;
			});
			return;
		}
		yield null;
		const child = (pool[depth] ??= emptyNode(first, pairs));
		for (let state = first[factor]!; state < first[factor + 1]!; state++) {
			if (!node.alive[state]) continue;
			copyNode(node, child);
			let open = true;
			for (let s = first[factor]!; s < first[factor + 1]! && open; s++)
				if (s !== state && child.alive[s]) open = strike(child, first, pairs, factor, s);
			if (open && close(child)) yield* below(child, depth + 1, pool);
		}
	}

	return {
		*nodes() {
			const node = rootNode(first, pairs);
			if (factors > 0 && close(node)) yield* below(node, 0, []);
		}
	};
}
