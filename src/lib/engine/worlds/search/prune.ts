import { dropConstraints, type SearchNode } from './searchNode';
import type { CompiledExclusion, CrossImpacts } from '../../model/crossImpacts';
import type { Constraints } from './constraints';
import type { Domain, Domains, Narrowing } from './domains';

/** Constraints that a node has to hold after propagation: those of its decided factors, beside the factors left to decide. */
export interface ActiveConstraints {
	constraints: Int32Array;
	/** Tolerance minus bound of each of these constraints, ≥ 0. */
	slack: Int32Array;
	count: number;
	undecided: Int32Array;
	undecidedCount: number;
}

/**
 * Prunes states that no world beneath a node can have. These are a state one of whose bounds exceeds the tolerance, any
 * state that alone would break a bound of a decided factor, one that completes an exclusion, and whatever else is marked.
 */
export function prune(
	{ first, exclusions }: Pick<CrossImpacts, 'first' | 'exclusions'>,
	constraints: Constraints,
	domains: Domains,
	tolerance: number
) {
	const factors = first.length - 1;
	const all = first[factors]!;
	const { count, gain, chosen, from } = constraints;
	const factorOf = new Int32Array(all);
	for (let f = 0; f < factors; f++) factorOf.fill(f, first[f], first[f + 1]);
	const queue = new Int32Array(all);
	const marked = new Uint8Array(all);
	let queued = 0;
	const activeConstraints: ActiveConstraints = {
		constraints: new Int32Array(count),
		slack: new Int32Array(count),
		count: 0,
		undecided: new Int32Array(factors),
		undecidedCount: 0
	};

	/** Puts a state on the list of those to prune. */
	function mark(state: number): void {
		if (marked[state]) return;
		marked[state] = 1;
		queue[queued++] = state;
	}

	function unmarkAll(): void {
		while (queued > 0) marked[queue[--queued]!] = 0;
	}

	/** Leaves a factor fewer states, raises the bounds that rested on the others, and marks what that breaks. */
	function narrow({ domains: held, bound }: SearchNode, { to, raised, rise }: Narrowing): void {
		held[to.factor] = to;
		for (let i = 0; i < raised.length; i++) {
			const p = raised[i]!;
			const value = bound[p]! + rise[i]!;
			bound[p] = value;
			if (value > tolerance) mark(chosen[p]!);
		}
	}

	/** Prunes what is marked and all that follows. False where some factor has no state left. */
	function pruneMarked(node: SearchNode): boolean {
		while (queued > 0) {
			const state = queue[--queued]!;
			marked[state] = 0;
			const domain = node.domains[factorOf[state]!]!;
			if (domain.states.length === 1) {
				unmarkAll();
				return false;
			}
			dropConstraints(node, constraints, state);
			narrow(node, domains.without(domain, state));
		}
		return true;
	}

	function survey({ domains: held, bound }: SearchNode): void {
		activeConstraints.count = activeConstraints.undecidedCount = 0;
		for (let f = 0; f < factors; f++) {
			const { states } = held[f]!;
			if (states.length > 1) activeConstraints.undecided[activeConstraints.undecidedCount++] = f;
			else
				for (let p = from[states[0]!]!; p < from[states[0]! + 1]!; p++) {
					activeConstraints.constraints[activeConstraints.count] = p;
					activeConstraints.slack[activeConstraints.count++] = tolerance - bound[p]!;
				}
		}
	}

	/** Marks the states of one factor that alone would break a bound of a decided factor. */
	function markBreaking({ states, least, reach }: Domain): void {
		const { constraints: decided, slack, count: decidedCount } = activeConstraints;
		for (let d = 0; d < decidedCount; d++) {
			const p = decided[d]!;
			if (reach[p]! <= slack[d]!) continue;
			const most = slack[d]! + least[p]!;
			for (let i = 0; i < states.length; i++) if (gain[states[i]! * count + p]! > most) mark(states[i]!);
		}
	}

	/** Marks the state that completes a combination that cannot be, where all its other factors are settled to theirs. */
	function markExcluded({ factors: bound, states }: CompiledExclusion, { domains: held }: SearchNode): void {
		let open = -1;
		for (let at = 0; at < bound.length; at++) {
			const left = held[bound[at]!]!.states;
			if (left.length === 1) {
				if (left[0] !== first[bound[at]!]! + states[at]!) return;
				continue;
			}
			if (open >= 0) return;
			open = at;
		}
		// Where all are settled, any of them: a factor that loses its last state ends the branch.
		const at = Math.max(0, open);
		const state = first[bound[at]!]! + states[at]!;
		if (held[bound[at]!]!.states.includes(state)) mark(state);
	}

	return {
		activeConstraints,
		mark,
		unmarkAll,

		/** Marks whatever breaks a bound as it is. */
		markBroken({ bound }: SearchNode): void {
			for (let p = 0; p < count; p++) if (bound[p]! > tolerance) mark(chosen[p]!);
		},

		/** Decides a factor. */
		choose(node: SearchNode, factor: number, state: number): void {
			const domain = node.domains[factor]!;
			for (const other of domain.states) if (other !== state) dropConstraints(node, constraints, other);
			narrow(node, domains.only(domain, state));
		},

		/** Prunes until nothing changes; `activeConstraints` is then the node's. False where some factor has no state left. */
		propagate(node: SearchNode): boolean {
			do {
				if (!pruneMarked(node)) return false;
				survey(node);
				for (let u = 0; u < activeConstraints.undecidedCount; u++)
					markBreaking(node.domains[activeConstraints.undecided[u]!]!);
				for (let e = 0; e < exclusions.length; e++) markExcluded(exclusions[e]!, node);
			} while (queued > 0);
			return true;
		}
	};
}
