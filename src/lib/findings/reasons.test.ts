import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import type { Settings } from '$lib/study';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { passagesFor, raisingReasons, reasonsFor } from './reasons';

const model = readModel('core');

function reasons(change: (settings: Settings) => void = () => undefined) {
	const settings = defaultSettings(model);
	change(settings);
	const evaluation = evaluate(compile(model), settings);
	return raisingReasons({ model, settings, evaluation }, evaluation.leader);
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
		for (const { factor, judgements, nearest } of reasons()) {
			expect(judgements.length > 1).toBe(nearest.state.level !== settings.factors[factor.id]!.level);
			expect(nearest.about).toBe(`impacts.${factor.id}.${nearest.state.id}.${model.outcomes[leader]!.id}`);
			expect(nearest.entry?.about ?? nearest.about).toBe(nearest.about);
		}
	});

	test('between two states, take the nearer', () => {
		const { factor } = reasons()[0]!;
		const told = factor.states.slice(1).flatMap((high, at) =>
			[0.2, 0.8].flatMap((part) => {
				const low = factor.states[at]!;
				const level = low.level + (high.level - low.level) * part;
				return reasons((settings) => setLevel(settings.factors[factor.id]!, level))
					.filter((each) => each.factor.id === factor.id)
					.map(({ judgements, nearest }) => [judgements.length, nearest.state.id, (part < 0.5 ? low : high).id]);
			})
		);
		expect(told.length).toBeGreaterThan(0);
		for (const [count, state, nearer] of told) expect([count, state]).toEqual([2, nearer]);
	});

	test('are none where nothing weighs', () => {
		expect(
			reasons((settings) => {
				for (const factor of Object.values(settings.factors)) factor.weight = 0;
			})
		).toEqual([]);
	});

	test('down to the passages: every factor’s, those of the strongest push either way first, each once', () => {
		const settings = defaultSettings(model);
		const evaluation = evaluate(compile(model), settings);
		const explained = { model, settings, evaluation };
		const all = reasonsFor(explained, evaluation.leader);
		expect(all.map(({ factor }) => factor.id).sort()).toEqual(model.factors.map(({ id }) => id).sort());
		const sizes = all.map(({ points }) => Math.abs(points));
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		const passages = passagesFor(explained, evaluation.leader);
		expect(passages.length).toBeGreaterThan(0);
		expect(passages).toEqual([...new Set(passages)]);
		const first = all.flatMap(({ judgements }) => judgements).find(({ entry }) => entry?.passages.length);
		expect(passages[0]).toBe(first?.entry?.passages[0]);
	});
});
