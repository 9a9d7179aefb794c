import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { drawInputs } from '../simulation/drawInputs';
import { drawLevels } from '../simulation/drawLevels';
import { estimateSobol } from './estimateSobol';
import { evaluate } from '../evaluation/evaluate';
import { driveToEnd } from '../driveToEnd';
import { sobolIndices } from './sobolIndices';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';

const options = { base: 512, seed: 7 };

describe('sobolIndices', () => {
	test.each([1, 2, 3, 4, 5])('equals the estimate with each share evaluated one by one, random model %i', (seed) => {
		const { model, settings } = randomCase(seed);
		const compiled = compile(model);
		const draws = 2 * 64;
		const columns = compiled.factors.map((_, f) => {
			const { weight, powers, range, uniform } = drawInputs(compiled, settings, f, {
				draws,
				seed: 3,
				weights: 'around'
			});
			const levels = new Float64Array(draws);
			drawLevels(uniform, range, levels, 0);
			return { weights: powers.map((power) => weight * power), levels };
		});
		const expected = driveToEnd(
			estimateSobol(2 * columns.length, { base: 64, seed: 3 }, (draw, swapped) => {
				const drawn = compiled.factors.reduce((reached, id, f) => {
					const level = columns[f]!.levels[swapped === 2 * f + 1 ? draw + 64 : draw]!;
					const weight = columns[f]!.weights[swapped === 2 * f ? draw + 64 : draw]!;
					return changeFactor(reached, id, { weight, level, low: level, high: level });
				}, settings);
				return evaluate(compiled, drawn).share[0]!;
			})
		);
		const found = sobolIndices(compiled, settings, 'o0', { base: 64, seed: 3 });
		expect(found.map(({ factor, parameter }) => `${factor} ${parameter}`)).toEqual(
			compiled.factors.flatMap((id) => [`${id} weight`, `${id} level`])
		);
		found.forEach(({ first, total }, input) => {
			// Sums of products in another order: rounding of some 1e-13, divided by variances down to 1e-6.
			expect(first).toBeCloseTo(expected[input]!.first, 8);
			expect(total).toBeCloseTo(expected[input]!.total, 8);
		});
	});

	test('gives an input without a range exactly nothing, and one that alone varies everything', () => {
		const model = buildModel([
			{ impacts: [[0, 3], [3, 0]], spread: 1, range: [10, 50, 90] }, // prettier-ignore
			steady([1, 0], { spread: 1, range: [50, 50, 50] })
		]);
		const found = sobolIndices(compile(model), startingSettings(model), 'o0', options);
		for (const at of [0, 2, 3])
			expect(found[at]).toMatchObject({ first: 0, total: 0, firstInterval: [0, 0], totalInterval: [0, 0] });
		expect(found[1]!.first).toBeGreaterThan(0.85);
		expect(Math.abs(found[1]!.total - 1)).toBeLessThan(0.1);
		expect(found[1]!.totalInterval[0]).toBeLessThan(1);
		expect(found[1]!.totalInterval[1]).toBeGreaterThan(1);
	});

	test('gives 0 throughout where nothing varies', () => {
		const model = buildModel([steady([1, 2]), steady([1, 2])]);
		for (const index of sobolIndices(compile(model), startingSettings(model), 'o1', options)) {
			expect(index.first).toBe(0);
			expect(index.total).toBe(0);
		}
	});

	test('is the same for a seed, and another for another', () => {
		const { model, settings } = randomCase(11, { factors: 4 });
		const compiled = compile(model);
		expect(sobolIndices(compiled, settings, 'o0', options)).toEqual(sobolIndices(compiled, settings, 'o0', options));
		expect(sobolIndices(compiled, settings, 'o0', { ...options, seed: 8 })).not.toEqual(
			sobolIndices(compiled, settings, 'o0', options)
		);
	});

	test('weighs nothing by the spread where any weighting is possible', () => {
		const model = buildModel([
			{ impacts: [[0, 3], [3, 0]], spread: 1, range: [50, 50, 50] }, // prettier-ignore
			{ impacts: [[3, 3], [0, 3]], spread: 1, range: [20, 20, 20] } // prettier-ignore
		]);
		const found = sobolIndices(compile(model), startingSettings(model), 'o0', { ...options, weights: 'any' });
		expect(found[0]!.total).toBeGreaterThan(0.3);
		expect(found[2]!.total).toBeGreaterThan(0.3);
	});

	test.each([
		[{ base: 1, seed: 1 }, 'out-of-range'],
		[{ base: 2.5, seed: 1 }, 'out-of-range'],
		[{ base: 64, seed: 0.5 }, 'out-of-range']
	])('refuses %j', (asked, code) => {
		const { model, settings } = randomCase(1);
		expect(() => sobolIndices(compile(model), settings, 'o0', asked)).toThrow(expect.objectContaining({ code }));
	});

	test('refuses an outcome that the model has not', () => {
		const { model, settings } = randomCase(1);
		expect(() => sobolIndices(compile(model), settings, 'none', options)).toThrow(
			expect.objectContaining({ code: 'unknown-outcome' })
		);
	});
});
