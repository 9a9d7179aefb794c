import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../study';
import { compile } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { simulate, simulateInSlices } from './simulate';
import type { Progress } from '../driveToEnd';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { simulateNaively } from '../testing/simulateNaively';

type Made = ReturnType<typeof randomCase>;
const modes = ['around', 'any'] as const;
const run = ({ model, settings }: Made, options: Partial<Parameters<typeof simulate>[2]> = {}) =>
	simulate(compile(model), settings, { draws: 500, seed: 1, weights: 'around', ...options });
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function always(rule: (made: Made, weights: (typeof modes)[number]) => void, numRuns = 60): void {
	const seeds = fc.nat({ max: 1_000_000 });
	fc.assert(
		fc.property(seeds, fc.constantFrom(...modes), (seed, weights) => rule(randomCase(seed), weights)),
		{ seed: 31, numRuns }
	);
}

describe('simulate', () => {
	test('agrees with a naive simulation of the same dice', () => {
		always((made, weights) => {
			const options = { draws: 101, seed: 12, weights };
			const naive = simulateNaively(made.model, made.settings, options);
			run(made, options).outcomes.forEach((outcome, o) => {
				const { quantiles, rankAcceptability, winsAgainst, centralWeights, confidenceFactor } = naive[o]!;
				// Shares differ by the rounding of sums and of one exponential, some 1e-14; sums of 101 squares by less yet.
				const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-11);
				near(outcome.mean, naive[o]!.mean);
				near(outcome.standardError, naive[o]!.standardError);
				for (const [percent, value] of Object.entries(quantiles)) near(Object(outcome.quantiles)[percent], value);
				// Counts over the same number of draws differ by the rounding of the parts that are shared, summed one by one.
				outcome.rankAcceptability.forEach((each, r) => near(each, rankAcceptability[r]!));
				outcome.winsAgainst.forEach((each, q) => near(each, winsAgainst[q]!));
				near(outcome.confidenceFactor ?? -1, confidenceFactor ?? -1);
				expect(outcome.centralWeights === null).toBe(centralWeights === null);
				outcome.centralWeights?.forEach((weight, f) => near(weight, centralWeights![f]!));
			});
		}, 40);
	});

	test('gives means that sum to 1 and quantiles in order, all within 0–1', () => {
		always((made, weights) => {
			const { outcomes } = run(made, { weights });
			expect(Math.abs(sum(outcomes.map(({ mean }) => mean)) - 1)).toBeLessThan(1e-12);
			for (const { quantiles } of outcomes) {
				const values = [5, 10, 25, 50, 75, 90, 95].map((at) => quantiles[at as keyof typeof quantiles]);
				expect(values).toEqual([...values].sort((a, b) => a - b));
				expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
			}
		});
	});

	test('counts every draw into one bin of the histogram', () => {
		always((made, weights) => {
			for (const { histogram } of run(made, { weights }).outcomes) expect(sum(histogram)).toBe(500);
		});
	});

	test('gives every outcome ranks that sum to one, and every rank to outcomes that sum to one', () => {
		always((made, weights) => {
			const { outcomes } = run(made, { weights });
			outcomes.forEach(({ rankAcceptability }, r) => {
				// Sums of a few fractions of 500.
				expect(sum(rankAcceptability)).toBeCloseTo(1, 12);
				expect(sum(outcomes.map((outcome) => outcome.rankAcceptability[r]!))).toBeCloseTo(1, 12);
			});
		});
	});

	test('gives outcomes that are judged alike the same ranks, wins and weights, half of what one alone would take', () => {
		always((made, weights) => {
			const { outcomes } = made.model;
			if (outcomes.length > 7) return;
			const [first] = outcomes;
			const impacts = structuredClone(made.model.impacts);
			for (const states of Object.values(impacts))
				for (const row of Object.values(states)) row['twin'] = row[first!.id] ?? 0;
			const model = { ...made.model, impacts, outcomes: [...outcomes, { ...first!, id: 'twin' }] };
			const alone = run(made, { weights }).outcomes[0]!;
			const both = run({ ...made, model }, { weights }).outcomes;
			const [one, twin] = [both[0]!, both.at(-1)!];
			expect(twin.rankAcceptability).toEqual(one.rankAcceptability);
			expect(twin.winsAgainst.slice(1, -1)).toEqual(one.winsAgainst.slice(1, -1));
			expect(twin.winsAgainst[0]).toBe(0.5);
			expect(one.winsAgainst.at(-1)).toBe(0.5);
			expect(twin.centralWeights).toEqual(one.centralWeights);
			expect(twin.confidenceFactor).toBe(one.confidenceFactor);
			// Where the one shares the first rank with k others, its part falls from 1/(k + 1) to 1/(k + 2): half at least.
			expect(one.rankAcceptability[0]!).toBeGreaterThanOrEqual(alone.rankAcceptability[0]! / 2 - 1e-12);
		});
	});

	test('lets one of every two outcomes win each draw', () => {
		always((made, weights) => {
			const { outcomes } = run(made, { weights });
			outcomes.forEach(({ winsAgainst }, o) => {
				expect(winsAgainst[o]).toBe(0);
				outcomes.forEach((rival, q) => {
					if (q !== o) expect(winsAgainst[q]! + rival.winsAgainst[o]!).toBeCloseTo(1, 15);
				});
			});
		});
	});

	test('gives central weights that are normalized, to the outcomes that win and to no other', () => {
		always((made, weights) => {
			const heard = weights === 'any' || Object.values(made.settings.factors).some(({ weight }) => weight > 0);
			for (const { centralWeights, rankAcceptability } of run(made, { weights }).outcomes) {
				expect(centralWeights !== null).toBe(rankAcceptability[0]! > 0);
				if (centralWeights) expect(sum(centralWeights)).toBeCloseTo(heard ? 1 : 0, 12);
			}
		});
	});

	test('is sure of an outcome at its central weights where no level varies', () => {
		// Supports are then linear in the weights, so the weights with which an outcome wins are a convex set: their mean
		// is one of them, and with the levels fixed every draw is the same.
		always((made, weights) => {
			const factors = Object.fromEntries(
				Object.entries(made.settings.factors).map(([id, each]) => [id, { ...each, low: each.level, high: each.level }])
			);
			const { outcomes } = run({ ...made, settings: { ...made.settings, factors } }, { weights });
			for (const { confidenceFactor } of outcomes) {
				// Alone, or level with some others for the first.
				const level = 1 / (confidenceFactor ?? 1);
				expect(Math.abs(level - Math.round(level))).toBeLessThan(1e-9);
				expect(level).toBeLessThan(outcomes.length + 0.5);
			}
		});
	});

	test('is the evaluation itself where nothing varies', () => {
		always((made) => {
			const fixed = Object.fromEntries(
				Object.entries(made.settings.factors).map(([id, each]) => [
					id,
					{ ...each, spread: 1, low: each.level, high: each.level }
				])
			);
			const settings = { ...made.settings, factors: fixed };
			const { share } = evaluate(compile(made.model), settings);
			run({ ...made, settings }).outcomes.forEach(({ mean, quantiles, standardError }, o) => {
				for (const value of [mean, ...Object.values(quantiles)])
					// Supports are rounded to 2⁻⁴⁰, which decisiveness (at most 5 here) magnifies.
					expect(Math.abs(value - share[o]!)).toBeLessThan(5 * 2 ** -40);
				expect(standardError).toBeLessThan(1e-12);
			});
		});
	});

	test('does not hear a factor of weight 0, wherever it stands', () => {
		always((made) => {
			const silent = changeFactor(made.settings, 'f0', { weight: 0 });
			const moved = changeFactor(silent, 'f0', { low: 0, level: 100, high: 100, spread: 4 });
			expect(run({ ...made, settings: moved })).toEqual(run({ ...made, settings: silent }));
		});
	});

	test('does not change when a factor of weight 0 joins the model', () => {
		always(({ model, settings }) => {
			const added = buildModel([steady(model.outcomes.map((_, o) => (o % 7) - 3))]).factors[0]!;
			const factor = { ...added, id: 'silent' };
			const impacts = { ...model.impacts, silent: { s0: { o0: 3 }, s1: { o1: -3 } } };
			const joined = { ...model, factors: [...model.factors, factor], impacts };
			const factors = { ...settings.factors, silent: { weight: 0, spread: 3, level: 50, low: 0, high: 100 } };
			const before = run({ model, settings }).outcomes;
			run({ model: joined, settings: { ...settings, factors } }).outcomes.forEach((outcome, o) => {
				expect(outcome.quantiles).toEqual(before[o]!.quantiles);
				expect(outcome.rankAcceptability).toEqual(before[o]!.rankAcceptability);
			});
		});
	});
});

