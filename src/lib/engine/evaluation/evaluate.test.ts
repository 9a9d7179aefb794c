import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelSchema } from '../../study/model';
import { settingsSchema, type Settings } from '../../study/settings';
import { compile } from '../model/compile';
import { evaluate } from './evaluate';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { evaluateNaively, impactNaively } from '../testing/evaluateNaively';

/** Sums of a few dozen products of numbers up to 3 (times decisiveness 5) in doubles round by less than 1e-14 each. */
const rounding = 1e-11;

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const distance = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

/** Holds a rule over 300 random models with their settings; the seed is fixed, so that a failure comes again. */
function always(rule: (made: ReturnType<typeof randomCase>, seed: number) => void): void {
	fc.assert(
		fc.property(fc.nat({ max: 1_000_000 }), (seed) => rule(randomCase(seed), seed)),
		{ seed: 20, numRuns: 300 }
	);
}
const run = ({ model, settings }: ReturnType<typeof randomCase>) => evaluate(compile(model), settings);

describe('the models that these tests build', () => {
	test('are such as the study format allows', () => {
		always(({ model, settings }) => {
			expect(modelSchema.safeParse(model).error).toBeUndefined();
			expect(settingsSchema.safeParse(settings).error).toBeUndefined();
		});
	});
});

