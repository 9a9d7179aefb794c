import { describe, expect, test } from 'vitest';
import { consistentWorlds } from '../consistentWorlds';
import { crossImpactsOf, rateWorld, type CrossImpacts } from '../../model/crossImpacts';
import { stream } from '../../numbers/stream';

// From fourteen dense factors on the search uses the weighted bound; these have at most some ten thousand worlds, which can still be tried.

/** A dense matrix of factors with so many states, and whole numbers up to `reach`; inertia where it is asked for. */
function matrix(seed: number, sizes: number[], reach: number, inertia = false): CrossImpacts {
	const next = stream(seed, 0);
	const factors = sizes.map((size, f) => ({ id: `f${f}`, states: Array.from({ length: size }, (_, s) => `s${s}`) }));
	const of = sizes.flatMap((size, f) => Array.from({ length: size }, () => f));
	return crossImpactsOf(factors, (s, t) =>
		of[s] === of[t] && !inertia ? 0 : Math.floor(next() * (2 * reach + 1)) - reach
	);
}

/** All worlds up to a tolerance, as digits, by trying every one. */
function tryAll(crossImpacts: CrossImpacts, tolerance: number): string[] {
	const sizes = crossImpacts.states.map(({ length }) => length);
	const world = sizes.map(() => 0);
	const found: string[] = [];
	for (;;) {
		if (rateWorld(crossImpacts, world).inconsistency <= tolerance) found.push(world.join(''));
		let f = sizes.length - 1;
		while (f >= 0 && world[f] === sizes[f]! - 1) world[f--] = 0;
		if (f < 0) return found;
		world[f]!++;
	}
}

function search(crossImpacts: CrossImpacts, tolerance: number): string[] {
	const { worlds, complete } = consistentWorlds({ crossImpacts }, { tolerance, weights: false, limit: 1e6 });
	expect(complete).toBe(true);
	return worlds.map(({ states }) =>
		crossImpacts.factors.map((factor, f) => crossImpacts.states[f]!.indexOf(states[factor]!)).join('')
	);
}

describe('the search with the weighted bound finds what trying every world finds', () => {
	const twos = Array.from({ length: 14 }, () => 2);
	test.each([0, 2, 5])('of fourteen factors with two states, tolerance %d', (tolerance) => {
		let met = 0;
		for (let seed = 1; seed <= 20; seed++) {
			const crossImpacts = matrix(seed, twos, 3);
			const expected = tryAll(crossImpacts, tolerance);
			expect(search(crossImpacts, tolerance)).toEqual(expected);
			met += expected.length;
		}
		expect(met).toBeGreaterThan(20);
	});

	const fixed = Array.from({ length: 8 }, () => 1);
	test.each([
		{ sizes: [3, 3, 3, 3, 3, 3, 3], reach: 3, tolerance: 0 },
		{ sizes: [3, 3, 3, 3, 3, 3, 3], reach: 1, tolerance: 1 },
		{ sizes: [4, 4, 4, 4, 4, 4], reach: 3, tolerance: 3 },
		{ sizes: [2, 3, 4, 5, 4, 3], reach: 20, tolerance: 15 },
		{ sizes: [7, 2, 7, 3, 7], reach: 99, tolerance: 60 },
		{ sizes: [7, 2, 7, 3, 7], reach: 1_000_000, tolerance: 700_000 }
	])('of $sizes states among factors that stand fixed, judgements up to $reach, tolerance $tolerance', (each) => {
		let met = 0;
		for (let seed = 1; seed <= 30; seed++) {
			const crossImpacts = matrix(seed, [...fixed, ...each.sizes], each.reach, seed % 3 === 0);
			const expected = tryAll(crossImpacts, each.tolerance);
			expect(search(crossImpacts, each.tolerance)).toEqual(expected);
			met += expected.length;
		}
		expect(met).toBeGreaterThan(20);
	});
});
