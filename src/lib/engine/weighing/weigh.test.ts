import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weighing } from '../../study';
import { portionsOf } from './portions';
import { rankOrderCentroid } from './rankOrderCentroid';
import { rawWeights } from './rawWeights';
import { weigh } from './weigh';

const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
const places = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 });
const total = (given: readonly number[]) => given.reduce((sum, each) => sum + each, 0);

/** Every order of n things. */
function* orders(n: number, begun: readonly number[] = []): Generator<readonly number[]> {
	if (begun.length === n) yield begun;
	for (let next = 0; next < n; next++) if (!begun.includes(next)) yield* orders(n, [...begun, next]);
}

describe('points and swings', () => {
	test('are divided in their proportions, and add up to 1', () => {
		fc.assert(
			fc.property(points, (given) => {
				const found = portionsOf(given);
				expect(total(found)).toBeCloseTo(total(given) > 0 ? 1 : 0, 12);
				found.forEach((each, at) => expect(each * total(given)).toBeCloseTo(given[at]!, 10));
			}),
			{ seed: 1 }
		);
	});

	test('weigh alike on any scale', () => {
		fc.assert(
			fc.property(points, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, scale) => {
				const scaled = portionsOf(given.map((each) => each * scale));
				portionsOf(given).forEach((each, at) => expect(scaled[at]).toBeCloseTo(each, 12));
			}),
			{ seed: 2 }
		);
	});
});

describe('the rank-order centroid', () => {
	test('adds up to 1, keeps the order, and gives the same to those that tie', () => {
		fc.assert(
			fc.property(places, (given) => {
				const found = rankOrderCentroid(given);
				expect(total(found)).toBeCloseTo(1, 12);
				given.forEach((place, at) =>
					given.forEach((other, nth) => {
						if (place < other) expect(found[at]).toBeGreaterThan(found[nth]!);
						if (place === other) expect(found[at]).toBe(found[nth]);
					})
				);
			}),
			{ seed: 3 }
		);
	});

	test('depends on the order of the places alone', () => {
		fc.assert(
			fc.property(places, (given) => {
				expect(rankOrderCentroid(given.map((place) => place ** 2 + 7))).toEqual(rankOrderCentroid(given));
			}),
			{ seed: 4 }
		);
	});

	test('of ties is the mean over every order that they leave open', () => {
		const given = [1, 2, 2, 3, 3, 3];
		const allowed = [...orders(6)].filter((order) =>
			order.every((place, at) => order.every((other, nth) => given[at]! >= given[nth]! || place < other))
		);
		expect(allowed).toHaveLength(12);
		const strict = allowed.map((order) => rankOrderCentroid(order));
		rankOrderCentroid(given).forEach((each, at) =>
			expect(each).toBeCloseTo(total(strict.map((weights) => weights[at]!)) / 12, 14)
		);
	});
});

describe('raw weights', () => {
	test('run to 100, in the proportions of the weights to a tenth', () => {
		fc.assert(
			fc.property(points, (given) => {
				const found = rawWeights(portionsOf(given));
				const most = Math.max(...given);
				expect(Math.max(...found)).toBe(most > 0 ? 100 : 0);
				given.forEach((each, at) => {
					if (most > 0) expect(Math.abs(found[at]! - (each / most) * 100)).toBeLessThan(0.0501);
					expect(found[at]! > 0).toBe(each > 0);
				});
			}),
			{ seed: 5 }
		);
	});

	test('of what hardly weighs is a tenth, never nothing', () => {
		expect(rawWeights([0.9999, 0.0001, 0])).toEqual([100, 0.1, 0]);
	});
});

describe('kept answers', () => {
	const factors = ['gulf', 'road', 'iran'];
	const cases: [string, Weighing, Record<string, number> | null][] = [
		['swings', { method: 'swing', swings: { gulf: 40, road: 100, iran: 0 } }, { gulf: 40, road: 100, iran: 0 }],
		[
			'swings below 100',
			{ method: 'swing', swings: { gulf: 20, road: 50, iran: 5 } },
			{ gulf: 40, road: 100, iran: 10 }
		],
		['a swing that is missing', { method: 'swing', swings: { gulf: 40, road: 100 } }, null],
		['swings of nothing', { method: 'swing', swings: { gulf: 0, road: 0, iran: 0 } }, null],
		['ranks', { method: 'ranks', ranks: [['iran'], ['gulf'], ['road']] }, { gulf: 45.5, road: 18.2, iran: 100 }],
		['ranks that tie', { method: 'ranks', ranks: [['iran', 'gulf', 'road']] }, { gulf: 100, road: 100, iran: 100 }],
		['a rank that is missing', { method: 'ranks', ranks: [['iran'], ['gulf']] }, null],
		['points', { method: 'points', points: { gulf: 20, road: 30, iran: 50 } }, { gulf: 40, road: 60, iran: 100 }],
		['points of two factors', { method: 'points', points: { gulf: 20, road: 80 } }, { gulf: 25, road: 100, iran: 0 }],
		['points that are left', { method: 'points', points: { gulf: 20, road: 30, iran: 40 } }, null],
		[
			'fractions of points',
			{ method: 'points', points: { gulf: 33.3, road: 33.3, iran: 33.4 } },
			{ gulf: 99.7, road: 99.7, iran: 100 }
		],
		[
			'pairs',
			{
				method: 'pairs',
				pairs: [
					{ more: 'gulf', less: 'road', times: 2 },
					{ more: 'road', less: 'iran', times: 2 },
					{ more: 'gulf', less: 'iran', times: 4 }
				]
			},
			{ gulf: 100, road: 50, iran: 25 }
		],
		['pairs that leave one out', { method: 'pairs', pairs: [{ more: 'gulf', less: 'road', times: 2 }] }, null]
	];
	test.each(cases)('weigh by %s', (_, weighing, weights) => expect(weigh(weighing, factors)).toEqual(weights));

	test('about a factor that is gone count for nothing', () => {
		const ranks = [['gone', 'iran'], ['gulf'], ['road']];
		expect(weigh({ method: 'ranks', ranks }, factors)).toEqual(weigh({ method: 'ranks', ranks: ranks.map((place) => place.filter((id) => id !== 'gone')) }, factors)); // prettier-ignore
		const pairs = [
			{ more: 'gulf', less: 'road', times: 2 },
			{ more: 'gone', less: 'road', times: 9 }
		];
		expect(weigh({ method: 'pairs', pairs }, ['gulf', 'road'])).toEqual({ gulf: 100, road: 50 });
	});
});
