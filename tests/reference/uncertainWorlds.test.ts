import { expect, test } from 'vitest';
import { uncertainWorlds } from '../../src/lib/engine';
import { compile, crossImpactsOf } from '../../src/lib/engine/model';
import { buildModel, steady } from '../../src/lib/engine/testing/buildModel';
import { publishedMatrices } from './publishedMatrices';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface Case {
	factors: { id: string; states: string[] }[];
	matrix: number[][];
	consistent: { world: number[] }[];
}

/** A published matrix in a model that says nothing of its cells. */
function caseOf(name: string) {
	const { factors, matrix, consistent } = referenceFile<Case>(`${name}.json`);
	const crossImpacts = crossImpactsOf(factors, (source, target) => matrix[source]![target]!);
	const published = consistent
		.map(({ world }) => world.map((state, f) => factors[f]!.states[state - 1]).join(' '))
		.sort();
	return { compiled: { ...compile(buildModel([steady([1, 0])])), crossImpacts }, published };
}

test.each(publishedMatrices)(
	'where every cell of %s is sure, the published worlds hold in 1,000 of 1,000 readings',
	(name) => {
		const { compiled, published } = caseOf(name);
		const found = uncertainWorlds(compiled, undefined, { readings: 1000, unsaid: 'sure' });
		const worlds = found.worlds.map(({ states }) => Object.values(states).join(' ')).sort();
		const least = Math.min(...found.worlds.map(({ holds }) => holds));
		record({
			method: 'Worlds in doubt',
			reference: name,
			quantity: 'all sure: worlds found',
			known: published.length,
			ours: worlds.length
		});
		record({
			method: 'Worlds in doubt',
			reference: name,
			quantity: 'all sure: fewest of 1,000 readings',
			known: 1000,
			ours: least
		});
		expect(worlds).toEqual(published);
		expect(least).toBe(1000);
		expect(found).toMatchObject({ readings: 1000, none: 0, stopped: 0, found: published.length });
	}
);

test('a world that one cell decides holds in as many readings as that cell allows, by hand', () => {
	// a stands at x by itself; b goes with a by a cell of 1. At 0 (a quarter where fairly, 2 of 9 where hardly) b is free, at
	// −1 (1 of 9 where hardly) it goes the other way.
	const crossImpacts = crossImpactsOf(
		[
			{ id: 'a', states: ['x'] },
			{ id: 'b', states: ['p', 'q'] }
		],
		(source, target) => (source === 0 && target === 1 ? 1 : 0)
	);
	const compiled = { ...compile(buildModel([steady([1, 0])])), crossImpacts };
	const readings = 100_000;
	for (const [unsaid, world, part] of [
		['fairly', 'p', 1],
		['fairly', 'q', 1 / 4],
		['hardly', 'p', 8 / 9],
		['hardly', 'q', 3 / 9]
	] as const) {
		const { worlds } = uncertainWorlds(compiled, undefined, { readings, unsaid });
		const holds = worlds.find(({ states }) => states['b'] === world)!.holds / readings;
		record({
			method: 'Worlds in doubt',
			reference: 'worked by hand: a cell of 1',
			quantity: `${unsaid} sure: part of readings in which b at ${world} hangs together`,
			known: part,
			ours: Math.round(holds * 1000) / 1000
		});
		expect(Math.abs(holds - part)).toBeLessThanOrEqual(4 * Math.sqrt((part * (1 - part)) / readings));
	}
});
