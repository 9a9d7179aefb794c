import { describe, expect, test } from 'vitest';
import { compile, evaluate, leads, simulate } from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { rules } from '$lib/words/ofHundred';
import { verdictSentence } from './verdictSentence';

const model = readModel('core');

function say(change: (settings: Settings) => void = () => undefined, of: Model = model, locale: 'en' | 'ar' = 'en') {
	const settings = structuredClone(defaultSettings(of));
	change(settings);
	const compiled = compile(of);
	const simulation = simulate(compiled, settings, { draws: 10_000, seed: 20261124, weights: 'around' });
	return verdictSentence({ model: of, evaluation: evaluate(compiled, settings), simulation, locale });
}
const weightless = (settings: Settings) => {
	for (const factor of Object.values(settings.factors)) factor.weight = 0;
};

describe('the verdict’s sentence', () => {
	test('rounds its counts at the rules that the engine judges by', () => {
		expect(rules).toEqual([leads.narrow, leads.clear]);
	});

	test('is of a clear lead at the start of the bundled study', () => {
		expect(say()).toBe('Clear lead: Quiet arms-centred cooperation, ahead in 84 of 100 variations');
	});

	test('names both where one leads at the settings and another comes first most often', () => {
		const states: Record<string, string> = { proximity: 'dormant' };
		const found = model.factors
			.flatMap((factor) => factor.states.map((state) => ({ factor, state })))
			.map(({ factor, state }) =>
				say((settings) => {
					setLevel(settings.factors['proximity']!, model.factors[0]!.states.find(({ id }) => id === states['proximity'])?.level ?? 0); // prettier-ignore
					setLevel(settings.factors[factor.id]!, state.level);
				})
			)
			.filter((sentence) => sentence.startsWith('Split: '));
		for (const sentence of found)
			expect(sentence).toMatch(/^Split: .+ leads at these settings \(\d+%\), .+ in (5|6|7|8|9)\d of 100 variations$/);
		expect(found.length).toBeGreaterThan(0);
	});

	test('calls nothing a lead where all is level, and says that nothing is judged where nothing is', () => {
		expect(say(weightless)).toBe('No lead: level, each outcome at 25%');
		expect(say((settings) => (settings.decisiveness = 0))).toBe('No lead: level, each outcome at 25%');
		const blank = { ...model, impacts: {}, judgements: [] };
		expect(say(undefined, blank)).toBe('No judgement yet (0 of 60)');
		expect(say(undefined, blank, 'ar')).toMatch(/^لا أحكام بعد/);
	});

	test('names those that are level, none of which leads', () => {
		const [first, second] = model.outcomes as [Model['outcomes'][number], Model['outcomes'][number]];
		const impacts = structuredClone(model.impacts);
		for (const states of Object.values(impacts))
			for (const row of Object.values(states)) row[second.id] = row[first.id] ?? 0;
		expect(say(undefined, { ...model, impacts })).toMatch(
			/^No lead: .+ and .+ are level at these settings \(\d+% each\); /
		);
	});
});
