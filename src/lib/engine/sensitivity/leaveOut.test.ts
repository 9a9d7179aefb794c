import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { buildModel, randomCase, startingSettings, steady } from '../testing/buildModel';
import { evaluateNaively } from '../testing/evaluateNaively';
import { sharePathsNaively, withoutNaively } from '../testing/withoutNaively';
import { evidenceOf } from './evidenceOf';
import { leaveOut } from './leaveOut';

/** Rounding of a dozen sums of numbers below 100. */
const rounding = 1e-11;

/** Random sets of the judgements of a random model. */
const cases = fc
	.record({ seed: fc.nat({ max: 1_000_000 }), picks: fc.array(fc.array(fc.nat({ max: 500 }), { maxLength: 30 }), { maxLength: 4 }) })
	.map(({ seed, picks }) => {
		const { model, settings } = randomCase(seed);
		const paths = sharePathsNaively(model);
		const sets = picks.map((set) => [...new Set(set.map((pick) => paths[pick % paths.length]!))]);
		return { model, settings, paths, sets: [...sets, paths] };
	}); // prettier-ignore

describe('leaveOut', () => {
	test('gives the shares that the formulas give of a model without the judgements', () => {
		fc.assert(
			fc.property(cases, ({ model, settings, sets }) => {
				const from = evaluateNaively(model, settings).share;
				leaveOut(compile(model), settings, sets).forEach((found, at) => {
					const without = withoutNaively(model, settings, sets[at]!);
					const { share } = evaluateNaively(without.model, without.settings);
					share.forEach((each, o) => expect(Math.abs(each - found.share[o]!)).toBeLessThan(rounding));
					const most = Math.max(...share.map((each, o) => Math.abs(each - from[o]!)));
					expect(Math.abs(Math.abs(found.moved?.difference ?? 0) - most)).toBeLessThan(rounding);
					expect(share[found.leader]!).toBeGreaterThan(Math.max(...share) - rounding);
				});
			}),
			{ seed: 22, numRuns: 150 }
		);
	});

	test('leaves shares level, exactly, where all judgements go', () => {
		fc.assert(
			fc.property(cases, ({ model, settings, paths }) => {
				const [all] = leaveOut(compile(model), settings, [paths]);
				expect(all!.level).toBe(true);
				expect(new Set(all!.share).size).toBe(1);
			}),
			{ seed: 23, numRuns: 50 }
		);
	});

	test('of no judgements moves nothing, and of a path that leads to none is refused', () => {
		const model = buildModel([steady([2, 0])]);
		const [compiled, settings] = [compile(model), startingSettings(model)];
		expect(leaveOut(compiled, settings, [[]])[0]!.moved).toBeNull();
		for (const path of [
			'impacts.f0.s9.o0',
			'impacts.f9.s0.o0',
			'factors.f0.states',
			'outcomes.o0.test',
			'toString',
			''
		])
			expect(() => leaveOut(compiled, settings, [[path]])).toThrow('unknown-judgement');
	});
});

describe('evidenceOf', () => {
	test('is what the supports lose where a set’s impacts and baselines are left out', () => {
		fc.assert(
			fc.property(cases, ({ model, settings, sets }) => {
				const from = evaluateNaively(model, settings).support;
				evidenceOf(compile(model), settings, sets).forEach((row, at) => {
					const judged = sets[at]!.filter((path) => /^(impacts|outcomes)\./.test(path));
					const { support } = evaluateNaively(withoutNaively(model, settings, judged).model, settings);
					row.forEach((each, o) => expect(Math.abs(from[o]! - support[o]! - each)).toBeLessThan(rounding));
				});
			}),
			{ seed: 24, numRuns: 150 }
		);
	});
});
