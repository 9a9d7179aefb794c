import { describe, expect, test } from 'vitest';
import { shapley } from '../../src/lib/engine/sensitivity/shapley';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface Value {
	value: number;
}
interface Game {
	name: string;
	shapley?: Value[];
	permanent?: Value;
	other?: Value;
	values?: Record<string, number>;
}
const file = referenceFile<{ games: Game[] }>('shapley.json');
const game = (name: string) => file.games.find((each) => each.name.startsWith(name))!;
const members = (mask: number, players: number) =>
	Array.from({ length: players }, (_, i) => i).filter((i) => mask & (1 << i));
const weighing = (weights: number[], quota: number) => (mask: number) =>
	Number(members(mask, weights.length).reduce((sum, i) => sum + weights[i]!, 0) >= quota);

/** Values up to 1e5 rounded to doubles. */
function expectValues(found: number[], expected: Value[]): void {
	expect(found).toHaveLength(expected.length);
	found.forEach((value, i) =>
		record({
			method: 'Shapley value',
			reference: expect.getState().currentTestName?.split(' > ').at(-1) ?? '',
			quantity: `player ${i + 1}`,
			known: expected[i]!.value,
			ours: value
		})
	);
	found.forEach((value, i) => expect(Math.abs(value - expected[i]!.value)).toBeLessThan(1e-10 * Math.max(1, value)));
}

describe('published games of shapley.json', () => {
	test('gloves, one left and two right', () => {
		expectValues(
			shapley(3, (mask) => Number((mask & 1) > 0 && (mask & 6) > 0)),
			game('glove, one').shapley!
		);
	});
	test('gloves, two left and three right', () => {
		const worth = (mask: number) => Math.min(members(mask & 3, 5).length, members(mask & 28, 5).length);
		expectValues(shapley(5, worth), game('gloves, two').shapley!);
	});
	test('the airport', () => {
		const worth = (mask: number) => Math.max(0, ...members(mask, 4).map((i) => [8, 11, 13, 18][i]!));
		expectValues(shapley(4, worth), game('airport').shapley!);
	});
	test('the Security Council', () => {
		const worth = (mask: number) => Number((mask & 31) === 31 && members(mask >> 5, 10).length >= 4);
		const { permanent, other } = game('United');
		const expected = Array.from({ length: 15 }, (_, i) => (i < 5 ? permanent! : other!));
		expectValues(shapley(15, worth), expected);
	});
	test('Lemaire’s game', () => {
		const { values, shapley: expected } = game('Lemaire');
		expectValues(
			shapley(
				3,
				(mask) =>
					values![
						members(mask, 3)
							.map((i) => i + 1)
							.join('')
					] ?? 0
			),
			expected!
		);
	});
	test('the Catalan parliament', () => {
		expectValues(shapley(7, weighing([50, 20, 21, 19, 13, 9, 3], 68)), game('Catalan').shapley!);
	});
	test('weighted voting', () => {
		expectValues(shapley(4, weighing([4, 3, 2, 1], 6)), game('weighted').shapley!);
	});
});