describe('the same dice', () => {
	test('give equal settings equal results, whatever was simulated in between', () => {
		always((made, weights) => {
			const first = run(made, { weights });
			run({ ...made, settings: changeFactor(made.settings, 'f0', { spread: 2.5, low: 0, high: 100 }) }, { weights });
			run(randomCase(5), { weights, draws: 700, seed: 8 });
			expect(run(made, { weights })).toEqual(first);
			expect(run({ ...made, model: structuredClone(made.model) }, { weights })).toEqual(first);
		}, 30);
	});

	test('turn a small move into a small change', () => {
		// A weight grown by the part ε moves its normalized weight by at most ε/4, hence any difference of two supports by
		// 12 · ε/4 (impacts differ by 6), a share by k/4 of that, and so its mean and its quantiles.
		const part = 1e-4;
		always((made) => {
			const { weight } = made.settings.factors.f0!;
			const moved = run({ ...made, settings: changeFactor(made.settings, 'f0', { weight: weight * (1 + part) }) });
			// Beside the bound, the rounding of supports to 2⁻⁴⁰.
			const bound = 0.75 * made.settings.decisiveness * part + 1e-10;
			run(made).outcomes.forEach(({ mean, quantiles }, o) => {
				expect(Math.abs(moved.outcomes[o]!.mean - mean)).toBeLessThan(bound);
				for (const at of [5, 10, 25, 50, 75, 90, 95] as const)
					expect(Math.abs(moved.outcomes[o]!.quantiles[at] - quantiles[at])).toBeLessThan(bound);
			});
		});
	});

	test('are others for another seed', () => {
		const made = randomCase(3, { factors: 4, outcomes: 4 });
		expect(run(made, { seed: 1 }).outcomes).not.toEqual(run(made, { seed: 2 }).outcomes);
	});
});

