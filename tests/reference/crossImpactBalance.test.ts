import { describe, expect, test } from 'vitest';
import { consistentWorlds } from '../../src/lib/engine';
import { crossImpactsOf, impactBalances } from '../../src/lib/engine/model/crossImpacts';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface World {
	world: number[];
	total_impact_score: number;
	consistency_value: number;
	weight_all_starts?: number;
	balances: number[][];
}
interface Case {
	worlds: number;
	factors: { id: string; states: string[] }[];
	matrix: number[][];
	consistent: World[];
	cycles: { weight: number }[];
	count_by_tolerance?: Record<string, number>;
	published_balances?: { world: number[]; published_row: number[] }[];
}

for (const name of ['cib-somewhereland', 'cib-global', 'cib-lloyd-schweizer', 'cib-bench-medium', 'cib-bench-large']) {
	const file = referenceFile<Case>(`${name}.json`);
	describe(`cross-impact balance, ${name}`, () => {
		const { worlds, factors, matrix, consistent, cycles, count_by_tolerance, published_balances } = file;
		const crossImpacts = crossImpactsOf(factors, (source, target) => matrix[source]![target]!);
		const key = (states: Record<string, string>) => factors.map(({ id, states: all }) => all.indexOf(states[id]!) + 1);
		const found = consistentWorlds({ crossImpacts });

		test('has the published worlds, with their scores, consistency values and weights', () => {
			const rows = (all: { world: number[]; rest: (number | undefined | null)[] }[]) =>
				all.map(({ world, rest }) => [world.join(' '), ...rest]).sort();
			const note = (quantity: string, known: number, ours: number) =>
				record({ method: 'Cross-impact balance', reference: name, quantity, known, ours });
			note('consistent worlds', consistent.length, found.worlds.length);
			note('start worlds', worlds, found.starts!);
			for (const { states, totalImpactScore, consistencyValue, weight } of found.worlds) {
				const world = key(states).join(' ');
				const same = consistent.find((each) => each.world.join(' ') === world);
				if (!same) continue;
				note(`world ${world}: total impact score`, same.total_impact_score, totalImpactScore);
				note(`world ${world}: consistency value`, same.consistency_value, consistencyValue);
				if (same.weight_all_starts !== undefined) note(`world ${world}: weight`, same.weight_all_starts, weight!);
			}
			expect(found.complete).toBe(true);
			expect(found.starts).toBe(worlds);
			expect(
				rows(
					found.worlds.map((each) => ({
						world: key(each.states),
						rest: [each.totalImpactScore, each.consistencyValue, each.weight]
					}))
				)
			).toEqual(
				rows(
					consistent.map((each) => ({
						world: each.world,
						rest: [each.total_impact_score, each.consistency_value, each.weight_all_starts]
					}))
				)
			);
			expect(found.cycles).toBe(cycles.reduce((sum, { weight }) => sum + weight, 0));
		});

		test('has the balances of each', () => {
			for (const { world, balances } of consistent)
				expect([...impactBalances(crossImpacts, world.map((state) => state - 1))]).toEqual(balances.flat()); // prettier-ignore
			for (const { world, published_row } of published_balances ?? [])
				expect([...impactBalances(crossImpacts, world.map((state) => state - 1))]).toEqual(published_row); // prettier-ignore
		});

		test.each(Object.entries(count_by_tolerance ?? {}))('at tolerance %s has %i worlds', (tolerance, count) => {
			const { worlds } = consistentWorlds({ crossImpacts }, { tolerance: Number(tolerance), weights: false });
			expect(worlds).toHaveLength(count);
		});
	});
}
