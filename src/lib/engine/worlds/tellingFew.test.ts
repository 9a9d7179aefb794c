import { describe, expect, test } from 'vitest';
import { stream } from '../numbers/stream';
import { exactUpTo, factorsApart, factorsByVariety, tellingFew } from './tellingFew';

const ids = (count: number) => Array.from({ length: count }, (_, f) => `f${f}`);

/** Different worlds by a seed. */
function randomWorlds(seed: number, factors: number, states: number, count: number): Record<string, string>[] {
	const next = stream(seed, 0);
	const met = new Map<string, Record<string, string>>();
	while (met.size < count) {
		const world = Object.fromEntries(ids(factors).map((id) => [id, `s${Math.floor(next() * states)}`]));
		met.set(Object.values(world).join(), world);
	}
	return [...met.values()];
}

const apart = (a: Record<string, string>, b: Record<string, string>) =>
	Object.keys(a).filter((id) => a[id] !== b[id]).length;

function* subsets(from: number, to: number, count: number): Generator<number[]> {
	if (count === 0) return yield [];
	for (let at = from; at <= to - count; at++) for (const rest of subsets(at + 1, to, count - 1)) yield [at, ...rest];
}

function leastOf(distances: number[][], places: number[]): number {
	let least = Infinity;
	for (const a of places) for (const b of places) if (a < b) least = Math.min(least, distances[a]![b]!);
	return least;
}

const distancesOf = (worlds: Record<string, string>[]) => worlds.map((a) => worlds.map((b) => apart(a, b)));

/** The largest smallest distance, by trying every choice, and the first choice that has it. */
function byTrying(worlds: Record<string, string>[], count: number): { distance: number; chosen: number[] } {
	const distances = distancesOf(worlds);
	let distance = -1;
	let chosen: number[] = [];
	for (const places of subsets(0, worlds.length, count)) {
		const least = leastOf(distances, places);
		if (least > distance) [distance, chosen] = [least, places];
	}
	return { distance, chosen };
}

describe('a telling few', () => {
	test('of up to 25 worlds are the first best choice of all, as trying every choice finds it', () => {
		for (let seed = 0; seed < 60; seed++) {
			const worlds = randomWorlds(seed, 5 + (seed % 4), 2 + (seed % 3), 6 + (seed % 12));
			const count = 2 + (seed % 5);
			const { chosen, distance, atMost } = tellingFew(Object.keys(worlds[0]!), worlds, count);
			expect({ chosen, distance }, `seed ${seed}`).toEqual(byTrying(worlds, count));
			expect(atMost).toBe(distance);
		}
	});

	test.each([3, 4, 5, 6])('of 25 worlds are the best %i', (count) => {
		const worlds = randomWorlds(count, 10, 3, exactUpTo);
		expect(tellingFew(ids(10), worlds, count)).toMatchObject(byTrying(worlds, count));
	});

	test('of more worlds are at least half as far apart as the best, and say how far those could be', () => {
		for (let seed = 0; seed < 30; seed++) {
			const worlds = randomWorlds(seed, 8, 3, 26 + (seed % 6));
			const count = 3 + (seed % 2);
			const { chosen, distance, atMost } = tellingFew(ids(8), worlds, count);
			const known = byTrying(worlds, count).distance;
			expect(new Set(chosen).size).toBe(count);
			expect(leastOf(distancesOf(worlds), chosen)).toBe(distance);
			expect(2 * distance).toBeGreaterThanOrEqual(known);
			expect(atMost).toBeGreaterThanOrEqual(known);
		}
	});

	test('are all of them where there are fewer; one alone is no distance from another', () => {
		const worlds = randomWorlds(1, 4, 3, 3);
		expect(tellingFew(ids(4), worlds, 6).chosen).toEqual([0, 1, 2]);
		expect(tellingFew(ids(4), worlds.slice(0, 1), 4)).toEqual({ chosen: [0], distance: 0, atMost: 0 });
		expect(tellingFew(ids(4), [], 4)).toEqual({ chosen: [], distance: 0, atMost: 0 });
	});
});

describe('factors', () => {
	const worlds = [
		{ a: 'x', b: 'p', c: 'm' },
		{ a: 'x', b: 'q', c: 'n' },
		{ a: 'x', b: 'r', c: 'n' },
		{ a: 'x', b: 'p', c: 'n' }
	];

	test('stand in the order of how much they tell worlds apart', () => {
		const found = factorsByVariety(['a', 'b', 'c'], worlds);
		expect(found.map(({ factor, states }) => [factor, states])).toEqual([['b', 3], ['c', 2], ['a', 1]]); // prettier-ignore
		// Halves and two quarters: 1.5 bits; a quarter and three: 0.811.
		expect(found.map(({ variety }) => variety.toFixed(3))).toEqual(['1.500', '0.811', '0.000']);
	});

	test('that tell worlds apart are the fewest that do, in the order of the model', () => {
		expect(factorsApart(['a', 'b', 'c'], worlds)).toEqual(['b', 'c']);
		expect(factorsApart(['a', 'b', 'c'], worlds.slice(0, 3))).toEqual(['b']);
		expect(factorsApart(['a', 'b', 'c'], worlds.slice(0, 1))).toEqual([]);
	});
});
