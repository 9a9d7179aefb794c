import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { evaluate } from './evaluate';
import { buildModel, randomCase, startingSettings, steady } from '../testing/buildModel';
import { withoutFactor } from './withoutFactor';

describe('withoutFactor', () => {
	test('is the evaluation with the term left out while the other normalized weights stay', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const evaluation = evaluate(compile(model), settings);
				model.factors.forEach(({ id }, f) => {
					// Impacts of 0 keep the factor's weight in the sum, so that the others' normalized weights stay.
					const without = evaluate(compile({ ...model, impacts: { ...model.impacts, [id]: {} } }), settings);
					const shares = withoutFactor(evaluation, settings.decisiveness, f);
					// Rounding of a dozen sums of numbers below 100.
					shares.forEach((share, o) => expect(Math.abs(share - without.share[o]!)).toBeLessThan(1e-12));
				});
			}),
			{ seed: 27, numRuns: 200 }
		);
	});

	test('brings back a share that had vanished', () => {
		const model = buildModel([steady([3, -3])], [0, 0]);
		const settings = { ...startingSettings(model), decisiveness: 400 };
		const evaluation = evaluate(compile(model), settings);
		expect(evaluation.share[1]).toBe(0);
		expect(withoutFactor(evaluation, 400, 0)).toEqual([0.5, 0.5]);
	});

	test('refuses a factor that is not there', () => {
		const model = buildModel([steady([1, 0])]);
		const evaluation = evaluate(compile(model), startingSettings(model));
		for (const factor of [-1, 1, 0.5])
			expect(() => withoutFactor(evaluation, 1, factor)).toThrow(expect.objectContaining({ code: 'unknown-factor' }));
	});
});
