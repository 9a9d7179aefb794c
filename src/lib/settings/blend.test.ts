import { describe, expect, test } from 'vitest';
import { randomCase } from '$lib/engine/testing/buildModel';
import { blend } from './blend';

describe('blend', () => {
	const from = randomCase(1, { factors: 4 }).settings;
	const to = randomCase(2, { factors: 4 }).settings;

	test('is the one at 0 and the other at 1', () => {
		expect(blend(from, to, 0)).toEqual(from);
		expect(blend(from, to, 1)).toEqual(to);
	});

	test('keeps levels within their ranges and lies between the two', () => {
		for (let part = 0; part <= 1; part += 0.05)
			for (const [id, { level, low, high, weight }] of Object.entries(blend(from, to, part).factors)) {
				expect(low).toBeLessThanOrEqual(level);
				expect(level).toBeLessThanOrEqual(high);
				const ends = [from.factors[id]!.weight, to.factors[id]!.weight];
				expect(weight).toBeGreaterThanOrEqual(Math.min(...ends) - 0.05);
				expect(weight).toBeLessThanOrEqual(Math.max(...ends) + 0.05);
			}
	});
});
