import { describe, expect, test } from 'vitest';
import { modelIndex } from './modelIndex';
import { readStudy } from './testing/readStudy';

const { models } = readStudy();

describe('the index of a model', () => {
	test.each(models)('finds every factor, state and outcome of $id, as a search through all of them does', (model) => {
		const index = modelIndex(model);
		for (const factor of model.factors) {
			expect(index.factor(factor.id)).toBe(factor);
			for (const state of factor.states) expect(index.state(factor.id, state.id)).toBe(state);
		}
		model.outcomes.forEach((outcome, at) => {
			expect(index.outcome(outcome.id)).toBe(outcome);
			expect(index.outcomeAt(outcome.id)).toBe(at);
		});
		expect(modelIndex(model)).toBe(index);
	});

	test('finds nothing by ids that are none, those of every object among them', () => {
		const index = modelIndex(models[0]!);
		for (const id of ['', 'nobody', 'constructor', '__proto__', null])
			expect([index.factor(id), index.outcome(id), index.outcomeAt(id)]).toEqual([undefined, undefined, -1]);
		expect(index.state('nobody', 'low')).toBeUndefined();
	});
});
