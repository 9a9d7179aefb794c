import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Settings } from '../../study';
import * as engine from '..';
import { evaluateNaively } from '../testing/evaluateNaively';
import { randomCase } from '../testing/buildModel';

type Tried = NonNullable<Settings['judgements']>;

/** A random model, and values tried of some of its impacts, baselines and cross-impacts. */
function tryingCase(seed: number): { model: Model; settings: Settings; judgements: Tried } {
	const { model, settings } = randomCase(seed);
	const random = fc.sample(fc.integer({ min: -6, max: 6 }), { numRuns: 8, seed });
	const judgements: Tried = { 'outcomes.o0.baseline': random[0]! / 3 };
	model.factors.forEach(({ id, states }, f) => {
		const state = states[(seed + f) % states.length]!;
		judgements[`impacts.${id}.${state.id}.o${f % model.outcomes.length}`] = random[1 + f]! / 2;
		judgements[`crossImpacts.${id}.${state.id}.f${(f + 1) % model.factors.length}.s1`] = random[1 + f]!;
	});
	return { model, settings, judgements };
}

/** The model with the values written where they belong, by hand. */
function written(model: Model, judgements: Tried): Model {
	const made = structuredClone(model);
	for (const [path, value] of Object.entries(judgements)) {
		const [root, first, state, on, to] = path.split('.') as [string, string, string, string, string];
		if (root === 'impacts') made.impacts[first]![state]![on] = value;
		else if (root === 'crossImpacts') (((made.crossImpacts[first] ??= {})[state] ??= {})[on] ??= {})[to] = value;
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
	leaveOut: (compiled, settings) => engine.leaveOut(compiled, settings, [['impacts.f0.s0.o0', 'factors.f0.weight']]),
	evidenceOf: (compiled, settings) =>
		engine.evidenceOf(compiled, settings, [['impacts.f0.s0.o0', 'outcomes.o0.baseline']]),
	nearestChange: (compiled, settings) =>
		engine.nearestChange(compiled, settings, [{ path: 'outcomes.o0.baseline', least: -9, most: 9 }]),
	whatItTakes: engine.whatItTakes,
	counterfactuals: engine.counterfactuals,
	sobolIndices: (compiled, settings, outcome) =>
		engine.sobolIndices(compiled, settings, outcome, { base: 64, seed: 2 }),
	exceedance: (compiled, settings, outcome) =>
		engine.exceedance(compiled, settings, { ...settings, decisiveness: 1 }, outcome, around),
	explainDifference: (compiled, settings, outcome) =>
		engine.explainDifference(compiled, { ...settings, decisiveness: 1.5 }, settings, outcome),
	checkConsistency: engine.checkConsistency,
	checkTogether: engine.checkTogether,
	nearestStates: engine.nearestStates,
	worlds: (compiled, { judgements }) =>
		engine.driveToEnd(engine.beginMethod('worlds', compiled, [judgements, { limit: 50 }])),
	shareCurve: (compiled, settings) => engine.shareCurve(compiled, settings, { factor: 'f0', parameter: 'level' }),
	leaderMap: (compiled, settings) =>
		compiled.factors.length > 1 && engine.leaderMap(compiled, settings, { x: 'f0', y: 'f1' }),
	weightTriangle: (compiled, settings) =>
		compiled.factors.length > 2 && engine.weightTriangle(compiled, settings, ['f0', 'f1', 'f2']),
	leadBoxes: (compiled, settings, outcome) =>
		engine.leadBoxes(compiled, settings, outcome, { draws: 200, seed: 5, levels: 'ranges' })
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
		expect(engine.triedModel(model, { judgements: { 'outcomes.o0.baseline': 1 } }).crossImpacts).toBe(
			model.crossImpacts
		);
		expect(engine.triedModel(model, { judgements })).toBe(engine.triedModel(model, { judgements: { ...judgements } }));
	});

	test('of cross-impacts alone move no share, and are what the search for worlds is told apart by', () => {
		const { model, settings } = randomCase(11, { factors: 3 });
		const judgements = { 'outcomes.o0.baseline': 1, 'crossImpacts.f1.s0.f0.s1': -2, 'crossImpacts.f0.s0.f1.s1': 3 };
		const compiled = engine.compile(model);
		const cross = engine.triedCrossImpacts({ judgements })!;
		expect(Object.entries(cross)).toEqual([
			['crossImpacts.f0.s0.f1.s1', 3],
			['crossImpacts.f1.s0.f0.s1', -2]
		]);
		expect(engine.triedCrossImpacts({ judgements: { 'outcomes.o0.baseline': 1 } })).toBeUndefined();
		expect(engine.evaluate(compiled, { ...settings, judgements: cross }).share).toEqual(
			engine.evaluate(compiled, settings).share
		);
		const worlds = (tried?: typeof judgements) =>
			engine.consistentWorlds(engine.triedIn(compiled, tried ? { judgements: tried } : {})).worlds.length;
		expect(worlds(judgements)).not.toBe(worlds());
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
		['unknown-judgement', { 'crossImpacts.f0.s0.f0': 1 }],
		['unknown-judgement', { 'crossImpacts.f0.s0.nowhere.s0': 1 }],
		['not-whole', { 'crossImpacts.f0.s0.f0.s1': 0.5 }],
		['out-of-range', { 'crossImpacts.f0.s0.f0.s1': 1e7 }],
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