describe('more draws', () => {
	const { model, settings } = randomCase(3, { factors: 4, outcomes: 4 });
	const made = { model, settings: { ...settings, decisiveness: 1 } };

	test('shrink the standard error as 1 over their root', () => {
		const few = run(made, { draws: 2_000 }).outcomes;
		const many = run(made, { draws: 200_000 }).outcomes;
		// The standard deviation of 2,000 draws of a bounded share is known to about 1/√(2·2000) = 1.6 %; four of them.
		few.forEach(({ standardError }, o) =>
			expect(Math.abs(standardError / many[o]!.standardError / 10 - 1)).toBeLessThan(0.064)
		);
	});

	test('lead to the same mean: within four standard errors of ten times as many with another seed', () => {
		for (const weights of modes) {
			const few = run(made, { draws: 20_000, weights, seed: 4 }).outcomes;
			const many = run(made, { draws: 200_000, weights, seed: 5 }).outcomes;
			few.forEach(({ mean, standardError }, o) => {
				const both = Math.hypot(standardError, many[o]!.standardError);
				expect(Math.abs(mean - many[o]!.mean)).toBeLessThan(4 * both);
			});
		}
	});

	test('agree with the naive simulation beyond one slice, a whole number of slices or not', () => {
		for (const draws of [2, 999, 1000, 1001, 4500]) {
			const naive = simulateNaively(made.model, made.settings, { draws, seed: 6, weights: 'around' });
			run(made, { draws, seed: 6 }).outcomes.forEach(({ mean, rankAcceptability, confidenceFactor }, o) => {
				expect(Math.abs(mean - naive[o]!.mean)).toBeLessThan(1e-11);
				expect(rankAcceptability).toEqual(naive[o]!.rankAcceptability);
				expect(confidenceFactor).toBeCloseTo(naive[o]!.confidenceFactor!, 12);
			});
		}
	});
});

