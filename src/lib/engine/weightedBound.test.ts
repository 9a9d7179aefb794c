import { describe, expect, it } from 'vitest';
import { consistentWorlds } from './consistentWorlds';
import { crossImpactsOf, rateWorld } from './crossImpacts';
import { stream } from './stream';

/** Fourteen dense factors of two states: from here on the search uses the weighted bound, and 16,384 worlds can still be tried. */
function matrix(seed: number) {
	const next = stream(seed, 0);
	const factors = Array.from({ length: 14 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b'] }));
	return crossImpactsOf(factors, (s, t) => (s >> 1 === t >> 1 ? 0 : Math.floor(next() * 7) - 3));
}

describe('the search with the weighted bound', () => {
	it.each([0, 2, 5])('finds what trying every world finds, tolerance %i', (tolerance) => {
		let met = 0;
		for (let seed = 1; seed <= 20; seed++) {
			const crossImpacts = matrix(seed);
			const expected: string[] = [];
			for (let number = 0; number < 2 ** 14; number++) {
				const world = Array.from({ length: 14 }, (_, f) => (number >> (13 - f)) & 1);
				if (rateWorld(crossImpacts, world).inconsistency <= tolerance)
					expected.push(world.map((state) => 'ab'[state]).join(''));
			}
			const { worlds, complete } = consistentWorlds({ crossImpacts }, { tolerance, weights: false, limit: 20_000 });
			expect(complete).toBe(true);
			expect(worlds.map(({ states }) => Object.values(states).join(''))).toEqual(expected);
			met += expected.length;
		}
		expect(met).toBeGreaterThan(20);
	});
});
