import type { Constraints } from './constraints';

/** Some of a factor's states, and what they allow. Made once, and shared by all nodes of the search. */
export interface Domain {
	readonly factor: number;
	/** In order. */
	readonly states: Int32Array;
	/** By constraint: the least that one of them adds, and how much more the most is. */
	readonly least: Int32Array;
	readonly reach: Int32Array;
}

interface LinkedDomain extends Domain {
	/** By place of a state in the factor: what is left without it, once it was asked for. */
	without: (LinkedDomain | undefined)[];
}

/** Numbers that remembered domains hold at most; domains met beyond are made anew each time. */
const mostNumbers = 8_000_000;

/** Makes and remembers the domains that a search meets. */
export function domainsOf(first: Int32Array, { count, gain, touched }: Constraints) {
	const factors = first.length - 1;
	const known = new Map<string, LinkedDomain>();
	const mostKnown = mostNumbers / (2 * count + 1);

	/** Measures a domain; from a larger one, without one state pruned, only where that state was the least or the most. */
	function make(factor: number, states: Int32Array, larger?: Domain, pruned = 0): LinkedDomain {
		const least = larger ? larger.least.slice() : new Int32Array(count);
		const reach = larger ? larger.reach.slice() : new Int32Array(count);
		for (const p of touched[factor]!) {
			if (larger) {
				const over = gain[pruned * count + p]! - least[p]!;
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

	function domainOf(factor: number, states: Int32Array, larger?: Domain, pruned?: number): LinkedDomain {
		const key = states.join();
		const met = known.get(key);
		if (met) return met;
		const domain = make(factor, states, larger, pruned);
		if (known.size < mostKnown) known.set(key, domain);
		return domain;
	}

	return {
		/** All states of each factor. */
		whole: Array.from({ length: factors }, (_, f): Domain => {
			const states = Int32Array.from({ length: first[f + 1]! - first[f]! }, (_, s) => first[f]! + s);
			return domainOf(f, states);
		}),
		/** What is left of a domain without one of its states. */
		without(domain: Domain, state: number): Domain {
			const { factor, states, without } = domain as LinkedDomain;
			const place = state - first[factor]!;
			const met = without[place];
			if (met) return met;
			const others = states.filter((s) => s !== state);
			const left = domainOf(factor, others, domain, state);
			if (known.size < mostKnown) without[place] = left;
			return left;
		},
		/** One state alone. */
		only: (domain: Domain, state: number): Domain => domainOf(domain.factor, Int32Array.of(state))
	};
}

/** Domains of one search. */
export type Domains = ReturnType<typeof domainsOf>;
