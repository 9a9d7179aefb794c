import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Settings } from '../../study';
import { compile } from '../model/compile';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { evaluateNaively } from '../testing/evaluateNaively';
import { leaveOneOut } from './leaveOneOut';
import type { LeftOut } from './leaveOut';

/** Rounding of a dozen sums of numbers below 100. */
const rounding = 1e-11;

/** Holds what is said of a judgement left out against the shares of the changed model or settings, computed from the formulas. */
function agrees(said: LeftOut | null, from: readonly number[], changed: { model: Model; settings: Settings }) {
	const to = evaluateNaively(changed.model, changed.settings).share;
	const moves = to.map((share, o) => share - from[o]!);
	const most = Math.max(...moves.map(Math.abs));
	expect(Math.abs(Math.abs(said?.difference ?? 0) - most)).toBeLessThan(rounding);
	if (said) expect(Math.abs(moves[said.outcome]! - said.difference)).toBeLessThan(rounding);
}

describe('leaveOneOut', () => {
	test('says of every judgement what the formulas give without it', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const found = leaveOneOut(compile(model), settings);
				const from = evaluateNaively(model, settings).share;
				const others = model.factors.length - 1;
				const total = Object.values(settings.factors).reduce((sum, { weight }) => sum + weight, 0);
				model.factors.forEach(({ id, states }, f) => {
					states.forEach((state, s) =>
						model.outcomes.forEach((outcome, o) => {
							const row = model.impacts[id]![state.id]!;
							const without = { ...model.impacts[id], [state.id]: { ...row, [outcome.id]: 0 } };
							const changed = { ...model, impacts: { ...model.impacts, [id]: without } };
							agrees(found.impacts[f]![s]![o]!, from, { model: changed, settings });
						})
					);
					const { weight } = settings.factors[id]!;
					const mean = others > 0 ? (total - weight) / others : weight;
					agrees(found.weights[f]!, from, { model, settings: changeFactor(settings, id, { weight: mean }) });
					agrees(found.levels[f]!, from, { model, settings: changeFactor(settings, id, { level: 50 }) });
				});
				model.outcomes.forEach((_, o) => {
					const outcomes = model.outcomes.map((outcome, at) => (at === o ? { ...outcome, baseline: 0 } : outcome));
					agrees(found.baselines[o]!, from, { model: { ...model, outcomes }, settings });
				});
				agrees(found.decisiveness, from, { model, settings: { ...settings, decisiveness: 1 } });
			}),
			{ seed: 20, numRuns: 100 }
		);
	});

	test('moves nothing where what is left out is 0 already, or stands where the factor does not', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const found = leaveOneOut(compile(model), settings);
				model.factors.forEach(({ id, states }, f) => {
					const { level } = settings.factors[id]!;
					states.forEach((state, s) => {
						const [below, above] = [states[s - 1]?.level ?? -1, states[s + 1]?.level ?? 101];
						model.outcomes.forEach((outcome, o) => {
							if (model.impacts[id]![state.id]![outcome.id] !== 0 && level > below && level < above) return;
							expect(found.impacts[f]![s]![o]).toBeNull();
						});
					});
				});
				model.outcomes.forEach(({ baseline }, o) => baseline === 0 && expect(found.baselines[o]).toBeNull());
			}),
			{ seed: 21, numRuns: 150 }
		);
	});

	test('gives the only factor’s weight nothing to carry, and a level at the middle neither', () => {
		const model = buildModel([steady([2, 0], { range: [40, 50, 60] })]);
		const found = leaveOneOut(compile(model), startingSettings(model));
		expect(found.weights).toEqual([null]);
		expect(found.levels).toEqual([null]);
		expect(found.decisiveness).toBeNull();
	});

	test('tells the first of the outcomes that move alike', () => {
		const model = buildModel([steady([2, 0])]);
		const found = leaveOneOut(compile(model), startingSettings(model));
		// At a level between two states with equal impacts each carries half: e² ∕ (1 + e²) falls to e ∕ (1 + e).
		const fall = Math.E / (1 + Math.E) - Math.E ** 2 / (1 + Math.E ** 2);
		expect(found.impacts[0]![0]![0]!.outcome).toBe(0);
		expect(found.impacts[0]![0]![0]!.difference).toBeCloseTo(fall, 12);
	});

	test('leaves the compiled model as it was, and refuses settings as evaluate does', () => {
		const { model, settings } = randomCase(7);
		const compiled = compile(model);
		leaveOneOut(compiled, settings);
		expect(compiled).toEqual(compile(model));
		expect(() => leaveOneOut(compiled, { ...settings, factors: {} })).toThrow(
			expect.objectContaining({ code: 'missing-settings' })
		);
	});
});