describe('evaluate', () => {
	test('agrees with the formulas written out naively', () => {
		always((made) => {
			const { support, share } = run(made);
			const naive = evaluateNaively(made.model, made.settings);
			expect(distance(support, naive.support)).toBeLessThan(rounding);
			expect(distance(share, naive.share)).toBeLessThan(rounding);
		});
	});

	test('gives shares that are probabilities and sum to 1', () => {
		always((made) => {
			const { share } = run(made);
			expect(share.every((p) => p >= 0 && p <= 1)).toBe(true);
			expect(Math.abs(share.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-14);
		});
	});

	test('splits the centred log-ratio of every share into contributions and the baseline', () => {
		always((made) => {
			const { share, contributions } = run(made);
			const { decisiveness } = made.settings;
			const baselines = made.model.outcomes.map(({ baseline }) => baseline);
			const logs = share.map(Math.log);
			const whole = logs.map((log) => log - mean(logs));
			const parts = baselines.map((baseline, o) =>
				contributions.reduce((sum, row) => sum + row[o]!, decisiveness * (baseline - mean(baselines)))
			);
			expect(distance(parts, whole)).toBeLessThan(rounding);
		});
	});

	test('centres the contributions of every factor on 0', () => {
		always((made) => {
			for (const row of run(made).contributions) expect(Math.abs(mean(row))).toBeLessThan(rounding);
		});
	});

	test('does not change when all weights are scaled', () => {
		always((made, seed) => {
			const scale = 0.01 + (seed % 100) / 7;
			const factors = Object.fromEntries(
				Object.entries(made.settings.factors).map(([id, each]) => [id, { ...each, weight: each.weight * scale }])
			);
			const scaled = run({ ...made, settings: { ...made.settings, factors } });
			expect(distance(scaled.share, run(made).share)).toBeLessThan(rounding);
		});
	});

	test('does not change when all baselines rise by the same', () => {
		always((made) => {
			const outcomes = made.model.outcomes.map((outcome) => ({ ...outcome, baseline: outcome.baseline + 3.7 }));
			const raised = run({ ...made, model: { ...made.model, outcomes } });
			expect(distance(raised.share, run(made).share)).toBeLessThan(rounding);
			expect(raised.leader).toBe(run(made).leader);
		});
	});

	test('does not hear a factor of weight 0', () => {
		always((made) => {
			const silent = changeFactor(made.settings, 'f0', { weight: 0 });
			const moved = changeFactor(silent, 'f0', { level: 100, low: 0, high: 100 });
			const there = run({ ...made, settings: moved });
			expect(there).toEqual(run({ ...made, settings: silent }));
			expect(there.contributions[0]!.every((each) => each === 0)).toBe(true);
		});
	});

	test('is even at decisiveness 0 and finite at 50', () => {
		always((made) => {
			const outcomes = made.model.outcomes.length;
			const even = run({ ...made, settings: { ...made.settings, decisiveness: 0 } });
			expect(even.share).toEqual(new Array(outcomes).fill(1 / outcomes));
			expect(even.leader).toBe(0);
			const sharp = run({ ...made, settings: { ...made.settings, decisiveness: 50 } });
			expect([...sharp.share, ...sharp.support, ...sharp.contributions.flat()].every(Number.isFinite)).toBe(true);
			expect(Math.abs(sharp.share.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-14);
		});
	});

	test('gives the larger support the larger share, and the lead to the largest', () => {
		always((made) => {
			const { support, share, leader } = run(made);
			for (let o = 1; o < share.length; o++)
				expect(Math.sign(share[o]! - share[0]!) * Math.sign(support[o]! - support[0]!)).toBeGreaterThanOrEqual(0);
			expect(share[leader]!).toBeGreaterThan(Math.max(...share) - rounding);
		});
	});
});

describe('the impact of a level', () => {
	const impacts = [
		[-3, 0],
		[1, 0],
		[2.5, 0],
		[-1, 0]
	];
	const positions = [0, 30, 31, 100];
	const model = buildModel([{ impacts, positions }]);
	const at = (level: number) =>
		evaluate(compile(model), changeFactor(startingSettings(model), 'f0', { level, low: 0, high: 100 })).support[0]!;

	test('is exactly that of a state where the level stands on one', () => {
		expect(positions.map(at)).toEqual(impacts.map(([own]) => own));
	});

	test('runs straight between states', () => {
		expect(at(15)).toBe(-1);
		expect(at(30.5)).toBe(1.75);
		for (const level of [0.001, 29.999, 30.001, 65.5, 99.999])
			expect(Math.abs(at(level) - impactNaively(model, 'f0', 'o0', level))).toBeLessThan(rounding);
	});

	test('is 0 where the model leaves it out', () => {
		expect(evaluate(compile({ ...model, impacts: {} }), startingSettings(model)).support).toEqual([0, 0]);
	});
});

describe('the leader', () => {
	test('is the first in the order of the model among those that tie', () => {
		const model = buildModel([steady([1, 2, 2])]);
		expect(evaluate(compile(model), startingSettings(model)).leader).toBe(1);
	});

	test('does not owe a tie to rounding: a tenth and two tenths of the weight weigh as much as three', () => {
		const model = buildModel([
			steady([1, 0], { weight: 30 }),
			steady([0, 1], { weight: 10 }),
			steady([0, 1], { weight: 20 })
		]);
		const { leader, support } = evaluate(compile(model), startingSettings(model));
		expect(leader).toBe(0);
		expect(support[0]).toBe(support[1]);
	});

	test('is the first too where supports differ by the rounding of a sum alone', () => {
		const model = buildModel([steady([0, 0.3], { weight: 1 }), steady([0.3, 0], { weight: 1 })], [0.1, 0.1 + 2 ** -54]);
		expect(evaluate(compile(model), startingSettings(model)).leader).toBe(0);
	});
});

describe('settings that cannot be evaluated', () => {
	const model = buildModel([steady([1, 0]), steady([0, 1])]);
	const start = startingSettings(model);
	const refused = (settings: Settings) => expect(() => evaluate(compile(model), settings));
	const { f0 } = start.factors;

	test('are refused for want of a factor, which is named', () => {
		refused({ ...start, factors: { f0: f0! } }).toThrow(
			expect.objectContaining({ code: 'missing-settings', values: { factor: 'f1' } })
		);
	});

	test('are refused where a number is not finite', () => {
		for (const wrong of [NaN, Infinity, -Infinity]) {
			for (const parameter of ['weight', 'level', 'low', 'high', 'spread'])
				refused(changeFactor(start, 'f1', { [parameter]: wrong })).toThrow(
					expect.objectContaining({
						code: 'not-finite',
						values: expect.objectContaining({ factor: 'f1', parameter })
					})
				);
			refused({ ...start, decisiveness: wrong }).toThrow(expect.objectContaining({ code: 'not-finite' }));
		}
	});

	test('are refused where a number is out of its bounds', () => {
		const wrong = [
			{ weight: -1 },
			{ level: -1, low: -1 },
			{ level: 101, high: 101 },
			{ low: -1 },
			{ high: 101 },
			{ spread: 0.9 }
		];
		for (const changes of wrong)
			refused(changeFactor(start, 'f0', changes)).toThrow(expect.objectContaining({ code: 'out-of-range' }));
		refused({ ...start, decisiveness: -0.1 }).toThrow(expect.objectContaining({ code: 'out-of-range' }));
	});

	test('are refused where the level lies outside its own range', () => {
		for (const changes of [{ low: 60 }, { high: 40 }, { low: 90, high: 10 }])
			refused(changeFactor(start, 'f0', changes)).toThrow(expect.objectContaining({ code: 'range-out-of-order' }));
	});
});
