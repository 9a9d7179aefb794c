import { strikePairs, type SearchNode } from './searchNode';
import type { Pairs } from './constraints';
import type { StateSet, StateSets } from './domains';

/** What a settled node has to hold: the pairs of its decided factors, and the factors that are undecided. */
export interface Pressing {
	pairs: Int32Array;
	/** Tolerance minus bound of each of these pairs, ≥ 0. */
	slack: Int32Array;
	count: number;
	undecided: Int32Array;
	undecidedCount: number;
}

/**
 * Strikes states that no world beneath a node can have: a state one of whose bounds exceeds the tolerance; any state that
 * alone would break a bound of a decided factor; and whatever else is marked.
 */
export function strikes(first: Int32Array, pairs: Pairs, sets: StateSets, tolerance: number) {
	const factors = first.length - 1;
	const all = first[factors]!;
	const { count, gain, chosen, from, touched } = pairs;
	const factorOf = new Int32Array(all);
	for (let f = 0; f < factors; f++) factorOf.fill(f, first[f], first[f + 1]);
	const queue = new Int32Array(all);
	const marked = new Uint8Array(all);
	let queued = 0;
	const pressing: Pressing = {
		pairs: new Int32Array(count),
		slack: new Int32Array(count),
		count: 0,
		undecided: new Int32Array(factors),
		undecidedCount: 0
	};

	/** Puts a state on the list of those to strike. */
	function mark(state: number): void {
		if (marked[state]) return;
		marked[state] = 1;
		queue[queued++] = state;
	}

	function unmarkAll(): void {
		while (queued > 0) marked[queue[--queued]!] = 0;
	}

	/** Leaves a factor fewer states, raises the bounds that rested on the others, and marks what that breaks. */
	function narrow({ sets: held, bound }: SearchNode, to: StateSet): void {
		const before = held[to.factor]!.least;
		const after = to.least;
		const raised = touched[to.factor]!;
		held[to.factor] = to;
		for (let i = 0; i < raised.length; i++) {
			const p = raised[i]!;
			const value = bound[p]! + after[p]! - before[p]!;
			bound[p] = value;
			if (value > tolerance) mark(chosen[p]!);
		}
	}

	/** Strikes what is marked and all that follows. False where some factor has no state left. */
	function strikeMarked(node: SearchNode): boolean {
		while (queued > 0) {
			const state = queue[--queued]!;
			marked[state] = 0;
			const set = node.sets[factorOf[state]!]!;
			if (set.states.length === 1) {
				unmarkAll();
				return false;
			}
			strikePairs(node, pairs, state);
			narrow(node, sets.without(set, state));
		}
		return true;
	}

	function survey({ sets: held, bound }: SearchNode): void {
		pressing.count = pressing.undecidedCount = 0;
		for (let f = 0; f < factors; f++) {
			const { states } = held[f]!;
			if (states.length > 1) pressing.undecided[pressing.undecidedCount++] = f;
			else
				for (let p = from[states[0]!]!; p < from[states[0]! + 1]!; p++) {
					pressing.pairs[pressing.count] = p;
					pressing.slack[pressing.count++] = tolerance - bound[p]!;
				}
		}
	}

	/** Marks the states of one factor that alone would break a bound of a decided factor. */
	function markBreaking({ states, least, reach }: StateSet): void {
		const { pairs: decided, slack, count: decidedCount } = pressing;
		for (let d = 0; d < decidedCount; d++) {
			const p = decided[d]!;
			if (reach[p]! <= slack[d]!) continue;
			const most = slack[d]! + least[p]!;
			for (let i = 0; i < states.length; i++) if (gain[states[i]! * count + p]! > most) mark(states[i]!);
		}
	}

	return {
		pressing,
		mark,
		unmarkAll,

		/** Marks whatever breaks a bound as it is. */
		markBroken({ bound }: SearchNode): void {
			for (let p = 0; p < count; p++) if (bound[p]! > tolerance) mark(chosen[p]!);
		},

		/** Decides a factor. */
		choose(node: SearchNode, factor: number, state: number): void {
			const set = node.sets[factor]!;
			for (const other of set.states) if (other !== state) strikePairs(node, pairs, other);
			narrow(node, sets.only(set, state));
		},

		/** Strikes until nothing changes; `pressing` is then the node's. False where some factor has no state left. */
		settle(node: SearchNode): boolean {
			do {
				if (!strikeMarked(node)) return false;
				survey(node);
				for (let u = 0; u < pressing.undecidedCount; u++) markBreaking(node.sets[pressing.undecided[u]!]!);
			} while (queued > 0);
			return true;
		}
	};
}
