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

/** Holds a step from a domain to a smaller one: the constraints whose least rises (a third, where one of three states goes), and by how much. */
export interface Narrowing {
	readonly to: Domain;
	readonly raised: Int32Array;
	readonly rise: Int32Array;
}

interface LinkedDomain extends Domain {
	/** By place of a state in the factor: what is left without it, and it alone, once they were asked for. */
	without: (Narrowing | undefined)[];
	only: (Narrowing | undefined)[];
}

/** Numbers that remembered domains and narrowings hold at most; those met beyond are made anew each time. */
const mostNumbers = 8_000_000;

/** Makes and remembers the domains that a search meets. */
export function domainsOf(first: Int32Array, { count, gain, touched }: Constraints) {
	const factors = first.length - 1;
	const known = new Map<string, LinkedDomain>();
	let room = mostNumbers;

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
		return { factor, states, least, reach, without: [], only: [] };
	}

	function domainOf(factor: number, states: Int32Array, larger?: Domain, pruned?: number): LinkedDomain {
		const key = states.join();
		const met = known.get(key);
		if (met) return met;
		const domain = make(factor, states, larger, pruned);
		if (room > 0) {
			known.set(key, domain);
			room -= 2 * count;
		}
		return domain;
	}

	function narrowing({ factor, least }: Domain, to: Domain): Narrowing {
		const raised = touched[factor]!.filter((p) => to.least[p] !== least[p]);
		return { to, raised, rise: raised.map((p) => to.least[p]! - least[p]!) };
	}

	/** The narrowing at a place of a list, made and put there at the first time. */
	function linked(list: (Narrowing | undefined)[], place: number, make: () => Narrowing): Narrowing {
		const met = list[place];
		if (met) return met;
		const made = make();
		if (room > 0) {
			list[place] = made;
			room -= 2 * made.raised.length;
		}
		return made;
	}

	return {
		/** All states of each factor. */
		whole: Array.from({ length: factors }, (_, f): Domain => {
			const states = Int32Array.from({ length: first[f + 1]! - first[f]! }, (_, s) => first[f]! + s);
			return domainOf(f, states);
		}),
		/** What is left of a domain without one of its states. */
		without(domain: Domain, state: number): Narrowing {
			const { factor, states, without } = domain as LinkedDomain;
			return linked(without, state - first[factor]!, () => {
				const others = states.filter((s) => s !== state);
				return narrowing(domain, domainOf(factor, others, domain, state));
			});
		},
		/** One state alone. */
		only(domain: Domain, state: number): Narrowing {
			const { factor, only } = domain as LinkedDomain;
			return linked(only, state - first[factor]!, () => narrowing(domain, domainOf(factor, Int32Array.of(state))));
		}
	};
}

/** Domains of one search. */
export type Domains = ReturnType<typeof domainsOf>;
