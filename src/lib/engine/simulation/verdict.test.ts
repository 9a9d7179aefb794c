import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { flipPoints } from '../sensitivity/flipPoints';
import { robustnessRadius } from '../sensitivity/robustnessRadius';
import { simulate, type Simulation } from './simulate';
import { buildModel, changeFactor, startingSettings, steady } from '../testing/buildModel';
import { verdict } from './verdict';
import { whatItTakes } from '../sensitivity/whatItTakes';

/** A simulation in which the outcomes take first rank in these fractions of the draws. */
const simulation = (...firsts: number[]) =>
	({ draws: 100, outcomes: firsts.map((first) => ({ rankAcceptability: [first, 1 - first] })) }) as Simulation;
const at = (...share: number[]) => ({ share, judged: true });

describe('verdict', () => {
	test('is a clear lead from 0.8', () => {
		const found = verdict(at(0.4, 0.6), simulation(0.2, 0.8));
		expect(found).toEqual({ kind: 'clear', leading: [1], leader: 1, ahead: 0.8 });
	});

	test('is a narrow lead from 0.5 to below 0.8', () => {
		expect(verdict(at(0.3, 0.4, 0.3), simulation(0.2, 0.7999, 0.0001)).kind).toBe('narrow');
		expect(verdict(at(0.4, 0.3, 0.3), simulation(0.5, 0.3, 0.2)).kind).toBe('narrow');
	});

	test('is no clear leader below 0.5, whichever leads at the settings', () => {
		const firsts = simulation(0.3, 0.4999, 0.2001);
		for (const shares of [at(0.3, 0.4, 0.3), at(0.4, 0.3, 0.3)])
			expect(verdict(shares, firsts)).toMatchObject({ kind: 'none', leader: 1, ahead: 0.4999 });
	});

	test('is split where another outcome leads at the settings than comes first most often', () => {
		const found = verdict(at(0.28, 0.47, 0.25), simulation(0.56, 0.33, 0.11));
		expect(found).toEqual({ kind: 'split', leading: [1], leader: 0, ahead: 0.56 });
		expect(verdict(at(0.28, 0.47, 0.25), simulation(0.5, 0.4, 0.1)).kind).toBe('split');
	});

	test('is level where all shares tie, and shared where some do: then none of them leads', () => {
		expect(verdict(at(0.25, 0.25, 0.25, 0.25), simulation(0.9, 0.1, 0, 0)).kind).toBe('level');
		const found = verdict(at(0.2, 0.4, 0.4), simulation(0.1, 0.8, 0.1));
		expect(found).toMatchObject({ kind: 'shared', leading: [1, 2], leader: 1 });
	});

	test('is none yet where nothing has been judged', () => {
		expect(verdict({ ...at(0.5, 0.5), judged: false }, simulation(0.5, 0.5)).kind).toBe('unjudged');
	});

	test('names who leads at the settings, then the first of the model, among those that come first as often', () => {
		expect(verdict(at(0.2, 0.3, 0.5), simulation(0.1, 0.45, 0.45)).leader).toBe(2);
		expect(verdict(at(0.5, 0.2, 0.3), simulation(0.1, 0.45, 0.45)).leader).toBe(1);
	});
});

describe('a tie, whatever it is asked', () => {
	const model = buildModel([steady([2, 2, -1]), { impacts: [[0, 0, 3], [1, 1, -3]] }]); // prettier-ignore
	const options = { draws: 400, seed: 18, weights: 'around' } as const;

	test('is level with no weight at all, without decisiveness, and where nothing is judged', () => {
		const start = startingSettings(model);
		const weightless = model.factors.reduce((set, { id }) => changeFactor(set, id, { weight: 0 }), start);
		for (const settings of [weightless, { ...start, decisiveness: 0 }]) {
			const compiled = compile(model);
			const found = simulate(compiled, settings, options);
			expect(verdict(evaluate(compiled, settings), found).kind).toBe('level');
			for (const { rankAcceptability } of found.outcomes) expect(rankAcceptability).toEqual([1 / 3, 1 / 3, 1 / 3]);
			expect(robustnessRadius(compiled, settings)).toEqual({ radius: 0, rival: 'o1' });
		}
		const blank = compile({ ...model, impacts: {} });
		expect(verdict(evaluate(blank, start), simulate(blank, start, options)).kind).toBe('unjudged');
		const zeros = compile({ ...model, impacts: { f0: { s0: { o0: 0 } } } });
		expect(verdict(evaluate(zeros, start), simulate(zeros, start, options)).kind).toBe('level');
	});

	test('has flips and what it takes say the same of outcomes that are judged alike', () => {
		const compiled = compile(model);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100 }), (level) => {
				const settings = changeFactor(startingSettings(model), 'f1', { level, low: level, high: level });
				const { leader } = evaluate(compiled, settings);
				if (leader < 2) expect(robustnessRadius(compiled, settings)).toEqual({ radius: 0, rival: 'o1' });
				for (const [outcome, other] of [
					['o0', 'o1'],
					['o1', 'o0']
				] as const)
					// prettier-ignore
					expect(whatItTakes(compiled, settings, outcome)).toMatchObject({ beside: [other] });
				const flips = flipPoints(compiled, settings).flatMap(({ level, weight }) => [
					level.below,
					level.above,
					weight.below,
					weight.above
				]);
				for (const flip of flips)
					if (flip && flip.rival !== 'o2') expect(flip).toMatchObject({ rival: 'o0', beside: ['o1'] });
			}),
			{ seed: 18, numRuns: 60 }
		);
	});
});
