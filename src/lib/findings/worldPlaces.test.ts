import { expect, test } from 'vitest';
import { compile, consistentWorlds, worldsOnServer } from '$lib/engine';
import { readModel } from '$lib/study/testing/readStudy';
import { markWorlds, placeWorlds } from './worldPlaces';

const model = readModel('extended');
const found = consistentWorlds(compile(model), worldsOnServer);
const axes = { x: model.factors[0]!.id, y: model.factors[1]!.id };

test('every world has its place, by its states of the two factors, and no other', () => {
	const { places, found: count } = placeWorlds(found, axes);
	expect(count).toBe(found.worlds.length);
	for (const { x, y, count: each } of places)
		expect(each).toBe(found.worlds.filter(({ states }) => states[axes.x] === x && states[axes.y] === y).length);
	expect(places.reduce((sum, place) => sum + place.count, 0)).toBe(found.worlds.length);
	expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
	expect(places.map(({ count: each }) => each)).toEqual(places.map((place) => place.count).sort((a, b) => b - a));
});

test('places are marked at the levels of their states, with how many worlds they have, the rest counted', () => {
	for (const locale of ['en', 'ar'] as const) {
		const { points, said } = markWorlds(model, axes, placeWorlds(found, axes), locale);
		const levels = (at: number) => model.factors[at]!.states.map(({ level }) => level / 100);
		for (const { x, y, hollow } of points) {
			expect(levels(0)).toContain(x);
			expect(levels(1)).toContain(y);
			expect(hollow).toBe(true);
		}
		expect(new Set(points.map(({ label }) => label)).size).toBe(points.length);
		expect(points[0]!.name.text).toContain(String(found.worlds.length));
		expect(said).toHaveLength(1);
	}
	const states = (at: number) => model.factors[at]!.states.map(({ id }) => id);
	const everywhere = states(0).flatMap((x) => states(1).map((y) => ({ x, y, count: 2 })));
	expect(everywhere.length).toBeGreaterThan(12);
	const { points, said } = markWorlds(model, axes, { places: everywhere, found: 2 * everywhere.length, complete: false }, 'en'); // prettier-ignore
	expect(points).toHaveLength(12);
	expect(said[1]).toContain(String(2 * (everywhere.length - 12)));
	expect(said).toHaveLength(3);
	expect(markWorlds(model, axes, { places: [], found: 0, complete: true }, 'en').said).toEqual([
		'No world hangs together.'
	]);
});
