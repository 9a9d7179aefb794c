import { describe, expect, test } from 'vitest';
import type { Model, Settings } from '../study';
import { compile } from './model/compile';
import { evaluate } from './evaluation/evaluate';
import { simulate, type Simulation } from './simulation/simulate';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from './testing/buildModel';
import { simulateNaively } from './testing/simulateNaively';

/** Evaluates and simulates; both agree with the naive oracle, all numbers are finite, shares and ranks sum to 1. */
function hold(model: Model, settings: Settings = startingSettings(model)): Simulation {
	const compiled = compile(model);
	const { share, support, contributions } = evaluate(compiled, settings);
	expect([...share, ...support, ...contributions.flat()].every(Number.isFinite)).toBe(true);
	expect(Math.abs(share.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-13);
	for (const weights of ['any', 'around'] as const) {
		const options = { draws: 150, seed: 3, weights };
		const naive = simulateNaively(model, settings, options);
		simulate(compiled, settings, options).outcomes.forEach(({ mean, standardError, ...rest }, o) => {
			// Supports are rounded to 2⁻⁴⁰, which decisiveness magnifies.
			const near = 1e-11 + (settings.decisiveness || 1) * 2 ** -40;
			expect(Math.abs(mean - naive[o]!.mean)).toBeLessThan(near);
			expect(Math.abs(standardError - naive[o]!.standardError)).toBeLessThan(near);
			expect(rest.rankAcceptability).toEqual(naive[o]!.rankAcceptability);
			expect(rest.winsAgainst).toEqual(naive[o]!.winsAgainst);
			// Shared firsts are summed draw by draw there.
			expect(rest.confidenceFactor ?? -1).toBeCloseTo(naive[o]!.confidenceFactor ?? -1, 12);
			expect(Object.values(rest.quantiles).every(Number.isFinite)).toBe(true);
		});
	}
	return simulate(compiled, settings, { draws: 150, seed: 3, weights: 'around' });
}

const onAll = (settings: Settings, changes: Partial<Settings['factors'][string]>): Settings =>
	Object.keys(settings.factors).reduce((all, id) => changeFactor(all, id, changes), settings);

describe('the engine holds', () => {
	const { model, settings } = randomCase(11, { factors: 4, outcomes: 4 });

	test('for one factor with two states and two outcomes', () => {
		const one = buildModel([{ impacts: [[-3, 3], [3, -3]] }]); // prettier-ignore
		hold(one);
		expect(evaluate(compile(one), startingSettings(one)).share).toEqual([0.5, 0.5]);
	});

	test('for forty factors and eight outcomes', () => {
		const large = randomCase(12, { factors: 40, outcomes: 8 });
		hold(large.model, large.settings);
	});

	test('where all weights but one are 0', () => {
		const { outcomes } = hold(model, changeFactor(onAll(settings, { weight: 0 }), 'f2', { weight: 1e-9 }));
		for (const { centralWeights } of outcomes) if (centralWeights) expect(centralWeights).toEqual([0, 0, 1, 0]);
	});

	test('where all weights are 0: the baselines alone decide', () => {
		const silent = onAll(settings, { weight: 0 });
		hold(model, silent);
		const { support } = evaluate(compile(model), silent);
		expect(support).toEqual(model.outcomes.map(({ baseline }) => baseline));
	});

	test('where everything ties: each outcome takes a like part of every rank, win and weight', () => {
		const same = buildModel([steady([2, 2, 2]), steady([-1, -1, -1])]);
		const { outcomes } = hold(same);
		for (const [o, { rankAcceptability, winsAgainst, centralWeights, confidenceFactor }] of outcomes.entries()) {
			expect(rankAcceptability).toEqual([1 / 3, 1 / 3, 1 / 3]);
			expect(winsAgainst).toEqual([0, 1, 2].map((rival) => (rival === o ? 0 : 0.5)));
			expect(centralWeights).toEqual(outcomes[0]!.centralWeights);
			// A sum of as many thirds as there are draws.
			expect(confidenceFactor).toBeCloseTo(1 / 3, 12);
		}
		// A third has no exact double; the sum of three rounds once more.
		for (const { mean, quantiles } of outcomes)
			for (const value of [mean, quantiles[5], quantiles[95]]) expect(value).toBeCloseTo(1 / 3, 15);
	});

	test('where every draw ties although its terms differ', () => {
		// Thirds have no exact double, so that the two supports round differently.
		const third = 1 / 3;
		const tying = buildModel([steady([3, third, 1]), steady([third, 3, 1])], [0, 0, -1]);
		const { outcomes } = hold(tying, onAll(startingSettings(tying), { spread: 1, weight: 7 }));
		expect(outcomes.map(({ rankAcceptability }) => rankAcceptability[0])).toEqual([0.5, 0.5, 0]);
	});

	test('where spread is 1, where it is 10', () => {
		hold(model, onAll(settings, { spread: 1 }));
		hold(model, onAll(settings, { spread: 10 }));
	});

	test('where ranges are of a single level, at the ends too', () => {
		for (const level of [0, 50, 100]) hold(model, onAll(settings, { low: level, level, high: level }));
	});

	test('where ranges end at the level, below or above', () => {
		hold(model, onAll(settings, { low: 0, level: 0, high: 100 }));
		hold(model, onAll(settings, { low: 0, level: 100, high: 100 }));
	});

	test('where every draw stands exactly on a state', () => {
		const positions = [0, 25, 100];
		const stepped = buildModel([{ impacts: [[-3, 1], [3, 0], [0, 2]], positions, range: [25, 25, 25] }]); // prettier-ignore
		hold(stepped);
	});

	test('where outcomes are eight and differ by their baselines alone', () => {
		const eight = buildModel([steady([0, 0, 0, 0, 0, 0, 0, 0])], [0, 1, 2, 3, 4, 5, 6, 7]);
		const { outcomes } = hold(eight);
		outcomes.forEach(({ rankAcceptability }, o) => expect(rankAcceptability[7 - o]).toBe(1));
	});

	test('where baselines lie furthest apart and decisiveness is greatest: shares vanish, ranks do not', () => {
		const apart = buildModel([{ impacts: [[3, -3, 0], [-3, 3, 0]] }], [20, -20, -19.9]); // prettier-ignore
		const level = hold(apart, { ...startingSettings(apart), decisiveness: 0 }).outcomes;
		for (const { rankAcceptability } of level) expect(rankAcceptability).toEqual([1 / 3, 1 / 3, 1 / 3]);
		for (const decisiveness of [1, 7, 8, 50, 1e6]) {
			const { outcomes } = hold(apart, { ...startingSettings(apart), decisiveness });
			expect(outcomes[0]!.rankAcceptability).toEqual([1, 0, 0]);
			expect(outcomes[1]!.rankAcceptability[1]! > 0 && outcomes[2]!.rankAcceptability[1]! > 0).toBe(true);
		}
	});

	test('where the last outcome is far ahead of the first', () => {
		const behind = buildModel([steady([0, 1])], [-20, 20]);
		for (const decisiveness of [1, 7, 8, 50]) hold(behind, { ...startingSettings(behind), decisiveness });
	});

	test('where weights are as large or as small as numbers go', () => {
		hold(model, onAll(settings, { weight: 1e12 }));
		hold(model, onAll(settings, { weight: 1e-300, spread: 1 }));
	});
});
