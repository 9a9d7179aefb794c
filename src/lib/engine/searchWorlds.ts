import type { CrossImpacts } from './crossImpacts';

/** One constraint: while `chosen` stands, the balance of `rival` may exceed its own by the tolerance at most. */
interface Pairs {
	count: number;
	chosen: Int32Array;
	/** What each state adds to rival minus chosen, [pair × state]; for the factor's own states only its inertia counts, in `own`. */
	gain: Int32Array;
	own: Int32Array;
}

function pairsOf({ first, matrix }: CrossImpacts): Pairs {
	const factors = first.length - 1;
	const all = first[factors]!;
	const chosen: number[] = [];
	const rivals: number[] = [];
	for (let f = 0; f < factors; f++) {
		for (let t = first[f]!; t < first[f + 1]!; t++)
			for (let r = first[f]!; r < first[f + 1]!; r++)
				if (r !== t) {
					chosen.push(t);
					rivals.push(r);
				}
	}
	const gain = new Int32Array(chosen.length * all);
	const own = new Int32Array(chosen.length);
	chosen.forEach((t, p) => {
		const r = rivals[p]!;
		for (let s = 0; s < all; s++) gain[p * all + s] = matrix[s * all + r]! - matrix[s * all + t]!;
		own[p] = matrix[t * all + r]! - matrix[t * all + t]!;
	});
	return { count: chosen.length, chosen: Int32Array.from(chosen), gain, own };
}

/** The states that are left at a node, and the lower bound of each pair with each factor's part of it. */
interface Node {
	alive: Uint8Array;
	left: Int32Array;
	bound: Int32Array;
	part: Int32Array;
}

/** Finds worlds whose inconsistency is at most a tolerance, one `next` a world; null at the end. */
export interface WorldSearch {
	/** Gives each node of the search its turn: a world (state index by factor), or null for a node that is none. */
	nodes(): Generator<Int32Array | null, void>;
}

/**
 * Exact search by bounds: for each (factor, chosen state, rival) a lower bound of rival minus chosen is the sum over the
 * factors of the least that their remaining states allow; a state whose bound exceeds the tolerance is struck, and so is
 * any state elsewhere that alone would break the bound of a decided factor, until nothing changes. Branches on the factor
 * that presses hardest on nearly broken bounds, divided by the cube of how many states it has left.
 */
export function searchWorlds(impacts: CrossImpacts, tolerance: number): WorldSearch {
	const { first } = impacts;
	const factors = first.length - 1;
	const all = first[factors]!;
	const pairs = pairsOf(impacts);
	const { gain, own, chosen, count } = pairs;
	const factorOf = new Int32Array(all);
	for (let f = 0; f < factors; f++) factorOf.fill(f, first[f]!, first[f + 1]!);

	const empty = (): Node => ({
		alive: new Uint8Array(all),
		left: new Int32Array(factors),
		bound: new Int32Array(count),
		part: new Int32Array(count * factors)
	});
	const copy = (from: Node, to: Node) => {
		to.alive.set(from.alive);
		to.left.set(from.left);
		to.bound.set(from.bound);
		to.part.set(from.part);
	};
	const root = empty();
	root.alive.fill(1);
	for (let f = 0; f < factors; f++) root.left[f] = first[f + 1]! - first[f]!;
	for (let p = 0; p < count; p++) {
		const mine = factorOf[chosen[p]!]!;
		let sum = own[p]!;
		for (let f = 0; f < factors; f++) {
			if (f === mine) continue;
			let least = gain[p * all + first[f]!]!;
			for (let s = first[f]! + 1; s < first[f + 1]!; s++) least = Math.min(least, gain[p * all + s]!);
			root.part[p * factors + f] = least;
			sum += least;
		}
		root.bound[p] = sum;
	}

	/** Strikes a state and raises the bounds that rested on it. False where its factor has none left. */
	function strike(node: Node, state: number): boolean {
		const f = factorOf[state]!;
		node.alive[state] = 0;
		if (--node.left[f]! === 0) return false;
		for (let p = 0; p < count; p++) {
			const at = p * factors + f;
			if (factorOf[chosen[p]!] === f || !node.alive[chosen[p]!] || gain[p * all + state]! > node.part[at]!) continue;
			let least = Infinity;
			for (let s = first[f]!; s < first[f + 1]!; s++) if (node.alive[s]) least = Math.min(least, gain[p * all + s]!);
			node.bound[p]! += least - node.part[at]!;
			node.part[at] = least;
		}
		return true;
	}

	/** Strikes until nothing changes. False where some factor has no state left. */
	function settle(node: Node): boolean {
		for (let changed = true; changed;) {
			changed = false;
			for (let p = 0; p < count; p++) {
				const state = chosen[p]!;
				if (!node.alive[state]) continue;
				const slack = tolerance - node.bound[p]!;
				if (slack < 0) {
					if (!strike(node, state)) return false;
					changed = true;
					continue;
				}
				const mine = factorOf[state]!;
				if (node.left[mine] !== 1) continue;
				for (let f = 0; f < factors; f++) {
					if (node.left[f] === 1 || f === mine) continue;
					const most = slack + node.part[p * factors + f]!;
					for (let s = first[f]!; s < first[f + 1]!; s++)
						if (node.alive[s] && gain[p * all + s]! > most) {
							if (!strike(node, s)) return false;
							changed = true;
						}
				}
			}
		}
		return true;
	}

	/** The undecided factor to branch on; −1 where all are decided. */
	function branchOn(node: Node): number {
		let best = -1;
		let hardest = -1;
		for (let f = 0; f < factors; f++) {
			const left = node.left[f]!;
			if (left === 1) continue;
			let press = 1e-9;
			for (let p = 0; p < count; p++) {
				const state = chosen[p]!;
				const mine = factorOf[state]!;
				if (mine === f || !node.alive[state]) continue;
				let most = -Infinity;
				for (let s = first[f]!; s < first[f + 1]!; s++) if (node.alive[s]) most = Math.max(most, gain[p * all + s]!);
				const reach = most - node.part[p * factors + f]!;
				if (reach > 0) press += reach / ((1 + tolerance - node.bound[p]!) * node.left[mine]! ** 2);
			}
			press /= left ** 3;
			if (press > hardest) {
				hardest = press;
				best = f;
			}
		}
		return best;
	}

	function* below(node: Node, depth: number, pool: Node[]): Generator<Int32Array | null, void> {
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
		const child = (pool[depth] ??= empty());
		for (let state = first[factor]!; state < first[factor + 1]!; state++) {
			if (!node.alive[state]) continue;
			copy(node, child);
			let open = true;
			for (let s = first[factor]!; s < first[factor + 1]! && open; s++)
				if (s !== state && child.alive[s]) open = strike(child, s);
			if (open && settle(child)) yield* below(child, depth + 1, pool);
		}
	}

	return {
		*nodes() {
			const node = empty();
			copy(root, node);
			if (factors > 0 && settle(node)) yield* below(node, 0, []);
		}
	};
}
