import { expect, test } from 'vitest';
import { driveToEnd } from '../driveToEnd';
import { evaluate } from '../evaluation/evaluate';
import { compile } from '../model/compile';
import { changeFactor, randomCase } from '../testing/buildModel';
import { shareStepsInSlices } from './shareSteps';

const cases = Array.from({ length: 40 }, (_, seed) => {
	const { model, settings } = randomCase(seed);
	const compiled = compile(model);
	const [first, last] = [compiled.factors[0]!, compiled.factors.at(-1)!];
	const second = changeFactor(settings, first, { level: 100 - settings.factors[first]!.level, low: 0, high: 100 });
	const third = changeFactor(second, last, { weight: settings.factors[last]!.weight + 7 });
	return { model, compiled, all: [settings, second, second, third] };
});

test('each step has the shares of its revision, and names the outcome that moved most with parts that add up to its move', () => {
	for (const { compiled, all } of cases) {
		const steps = driveToEnd(shareStepsInSlices(all.map((settings) => ({ compiled, settings }))));
		expect(steps.map(({ share }) => share)).toEqual(all.map((settings) => [...evaluate(compiled, settings).share]));
		steps.forEach(({ share, moved }, at) => {
			const before = steps[at - 1]?.share;
			const moves = share.map((each, outcome) => Math.abs(each - (before ?? share)[outcome]!));
			if (!moved) return expect(Math.max(...moves)).toBeLessThan(1e-11);
			expect(moves[moved.outcome]).toBe(Math.max(...moves));
			const sum = moved.difference.parts.reduce((total, { value }) => total + value, 0);
			expect(sum).toBeCloseTo(share[moved.outcome]! - before![moved.outcome]!, 10);
		});
		expect([steps[0]!.moved, steps[2]!.moved]).toEqual([null, null]);
	}
});

test('where the model has changed in between, nothing is put down to settings', () => {
	for (const { model, compiled, all } of cases) {
		const other = compile(structuredClone(model));
		const steps = driveToEnd(
			shareStepsInSlices([
				{ compiled, settings: all[0]! },
				{ compiled: other, settings: all[1]! }
			])
		);
		expect(steps.map(({ otherModel, moved }) => [otherModel, moved])).toEqual([
			[false, null],
			[true, null]
		]);
	}
});