describe('simulateInSlices', () => {
	const { model, settings } = randomCase(3, { factors: 3, outcomes: 4 });
	const options = { draws: 12_345, seed: 9, weights: 'around' } as const;

	test('counts its parts one by one up to all of them, and ends with what simulate gives', () => {
		const slices = simulateInSlices(compile(model), settings, options);
		const seen: Progress[] = [];
		let step = slices.next();
		for (; !step.done; step = slices.next()) seen.push(step.value);
		expect(seen.map(({ done }) => done)).toEqual(seen.map((_, i) => i + 1));
		expect(new Set(seen.map(({ of }) => of))).toEqual(new Set([seen.length]));
		expect(step.value).toEqual(simulate(compile(model), settings, options));
	});

	test('is not disturbed by another run that passes between its slices', () => {
		const alone = simulate(compile(model), settings, options);
		const compiled = compile(model);
		const other = changeFactor(settings, 'f1', { low: 0, level: 10, high: 90, spread: 3 });
		const slices = simulateInSlices(compiled, settings, options);
		let step = slices.next();
		for (let n = 0; !step.done; n++, step = slices.next()) if (n % 3 === 0) simulate(compiled, other, options);
		expect(step.value).toEqual(alone);
	});
});

describe('a simulation that cannot be made', () => {
	const { model, settings } = randomCase(3);
	const refused = (changes: Partial<Parameters<typeof simulate>[2]>, given: Settings = settings) =>
		expect(() => run({ model, settings: given }, changes));

	test('is refused below two draws', () => {
		for (const draws of [1, 0, -5]) refused({ draws }).toThrow(expect.objectContaining({ code: 'too-few-draws' }));
	});

	test('is refused where draws or seed are no whole number', () => {
		for (const draws of [2.5, NaN, Infinity, 1e9])
			refused({ draws }).toThrow(expect.objectContaining({ code: 'out-of-range' }));
		for (const seed of [0.5, NaN, Infinity])
			refused({ seed }).toThrow(expect.objectContaining({ code: 'out-of-range' }));
	});

	test('is refused where its settings cannot be evaluated', () => {
		refused({}, { ...settings, factors: {} }).toThrow(expect.objectContaining({ code: 'missing-settings' }));
		refused({}, { ...settings, decisiveness: NaN }).toThrow(expect.objectContaining({ code: 'not-finite' }));
		refused({}, changeFactor(settings, 'f0', { low: 60, level: 50, high: 70 })).toThrow(
			expect.objectContaining({ code: 'range-out-of-order' })
		);
	});
});

describe('the dice of a level', () => {
	test('have the mean of the triangular distribution', () => {
		const rising = { impacts: [[-3, 0], [3, 0]], range: [10, 30, 100] as [number, number, number], weight: 1 }; // prettier-ignore
		const model = buildModel([rising]);
		const settings = { ...startingSettings(model), decisiveness: 1e-3 };
		const { mean, standardError } = simulate(compile(model), settings, { draws: 50_000, seed: 2, weights: 'any' })
			.outcomes[0]!;
		// At so small a decisiveness the share is ½ + k·S/4, up to k³; S is −3 + 6 · level / 100.
		const level = (((mean - 0.5) * 4) / 1e-3 + 3) / 0.06;
		expect(Math.abs(level - (10 + 30 + 100) / 3)).toBeLessThan((4 * standardError * 4) / 1e-3 / 0.06 + 1e-4);
	});
});
