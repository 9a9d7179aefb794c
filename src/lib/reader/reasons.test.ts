import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import type { Settings } from '$lib/study';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { readerReasonsFor } from './reasons';

const model = readModel('core');

function reasons(change: (settings: Settings) => void = () => undefined) {
	const settings = defaultSettings(model);
	change(settings);
	const evaluation = evaluate(compile(model), settings);
	return readerReasonsFor({ model, settings, evaluation }, evaluation.leader);
}

describe('the reasons for a lead', () => {
	test('are at most three pushes upwards, the strongest first', () => {
		const points = reasons().map((reason) => reason.points);
		expect(points.length).toBeGreaterThan(1);
		expect(points.length).toBeLessThanOrEqual(3);
		expect(points).toEqual([...points].sort((a, b) => b - a));
		expect(Math.min(...points)).toBeGreaterThanOrEqual(0.005);
	});

	test('carry the judgement on that outcome at the state where the factor stands', () => {
		const settings = defaultSettings(model);
		const { leader } = evaluate(compile(model), settings);
		for (const { about, state, between, judgement } of reasons()) {
			expect(between).toBe(state.level !== settings.factors[about.id]!.level);
			expect(judgement.about).toBe(`impacts.${about.id}.${state.id}.${model.outcomes[leader]!.id}`);
			expect(judgement.entry?.about ?? judgement.about).toBe(judgement.about);
		}
	});

	test('between two states, take the nearer', () => {
		const factor = reasons()[0]!.about;
		const told = factor.states.slice(1).flatMap((high, at) =>
			[0.2, 0.8].flatMap((part) => {
				const low = factor.states[at]!;
				const level = low.level + (high.level - low.level) * part;
				return reasons((settings) => setLevel(settings.factors[factor.id]!, level))
					.filter(({ about }) => about.id === factor.id)
					.map(({ between, state }) => [between, state.id, (part < 0.5 ? low : high).id]);
			})
		);
		expect(told.length).toBeGreaterThan(0);
		for (const [between, state, nearer] of told) expect([between, state]).toEqual([true, nearer]);
	});

	test('are none where nothing weighs', () => {
		expect(
			reasons((settings) => {
				for (const factor of Object.values(settings.factors)) factor.weight = 0;
			})
		).toEqual([]);
	});
});
