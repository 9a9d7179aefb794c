import { describe, expect, test } from 'vitest';
import { deckOf } from '$lib/briefing/deck';
import type { BoundScenario } from '$lib/briefing/deck';
import { beginMethod, compile, driveToEnd, evaluate } from '$lib/engine';
import { buildModel } from '$lib/engine/testing/buildModel';
import { draftBriefing } from '$lib/study/draftBriefing';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import type { Runner } from '$lib/workbench/Runner';
import { Show, type ShowState } from './Show.svelte';

const model = buildModel([
	{
		impacts: [
			[2, 0],
			[-1, 3]
		]
	},
	{
		impacts: [
			[1, 0],
			[0, 1]
		]
	}
]);
const settings = defaultSettings(model);
const bound = { scenario: 'scenario-one', revision: 1 };
const scenario: BoundScenario = {
	...{
		...bound,
		name: 'One',
		author: '',
		message: '',
		savedAt: '2026-11-24T12:00:00Z',
		settings,
		version: 'v1',
		newer: null
	}
};
const options = { study: model.study, title: 'A', date: '2026-11-24', language: 'en' as const };
const deck = deckOf(
	{
		...{ id: 'briefing', revision: 1, briefing: draftBriefing(bound, options) },
		study: {
			...{ format: 'scenario-study/1', id: model.study, title: { en: 'S' }, summary: { en: 'S' } },
			...{ sources: [], passages: [], facts: { events: [], indicators: [] } }
		},
		models: { v1: model },
		scenarios: { 'scenario-one@1': scenario }
	},
	'en'
);
let closed = 0;
const runner = (): Runner => ({
	run: (method, asked) => Promise.resolve(driveToEnd(beginMethod(method, compile(model), asked))),
	close: () => void closed++
});
const [factor] = model.factors;
const raise = (draft: typeof settings) => setLevel(draft.factors[factor!.id]!, 100);

describe('a show', () => {
	test('stays within its slides and tells where it goes', () => {
		const told: ShowState[] = [];
		const show = new Show(deck, 99, runner);
		expect(show.at).toBe(7);
		show.onmove = (state) => told.push(state);
		show.go(-3);
		show.go(2);
		show.turnBlank();
		expect(told).toEqual([
			{ slide: 0, blank: false, live: null },
			{ slide: 2, blank: false, live: null },
			{ slide: 2, blank: true, live: null }
		]);
		expect(new Show(deck, NaN, runner).at).toBe(0);
	});

	test('asks “what if” with the exact numbers of the settings in hand, and ends it with the slide', () => {
		const show = new Show(deck, 2, runner);
		expect(show.live).toBeNull();
		show.edit(raise);
		expect(show.live!.evaluation).toEqual(evaluate(compile(model), show.live!.settings));
		expect(show.live!.altered).toBe(true);
		const before = closed;
		show.go(3);
		expect(show.live).toBeNull();
		expect(closed).toBe(before + 1);
		show.go(2);
		expect(deck.basisOf(bound)!.settings).toBe(settings);
		expect(show.live).toBeNull();
	});

	test('keeps, beside the shares of a move, those that the newest draws were made around', () => {
		const show = new Show(deck, 2, runner);
		show.edit(raise);
		expect(show.live!.drawn).toEqual(deck.basisOf(bound)!.evaluation);
		expect(show.live!.drawn).not.toEqual(show.live!.evaluation);
	});

	test('is no “what if” where everything is set as it was', () => {
		const show = new Show(deck, 2, runner);
		show.edit(raise);
		show.edit((draft) => Object.assign(draft, structuredClone(settings)));
		expect(show.live).toBeNull();
	});

	test('asks nothing on a slide that is bound to nothing', () => {
		const show = new Show(deck, 0, runner);
		expect(show.ask()).toBeNull();
		show.edit(raise);
		expect(show.live).toBeNull();
	});

	test('keeps what it has begun to ask while another window blanks the stage, and ends it where that one leaves', () => {
		const [room, presenter] = [new Show(deck, 2, runner), new Show(deck, 2, runner)];
		const asked = presenter.ask();
		room.turnBlank();
		presenter.follow(structuredClone(room.state));
		expect(presenter.workbench).toBe(asked);
		const { visit } = presenter;
		room.go(3);
		presenter.follow(structuredClone(room.state));
		expect(presenter.workbench).toBeNull();
		expect(presenter.visit).toBe(visit + 1);
	});

	test('follows another window, and tells nobody of it', () => {
		const [leader, follower] = [new Show(deck, 2, runner), new Show(deck, 0, runner)];
		let told = 0;
		follower.onmove = () => told++;
		leader.edit(raise);
		follower.follow(structuredClone(leader.state));
		expect(follower.at).toBe(2);
		expect(follower.live!.evaluation.share).toEqual(leader.live!.evaluation.share);
		leader.restore();
		follower.follow(structuredClone(leader.state));
		expect(follower.live).toBeNull();
		expect(told).toBe(0);
	});
});
