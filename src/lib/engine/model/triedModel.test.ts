import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Settings } from '../../study';
import * as engine from '..';
import { evaluateNaively } from '../testing/evaluateNaively';
import { randomCase } from '../testing/buildModel';

type Tried = NonNullable<Settings['judgements']>;

/** A random model, and values tried of some of its impacts and baselines. */
function tryingCase(seed: number): { model: Model; settings: Settings; judgements: Tried } {
	const { model, settings } = randomCase(seed);
	const random = fc.sample(fc.integer({ min: -6, max: 6 }), { numRuns: 8, seed });
	const judgements: Tried = { 'outcomes.o0.baseline': random[0]! / 3 };
	model.factors.forEach(({ id, states }, f) => {
		const state = states[(seed + f) % states.length]!;
		judgements[`impacts.${id}.${state.id}.o${f % model.outcomes.length}`] = random[1 + f]! / 2;
	});
	return { model, settings, judgements };
}

/** The model with the values written where they belong, by hand. */
function written(model: Model, judgements: Tried): Model {
	const made = structuredClone(model);
	for (const [path, value] of Object.entries(judgements)) {
		const [root, first, state, outcome] = path.split('.') as [string, string, string, string];
		if (root === 'impacts') made.impacts[first]![state]![outcome] = value;
		else made.outcomes.find(({ id }) => id === first)!.baseline = value;
	}
	return made;
}

const around = { draws: 200, seed: 5, weights: 'around' } as const;
type Asked = [compiled: engine.CompiledModel, settings: Settings, outcome: string];
/** Every method that is asked of a model and settings; of an outcome where it explains one. */
const asked: Record<string, (...of: Asked) => unknown> = {
	evaluate: engine.evaluate,
	simulate: (compiled, settings) => engine.simulate(compiled, settings, around),
	flipPoints: engine.flipPoints,
	robustnessRadius: engine.robustnessRadius,
	tornado: engine.tornado,
	leaveOneOut: engine.leaveOneOut,
	whatItTakes: engine.whatItTakes,
	counterfactuals: engine.counterfactuals,
	sobolIndices: (compiled, settings, outcome) =>
		engine.sobolIndices(compiled, settings, outcome, { base: 64, seed: 2 }),
	exceedance: (compiled, settings, outcome) =>
		engine.exceedance(compiled, settings, { ...settings, decisiveness: 1 }, outcome, around),
	explainDifference: (compiled, settings, outcome) =>
		engine.explainDifference(compiled, { ...settings, decisiveness: 1.5 }, settings, outcome),
	checkConsistency: engine.checkConsistency,
	nearestStates: engine.nearestStates,
	shareCurve: (compiled, settings) => engine.shareCurve(compiled, settings, { factor: 'f0', parameter: 'level' })
};

describe('judgements that are tried', () => {
	test('give in every method what a model that has them gives', () => {
		fc.assert(
			fc.property(fc.nat({ max: 100_000 }), (seed) => {
				const { model, settings, judgements } = tryingCase(seed);
				const own = engine.compile(written(model, judgements));
				const compiled = engine.compile(model);
				for (const [name, method] of Object.entries(asked))
					expect(method(compiled, { ...settings, judgements }, 'o1'), name).toEqual(method(own, settings, 'o1'));
			}),
			{ seed: 20261128, numRuns: 40 }
		);
	});

	test('are in every method that the engine offers of a model and settings', () => {
		const { model, settings } = randomCase(3);
		const compiled = engine.compile(model);
		const others = Object.entries(engine).filter(([name, method]) => typeof method === 'function' && !(name in asked));
		for (const [name, method] of others) {
			// What reads settings refuses those that lack a factor.
			const call = () =>
				(method as (...of: unknown[]) => unknown)(compiled, { ...settings, factors: {} }, 'o1', around);
			if (/InSlices$|^sobol|^begin|^drive/.test(name)) continue;
			let code: string | null = null;
			try {
				call();
			} catch (error) {
				code = error instanceof engine.EngineError ? error.code : null;
			}
			expect([name, code]).not.toEqual([name, 'missing-settings']);
		}
	});

	test('leave the model as it is, and count as the analyst’s own', () => {
		const { model, judgements } = tryingCase(7);
		const before = structuredClone(model);
		const judged: Model = {
			...model,
			judgements: [
				{ about: Object.keys(judgements)[1]!, basis: 'text', reason: { en: 'Said' }, passages: ['p'] },
				{ about: 'decisiveness', basis: 'inferred', reason: { en: 'Said' }, passages: ['p'] }
			]
		};
		expect(engine.triedModel(judged, { judgements }).judgements.map(({ about }) => about)).toEqual(['decisiveness']);
		expect(model).toEqual(before);
		expect(engine.triedModel(model, {})).toBe(model);
		expect(engine.triedModel(model, { judgements })).toBe(engine.triedModel(model, { judgements: { ...judgements } }));
	});

	test('agree with the naive reading', () => {
		const { model, settings, judgements } = tryingCase(11);
		const naive = evaluateNaively(written(model, judgements), settings);
		const { share } = engine.evaluate(engine.compile(model), { ...settings, judgements });
		share.forEach((each, o) => expect(each).toBeCloseTo(naive.share[o]!, 12));
	});

	test.each([
		['unknown-judgement', { 'impacts.f0.nowhere.o0': 1 }],
		['unknown-judgement', { 'impacts.f0.s0': 1 }],
		['unknown-judgement', { 'factors.f0.weight': 1 }],
		['unknown-judgement', { 'outcomes.o0.test': 1 }],
		['out-of-range', { 'impacts.f0.s0.o0': 1e7 }],
		['out-of-range', { 'outcomes.o0.baseline': -1e7 }],
		['not-finite', { 'impacts.f0.s0.o0': NaN }]
	])('are refused: %s for %o', (code, judgements) => {
		const { model, settings } = randomCase(3);
		expect(() => engine.evaluate(engine.compile(model), { ...settings, judgements })).toThrow(
			expect.objectContaining({ code })
		);
	});
});
