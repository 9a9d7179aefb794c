import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Deck } from '$lib/briefing/deck';
import type { Slide } from '$lib/study';
import SlideControl from './SlideControl.svelte';

const scenarios = ['scenario-a@1', 'scenario-b@1', 'scenario-c@4'];
const bounds = scenarios.map((token) => ({ scenario: token.split('@')[0]!, revision: Number(token.split('@')[1]) }));
const deck = {
	locale: 'en',
	basisOf: () => null,
	scenarios: Object.fromEntries(bounds.map((bound, at) => [scenarios[at], { ...bound, name: bound.scenario }]))
} as unknown as Deck;

/** Renders a list of revisions, of which a slide may have two or more. */
async function showList({ held = bounds, most = 4 } = {}) {
	const [onedit, onrest, onbind] = [vi.fn(), vi.fn(), vi.fn()];
	const bindable = [{ model: 'Core', options: [{ value: 'core|from=calm', name: 'Calm' }] }];
	const field = {
		name: 'against' as const,
		holds: 'bounds' as const,
		begins: 'other' as const,
		least: 2,
		most,
		value: held
	};
	await render(SlideControl, { deck, slide: {} as Slide, field, bindable, onedit, onrest, onbind });
	const selects = () => page.getByRole('combobox').elements() as HTMLSelectElement[];
	return { onedit, onrest, onbind, selects };
}

describe('a list of revisions', () => {
	test('is a field for each, one of which takes it out, and a field for another', async () => {
		const { onedit, onrest, onbind, selects } = await showList();
		expect(selects().map(({ name, value }) => [name, value])).toEqual([
			...scenarios.map((token, at) => [`against.${at}`, token]),
			['against.3', '']
		]);
		await userEvent.selectOptions(selects()[1]!, 'scenario-c@4');
		expect(onedit).toHaveBeenLastCalledWith('against.1', 'scenario-c@4');
		await userEvent.selectOptions(selects()[0]!, '');
		expect(onedit).toHaveBeenLastCalledWith('against.0', '');
		// What stands there now is shown, be it called as what was taken out.
		await expect.element(selects()[0]!).toHaveValue('scenario-a@1');
		expect(onrest).toHaveBeenCalledTimes(2);
		await userEvent.selectOptions(selects()[3]!, 'start:core|from=calm');
		expect(onbind).toHaveBeenLastCalledWith('against.3', 'core|from=calm');
	});

	test('asks for no more than it may have, and lets go of none that it needs', async () => {
		const { selects } = await showList({ held: bounds.slice(1), most: 2 });
		expect(selects().map(({ value }) => value)).toEqual(scenarios.slice(1));
		expect(selects().flatMap(({ options }) => [...options].filter(({ value }) => value === ''))).toEqual([]);
	});
});
