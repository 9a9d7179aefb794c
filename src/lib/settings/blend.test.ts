import { describe, expect, test } from 'vitest';
import { randomCase } from '$lib/engine/testing/buildModel';
import { blend } from './blend';

describe('blend', () => {
	const { model, settings } = randomCase(1, { factors: 4 });
	const from = { ...settings, judgements: { 'impacts.f0.s0.o0': 1 } };
	const to = randomCase(2, { factors: 4 }).settings;

	test('is the one at 0 and the other at 1', () => {
		expect(blend(model, from, to, 0)).toEqual(from);
		expect(blend(model, from, to, 1)).toEqual(to);
	});

	test('keeps levels within their ranges and lies between the two', () => {
		for (let part = 0; part <= 1; part += 0.05)
			for (const [id, { level, low, high, weight }] of Object.entries(blend(model, from, to, part).factors)) {
				expect(low).toBeLessThanOrEqual(level);
				expect(level).toBeLessThanOrEqual(high);
				const ends = [from.factors[id]!.weight, to.factors[id]!.weight];
				expect(weight).toBeGreaterThanOrEqual(Math.min(...ends) - 0.05);
				expect(weight).toBeLessThanOrEqual(Math.max(...ends) + 0.05);
			}
	});

	test('goes from a judgement that one tries to what the other has, and tries none where neither does', () => {
		const own = model.impacts['f0']!['s0']!['o0']!;
		expect(blend(model, from, to, 0.5).judgements).toEqual({ 'impacts.f0.s0.o0': Math.round(50 * (1 + own)) / 100 });
		expect(blend(model, to, to, 0.5)).not.toHaveProperty('judgements');
	});

	test('keeps cross-impacts whole', () => {
		const path = 'crossImpacts.f0.s0.f1.s1';
		expect(blend(model, { ...settings, judgements: { [path]: 3 } }, to, 0.25).judgements).toEqual({ [path]: 2 });
	});
});
