import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { exceedance } from './exceedance';
import { simulate } from './simulate';
import { buildModel, changeFactor, randomCase, startingSettings } from '../testing/buildModel';

const options = { draws: 2000, seed: 3, weights: 'around' } as const;

describe('exceedance', () => {
	test.each([1, 2, 3, 4])('of a over b and of b over a make one, and of itself is a half, random model %i', (seed) => {
		const { model, settings } = randomCase(seed);
		const compiled = compile(model);
		const other = changeFactor(settings, 'f0', { weight: 90 });
		const [there, back] = [
			exceedance(compiled, settings, other, 'o0', options),
			exceedance(compiled, other, settings, 'o0', options)
		];
		expect(there + back).toBeCloseTo(1, 12);
		expect(exceedance(compiled, settings, settings, 'o0', options)).toBe(0.5);
	});

	test('is certain where one side always has more, and by the same dice, not by the bands', () => {
		// A small shift within wide ranges: the bands overlap nearly whole, and yet every draw goes one way.
		const model = buildModel([
			{ impacts: [[0, 3], [3, 0]], range: [0, 50, 100] }, // prettier-ignore
			{ impacts: [[0, 0], [2, 0]], spread: 1, range: [0, 0, 0] } // prettier-ignore
		]);
		const compiled = compile(model);
		const settings = startingSettings(model);
		const more = changeFactor(settings, 'f1', { level: 5, low: 5, high: 5 });
		expect(exceedance(compiled, more, settings, 'o0', options)).toBe(1);
		const bands = [settings, more].map((each) => simulate(compiled, each, options).outcomes[0]!.quantiles);
		expect(bands[0]![95]).toBeGreaterThan(bands[1]![5]);
	});

	test('refuses an outcome that the model has not', () => {
		const { model, settings } = randomCase(1);
		expect(() => exceedance(compile(model), settings, settings, 'none', options)).toThrow(
			expect.objectContaining({ code: 'unknown-outcome' })
		);
	});
});
