import { describe, expect, test } from 'vitest';
import { rawDraws, type RawKind } from './rawDraws';
import { stream } from '../numbers/stream';

const draws = 200_000;
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
function variance(values: Float64Array): number {
	const centre = mean(values);
	return mean(values.map((value) => (value - centre) ** 2));
}
function correlation(a: Float64Array, b: Float64Array): number {
	const [middleA, middleB] = [mean(a), mean(b)];
	return mean(a.map((value, n) => (value - middleA) * (b[n]! - middleB))) / Math.sqrt(variance(a) * variance(b));
}

describe('stream', () => {
	const first = (seed: number, key: number) => {
		const next = stream(seed, key);
		return Array.from({ length: 1000 }, next);
	};

	test('gives the same numbers for the same seed and key, others for another', () => {
		expect(first(1, 0)).toEqual(first(1, 0));
		const seen = new Set<number>();
		for (let seed = 0; seed < 20; seed++) for (let key = 0; key < 20; key++) seen.add(first(seed, key)[0]!);
		expect(seen.size).toBe(400);
	});

	test('stays within [0, 1)', () => {
		expect(first(9, 9).every((value) => value >= 0 && value < 1)).toBe(true);
	});
});

describe('rawDraws', () => {
	/** Mean, variance, and the fourth central moment, which bounds the error of a measured variance. */
	const moments: [RawKind, number, number, number][] = [
		['normal', 0, 1, 3],
		['exponential', 1, 1, 9],
		['level', 1 / 2, 1 / 12, 1 / 80]
	];

	test.each(moments)('of kind %s have the mean and variance of their distribution', (kind, centre, spread, fourth) => {
		for (const factor of [0, 1, 39]) {
			const values = rawDraws(kind, 7, factor, draws);
			// Four standard errors: a true generator fails one in 16,000, and the seed is fixed.
			expect(Math.abs(mean(values) - centre)).toBeLessThan(4 * Math.sqrt(spread / draws));
			expect(Math.abs(variance(values) - spread)).toBeLessThan(4 * Math.sqrt((fourth - spread ** 2) / draws));
		}
	});

	test('are uncorrelated between factors, kinds and seeds', () => {
		const one = rawDraws('normal', 7, 0, draws);
		const others = [
			rawDraws('normal', 7, 1, draws),
			rawDraws('normal', 8, 0, draws),
			rawDraws('level', 7, 0, draws),
			rawDraws('exponential', 7, 1, draws)
		];
		// A correlation of independent draws has standard error 1/√n; four of them as above.
		for (const other of others) expect(Math.abs(correlation(one, other))).toBeLessThan(4 / Math.sqrt(draws));
	});

	test('fill every hundredth of the levels evenly', () => {
		const counts = new Array<number>(100).fill(0);
		rawDraws('level', 7, 3, draws).forEach((value) => counts[Math.floor(value * 100)]!++);
		const expected = draws / 100;
		const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
		// χ² of 99 degrees of freedom has mean 99 and standard deviation √198; four of them either way.
		expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * Math.sqrt(198));
	});

	test('are the same array while they are kept, and begin alike in any number', () => {
		const few = rawDraws('normal', 7, 5, 100);
		expect(rawDraws('normal', 7, 5, 100)).toBe(few);
		expect(rawDraws('normal', 7 + 2 ** 32, 5, 100)).toBe(few);
		expect(Array.from(rawDraws('normal', 7, 5, 1000).subarray(0, 100))).toEqual(Array.from(few));
	});

	test('come again as they were after they have been forgotten', () => {
		const few = rawDraws('exponential', 7, 5, 100);
		for (let seed = 100; seed < 105; seed++) rawDraws('exponential', seed, 0, 1_000_000);
		const again = rawDraws('exponential', 7, 5, 100);
		expect(again).not.toBe(few);
		expect(again).toEqual(few);
	});
});
