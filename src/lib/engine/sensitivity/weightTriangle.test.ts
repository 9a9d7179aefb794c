import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { compile } from '../model/compile';
import { stream } from '../numbers/stream';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { weightTriangle } from './weightTriangle';

type Settings = ReturnType<typeof randomCase>['settings'];

const corners = ['f0', 'f1', 'f2'] as const;

/** The settings with the sum of three weights divided otherwise. */
function divided(settings: Settings, sum: number, [second, third]: readonly [number, number]): Settings {
	const parts = [1 - second - third, second, third];
	return corners.reduce((all, id, nth) => changeFactor(all, id, { weight: sum * Math.max(0, parts[nth]!) }), settings);
}

/** The values of a function that is affine over a triangle, at its corners, and the parts of a point: which side it is on. */
const within = (polygon: readonly number[], [x, y]: readonly [number, number]) => {
	for (let at = 0; at < polygon.length; at += 2) {
		const [fromX, fromY] = [polygon[at]!, polygon[at + 1]!];
		const [toX, toY] = [polygon[(at + 2) % polygon.length]!, polygon[(at + 3) % polygon.length]!];
		if ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) < 1e-9 * Math.hypot(toX - fromX, toY - fromY))
			return false;
	}
	return true;
};

describe('the weight triangle', () => {
	test('has at every point of a raster the leader of evaluate with the weights divided so', () => {
		const steps = 60;
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed, { factors: 3 + Math.floor(stream(seed, 6)() * 3) });
				const compiled = compile(model);
				const found = weightTriangle(compiled, settings, corners);
				expect(found.part.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
				const counted = compiled.outcomes.map(() => 0);
				let points = 0;
				for (let i = 0; i < steps; i++)
					for (let j = 0; i + j < steps; j++) {
						const at = [(i + 1 / 3) / steps, (j + 1 / 3) / steps] as const;
						const leaders = leadersOf(evaluate(compiled, divided(settings, found.sum, at)));
						points++;
						counted[leaders[0]!]!++;
						const region = found.regions.find(({ polygon }) => within(polygon, at));
						if (region) expect(region.level).toEqual(leaders);
					}
				// So many points lie within a step of a border that a raster can miscount.
				counted.forEach((count, o) => expect(Math.abs(count / points - found.part[o]!)).toBeLessThan(0.06));
			}),
			{ seed: 20261129, numRuns: 60 }
		);
	});

	test('of judgements worked by hand is cut where arithmetic cuts it', () => {
		// f0 speaks for o0, f1 for o1, f2 for o2, each by 1: the largest of three weights leads, a third of the triangle each.
		const thirds = buildModel([steady([1, 0, 0]), steady([0, 1, 0]), steady([0, 0, 1])]);
		const { part, sum, regions } = weightTriangle(compile(thirds), startingSettings(thirds), corners);
		expect(sum).toBe(150);
		for (const each of part) expect(each).toBeCloseTo(1 / 3, 12);
		expect(regions.map(({ leader }) => leader)).toEqual([0, 1, 2]);
		// Where f0 speaks for o0 by 2, o1 leads where f1 and f2 have more than 2/3: all but (2/3)² = 4/9 of the triangle.
		const two = buildModel([steady([2, 0]), steady([0, 1]), steady([0, 1])]);
		expect(weightTriangle(compile(two), startingSettings(two), corners).part[1]).toBeCloseTo(1 - 4 / 9, 12);
	});

	test('of three weights that are 0 is one region; what outcomes are level is said', () => {
		const model = buildModel([
			...[0, 1, 2].map((o) =>
				steady(
					[0, 1, 2].map((q) => Number(o === q)),
					{ weight: 0 }
				)
			),
			steady([0, 0, 1])
		]);
		expect(weightTriangle(compile(model), startingSettings(model), corners)).toMatchObject({ sum: 0, part: [0, 0, 1] });
		const level = buildModel([steady([1, 1]), steady([0, 0]), steady([2, 2])]);
		expect(weightTriangle(compile(level), startingSettings(level), corners)).toMatchObject({ part: [1, 0], level: 1 });
	});

	test('refuses a factor that the model does not have, or that is named twice', () => {
		const { model, settings } = randomCase(3, { factors: 3 });
		expect(() => weightTriangle(compile(model), settings, ['f0', 'f1', 'f9'])).toThrow('unknown-factor');
		expect(() => weightTriangle(compile(model), settings, ['f0', 'f1', 'f0'])).toThrow('same-factor');
	});
});
