import { describe, expect, test } from 'vitest';
import { defaultSettings } from '$lib/settings/edits';
import type { Scenario, Settings } from '$lib/study';
import { readStudy } from '$lib/study/testing/readStudy';
import type { Step } from '$lib/workbench/History.svelte';
import { historyKeeper, type OpenScenario } from './historyLine';

const { models, readyScenarios } = readStudy();
const model = models.find(({ id }) => id === 'core')!;
const scenarios: Scenario[] = readyScenarios.filter((scenario) => scenario.model === 'core');
const open = (start: string | null, name = 'Default'): OpenScenario => ({ model, scenarios, start, name });
const weighed = (weight: number): Settings => {
	const settings = defaultSettings(model);
	settings.factors['gulf']!.weight = weight;
	return settings;
};
const step = (state: Settings): Step<Settings> => ({ state, bookmark: null });
const keptLine = (of: OpenScenario, steps: Step<Settings>[], at: number) => historyKeeper(of).written(steps, at);
const joinedLine = (of: OpenScenario, ...joined: Parameters<ReturnType<typeof historyKeeper>['joined']>) =>
	historyKeeper(of).joined(...joined);
const begun = [step(weighed(25))];
const said = ({ steps, at }: { steps: Step<Settings>[]; at: number }) => [
	steps.map(({ state, opened, elsewhere }) => [state.factors['gulf']!.weight, opened?.name ?? '', elsewhere ?? null]),
	at
];

describe('a history', () => {
	test('begins with the scenario that is open, and is kept and read as it stood', () => {
		const line = joinedLine(open(null), null, { steps: begun, at: 0 });
		expect(said(line)).toEqual([[[25, 'Default', null]], 0]);
		const steps = [
			...line.steps,
			{ ...step(weighed(40)), bookmark: 'Forty', weighed: 'ranks' as const },
			step(weighed(60))
		];
		const kept = keptLine(open(null), steps, 1);
		expect(kept.steps.map(({ settings }) => settings)).toEqual(['', 'weight.gulf=40', 'weight.gulf=60']);
		// After a reload the page stands at the state in hand, as its only step.
		expect(joinedLine(open(null), kept, { steps: [step(weighed(40))], at: 0 })).toEqual({ steps, at: 1 });
	});

	test('goes on with another scenario that is opened, and keeps the way back to those before', () => {
		const steps = [
			{ ...step(weighed(25)), opened: { name: 'Default', start: null } },
			step(weighed(40)),
			step(weighed(60))
		];
		const kept = keptLine(open(null), steps, 1);
		const ready = scenarios[0]!;
		const line = joinedLine(open(ready.id, 'Ready'), kept, { steps: [step(ready.settings), step(weighed(33))], at: 1 });
		const weight = ready.settings.factors['gulf']!.weight;
		// What lay ahead is forgotten, as by a move.
		expect(said(line)).toEqual([
			[
				[25, 'Default', ''],
				[40, '', 'weight.gulf=40'],
				[weight, 'Ready', null],
				[33, '', null]
			],
			3
		]);
		// Back there: its steps are here again, and those of the ready scenario elsewhere.
		const back = joinedLine(open(null), { ...keptLine(open(ready.id, 'Ready'), line.steps, 3), at: 1 }, { steps: [step(weighed(40))], at: 0 }); // prettier-ignore
		expect(said(back)).toEqual([
			[
				[25, 'Default', null],
				[40, '', null],
				[weight, 'Ready', `from=${ready.id}`],
				[33, '', expect.stringContaining(`from=${ready.id}&`)]
			],
			1
		]);
	});

	test('survives a save: the steps before it belong to what was saved', () => {
		const steps = [
			{ ...step(weighed(25)), opened: { name: 'Default', start: null } },
			{ ...step(weighed(40)), saved: 'Forty' }
		];
		const saved: Scenario = { ...scenarios[0]!, id: 'abc@1', settings: weighed(40) };
		const after = { model, scenarios: [saved], start: 'abc@1', name: 'Forty' };
		const line = joinedLine(after, keptLine(open(null), steps, 1), { steps: [step(weighed(40))], at: 0 });
		expect(said(line)).toEqual([[[25, 'Default', null], [40, '', null]], 1]); // prettier-ignore
		// And a reload after it.
		const kept = keptLine(after, line.steps, 0);
		expect(joinedLine(after, kept, { steps: [step(weighed(25))], at: 0 }).at).toBe(0);
	});

	test('does not take settings for its own that start elsewhere', () => {
		const kept = keptLine(open(null), [{ ...step(weighed(25)), opened: { name: 'Default', start: null } }], 0);
		const line = joinedLine(open('other', 'Other'), kept, { steps: [step(weighed(25))], at: 0 });
		expect(line.steps.map(({ opened }) => opened?.name)).toEqual(['Default', 'Other']);
	});
});
