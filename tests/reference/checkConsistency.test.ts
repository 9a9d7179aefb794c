import { describe, expect, test } from 'vitest';
import { checkConsistency, compile, type Contradiction } from '../../src/lib/engine';
import { crossImpactsOf } from '../../src/lib/engine/model/crossImpacts';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface Case {
	worlds: number;
	factors: { id: string; states: string[] }[];
	matrix: number[][];
	consistent: { world: number[] }[];
	count_by_tolerance?: Record<string, number>;
	published_balances?: { world: number[]; published_row: number[] }[];
}

/** Checks a world (states from 1) of a published matrix, as levels at the states' places. */
function checkOf({ factors, matrix }: Case): (world: number[]) => Contradiction[] {
	const model = buildModel(factors.map(({ states }) => ({ impacts: states.map(() => [0, 0]) })));
	const crossImpacts = crossImpactsOf(factors, (source, target) => matrix[source]![target]!);
	const named = { ...crossImpacts, factors: factors.map((_, f) => `f${f}`) };
	const compiled = { ...compile(model), crossImpacts: named };
	const start = startingSettings(model);
	return (world) => {
		const settings = world.reduce((set, state, f) => {
			const level = (100 * (state - 1)) / (factors[f]!.states.length - 1);
			return changeFactor(set, `f${f}`, { low: 0, level, high: 100 });
		}, start);
		return checkConsistency(compiled, settings);
	};
}

function worldsOf({ factors }: Case): number[][] {
	return factors.reduce<number[][]>(
		(worlds, { states }) => worlds.flatMap((world) => states.map((_, s) => [...world, s + 1])),
		[[]]
	);
}

for (const name of ['cib-somewhereland', 'cib-global', 'cib-lloyd-schweizer', 'cib-bench-medium']) {
	const file = referenceFile<Case>(`${name}.json`);
	describe(`the check of consistency, ${name}`, () => {
		const note = (quantity: string, known: number | string, ours: number | string) =>
			record({ method: 'Check of consistency', reference: name, quantity, known, ours });

		test('finds nothing exactly in the published worlds, and by their largest deficit as many as each tolerance has', () => {
			const check = checkOf(file);
			const all = worldsOf(file).map((world) => ({
				world,
				deficit: Math.max(0, ...check(world).map(({ deficit }) => deficit))
			}));
			const sound = all.filter(({ deficit }) => deficit === 0).map(({ world }) => world.join(' '));
			note('worlds', file.worlds, all.length);
			note('worlds without contradiction', file.consistent.length, sound.length);
			expect(all).toHaveLength(file.worlds);
			expect(sound.sort()).toEqual(file.consistent.map(({ world }) => world.join(' ')).sort());
			for (const [tolerance, count] of Object.entries(file.count_by_tolerance ?? {})) {
				const upTo = all.filter(({ deficit }) => deficit <= Number(tolerance)).length;
				note(`worlds with deficits up to ${tolerance}`, count, upTo);
				expect(upTo).toBe(count);
			}
		});

		// A published row of balances shows by eye which factor is not at its largest, and by how much.
		test('names the factors that a published row of balances shows away from their largest', () => {
			const check = checkOf(file);
			for (const { world, published_row } of file.published_balances ?? []) {
				let from = 0;
				const expected = file.factors.flatMap(({ id, states }, f) => {
					const row = published_row.slice(from, (from += states.length));
					const chosen = world[f]! - 1;
					const most = Math.max(...row);
					if (row[chosen] === most) return [];
					return [{ id, state: states[chosen]!, better: states[row.indexOf(most)]!, deficit: most - row[chosen]! }];
				});
				const found = check(world).map(({ factor, state, better, deficit }) => {
					const { id } = file.factors[Number(factor.slice(1))]!;
					return { id, state, better, deficit };
				});
				expected.forEach(({ id, deficit }, i) =>
					note(`world ${world.join(' ')}: deficit of ${id}`, deficit, found[i]?.deficit ?? 'none')
				);
				expect(found).toEqual(expected);
			}
			expect(check(file.consistent[0]!.world)).toEqual([]);
		});
	});
}
