import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { defaultSettings, setStates } from '$lib/settings/edits';
import type { Model } from '$lib/study/model';
import { readModel } from '$lib/study/testing/readStudy';
import { criticismKey, criticismsOf, withoutIdleAnswers } from './critic';

const core = readModel('core');
const codes = (model: Model) => criticismsOf(model).map(({ code }) => code);
const changed = (change: (model: Model) => void) => {
	const model = structuredClone(core);
	change(model);
	return model;
};
const [gulf] = core.factors.filter(({ id }) => id === 'gulf');
const [first, second] = core.outcomes;

describe('a critical reader', () => {
	test('knows each criticism by one key, however much it counts, and an answer to none is left out', () => {
		const keys = (model: Model) => criticismsOf(model).map(criticismKey);
		const untested = changed((model) => (model.outcomes[0]!.test = {}));
		expect(keys(untested)).toContain(`no-test.${first!.id}`);
		expect(new Set(keys(untested)).size).toBe(keys(untested).length);
		const answers = [`no-test.${first!.id}`, `no-test.${second!.id}`].map((criticism) => ({ criticism, reason: { en: 'So' } })); // prettier-ignore
		expect(withoutIdleAnswers({ ...untested, answers }).answers).toEqual([answers[0]]);
		expect(withoutIdleAnswers({ ...core, answers: [answers[1]!] })).toEqual(core);
	});

	test('asks nothing of a model in which nobody has judged anything', () => {
		expect(criticismsOf(changed((model) => (model.impacts = {})))).toEqual([]);
	});

	test('sees what two outcomes, two states and a factor have alike', () => {
		const alike = changed((model) => {
			for (const states of Object.values(model.impacts))
				for (const cells of Object.values(states)) cells[second!.id] = cells[first!.id] ?? 0;
			model.outcomes[1]!.baseline = model.outcomes[0]!.baseline;
		});
		expect(criticismsOf(alike)).toContainEqual(expect.objectContaining({ code: 'outcomes-alike' }));
		const [low, next] = gulf!.states;
		const states = changed((model) => {
			const cells = Object.fromEntries(core.outcomes.map(({ id }, at) => [id, at]));
			model.impacts['gulf'] = { [low!.id]: cells, [next!.id]: cells };
		});
		expect(criticismsOf(states)).toContainEqual(
			expect.objectContaining({ code: 'states-alike', state: low!.id, other: next!.id })
		);
		expect(codes(changed((model) => delete model.impacts['gulf']))).toContain('moves-nothing');
	});

	test('sees equal weights, tests that are missing, and a passage that carries half', () => {
		const model = changed((each) => {
			for (const factor of each.factors) factor.weight.value = 50;
			each.outcomes[0]!.test = {};
			for (const judgement of each.judgements) judgement.passages = ['one'];
		});
		expect(codes(model)).toEqual(expect.arrayContaining(['weights-equal', 'no-test', 'carries-half']));
	});

	test('says that an outcome never leads only where no combination of states lets it lead', () => {
		const impact = fc.integer({ min: -3, max: 3 });
		fc.assert(
			fc.property(fc.array(impact, { minLength: 200, maxLength: 200 }), (numbers) => {
				const model = changed((each) => {
					let at = 0;
					each.impacts = Object.fromEntries(
						each.factors.map(({ id, states }) => [
							id,
							Object.fromEntries(
								states.map((state) => [
									state.id,
									Object.fromEntries(
										each.outcomes.map((outcome, of) => [outcome.id, numbers[at++]! - (of === 3 ? 3 : 0)])
									)
								])
							)
						])
					);
				});
				const never = criticismsOf(model).flatMap((each) => (each.code === 'never-leads' ? [each.outcome.id] : []));
				const compiled = compile(model);
				const walk = (at: number, states: Record<string, string>): boolean => {
					const factor = model.factors[at];
					if (factor) return factor.states.every(({ id }) => walk(at + 1, { ...states, [factor.id]: id }));
					const settings = structuredClone(defaultSettings(model));
					setStates(settings, model, states);
					return !never.includes(model.outcomes[evaluate(compiled, settings).leader]!.id);
				};
				expect(walk(0, {})).toBe(true);
			}),
			{ numRuns: 20, seed: 21 }
		);
	});
});
