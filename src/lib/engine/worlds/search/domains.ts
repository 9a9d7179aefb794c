import type { Pairs } from './constraints';

/** Some of a factor's states, and what they allow; made once, and shared by all nodes of the search. */
export interface StateSet {
	readonly factor: number;
	/** In order. */
	readonly states: Int32Array;
	/** By pair: the least that one of them adds, and how much more the most is. */
	readonly least: Int32Array;
	readonly reach: Int32Array;
}

interface LinkedSet extends StateSet {
	/** By place of a state in the factor: what is left without it, once it was asked for. */
	without: (LinkedSet | undefined)[];
}

/** Numbers that remembered sets hold at most; sets met beyond are made anew each time. */
const mostNumbers = 8_000_000;

/** The sets of states that a search meets. */
export function stateSets(first: Int32Array, { count, gain, touched }: Pairs) {
	const factors = first.length - 1;
	const known = new Map<string, LinkedSet>();
	const mostKnown = mostNumbers / (2 * count + 1);

	/** Measures a set; from a larger one, without one state struck, only where that state was the least or the most. */
	function make(factor: number, states: Int32Array, larger?: StateSet, struck = 0): LinkedSet {
		const least = larger ? larger.least.slice() : new Int32Array(count);
		const reach = larger ? larger.reach.slice() : new Int32Array(count);
		for (const p of touched[factor]!) {
			if (larger) {
				const over = gain[struck * count + p]! - least[p]!;
				if (over > 0 && over < reach[p]!) continue;
			}
			let low = Infinity;
			let high = -Infinity;
			for (let i = 0; i < states.length; i++) {
				const value = gain[states[i]! * count + p]!;
				if (value < low) low = value;
				if (value > high) high = value;
			}
			least[p] = low;
			reach[p] = high - low;
		}
		return { factor, states, least, reach, without: [] };
	}

	function setOf(factor: number, states: Int32Array, larger?: StateSet, struck?: number): LinkedSet {
		const key = states.join();
		const met = known.get(key);
		if (met) return met;
		const set = make(factor, states, larger, struck);
		if (known.size < mostKnown) known.set(key, set);
		return set;
	}

	return {
		/** All states of each factor. */
		whole: Array.from({ length: factors }, (_, f): StateSet => {
			const states = Int32Array.from({ length: first[f + 1]! - first[f]! }, (_, s) => first[f]! + s);
			return setOf(f, states);
		}),
		/** What is left of a set without one of its states. */
		without(set: StateSet, state: number): StateSet {
			const { factor, states, without } = set as LinkedSet;
			const place = state - first[factor]!;
			const met = without[place];
			if (met) return met;
			const others = states.filter((s) => s !== state);
			const left = setOf(factor, others, set, state);
			if (known.size < mostKnown) without[place] = left;
			return left;
		},
		/** One state alone. */
		only: (set: StateSet, state: number): StateSet => setOf(set.factor, Int32Array.of(state))
	};
}

export type StateSets = ReturnType<typeof stateSets>;
