import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeckData } from '$lib/briefing/testing/buildDeck';
import { contentOf } from '$lib/briefing/contentOf';
import { deckOf } from '$lib/briefing/deck';
import { jobs } from '$lib/compute/jobs';
import { compile, EngineError } from '$lib/engine';
import { driveToEnd } from '$lib/engine/driveToEnd';
import type { Tab } from '$lib/settings/address';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readStudy } from '$lib/study/testing/readStudy';
import { computeAlone, computeOf, computingPool } from './compute';
import { Cancelled } from './failures';

const model = readStudy().models.find(({ id }) => id === 'extended')!;
const settings = defaultSettings(model);
const moved = structuredClone(settings);
for (const { id } of model.factors) setLevel(moved.factors[id]!, 90);
const outcome = model.outcomes[0]!.id;

// In a test a thread compiles what it runs first.
beforeAll(() => computeAlone('deck', { data: buildDeckData() }), 60_000);
afterAll(() => computingPool().close());

describe('what a worker thread computes', () => {
	const views: [Tab | null, 'any' | null][] = [[null, null], ['worlds', null], ['more', 'any'], ['whatif', null]]; // prettier-ignore
	test.each(views)('is bit for bit what this thread computes of a workbench: %s', async (tab, ranks) => {
		const asked = { settings: moved, view: { tab, outcome, ranks } };
		expect(await computeOf('workbench', model, asked)).toStrictEqual(driveToEnd(jobs.workbench(compile(model), asked)));
	});

	test('is the same of readings, judgements, figures and comparisons', async () => {
		const compiled = compile(model);
		expect(await computeOf('reading', model, { settings })).toStrictEqual(
			driveToEnd(jobs.reading(compiled, { settings }))
		);
		expect(await computeOf('judgements', model, { settings: moved })).toStrictEqual(
			jobs.judgements(compiled, { settings: moved })
		);
		for (const figure of ['tornado', 'sobol', 'influence', 'ranks']) {
			const asked = { figure, settings, outcome, ranks: 'any' as const };
			expect(await computeOf('figure', model, asked)).toStrictEqual(driveToEnd(jobs.figure(compiled, asked)));
		}
		for (const sides of [[], [settings], [settings, moved], [settings, moved, settings]]) {
			const asked = { sides, outcome: null };
			const answer = await computeOf('comparison', model, asked);
			expect(answer).toStrictEqual(driveToEnd(jobs.comparison(compiled, asked)));
			expect(answer.differences?.length).toBe(sides.length === 2 ? model.outcomes.length : undefined);
		}
	});

	test('is all that the slides of a deck ask: they say the same with it as without', async () => {
		const data = buildDeckData({ model: 'extended' });
		const results = await computeAlone('deck', { data });
		expect(Object.keys(results.simulations).sort()).toEqual(Object.keys(data.scenarios).sort());
		const [given, plain] = [deckOf({ ...data, results }, 'ar'), deckOf(data, 'ar')];
		const said = (deck: typeof plain) => data.briefing.slides.map((slide) => JSON.stringify(contentOf(slide, deck)));
		expect(said(given)).toEqual(said(plain));
		expect(given.computed()).toStrictEqual(results);
	});

	test.each(['pptx', 'docx'] as const)('is a %s file in the language asked for', async (kind) => {
		const file = await computeAlone(kind, { data: buildDeckData(), locale: 'ar' });
		expect([...file.slice(0, 2)]).toEqual([0x50, 0x4b]);
	});
});

describe('asking', () => {
	test('throws what the engine throws', async () => {
		const empty = { decisiveness: 1, factors: {} };
		await expect(computeOf('reading', model, { settings: empty })).rejects.toBeInstanceOf(EngineError);
	});

	test('shares the answer to the same question, also while it is under way', async () => {
		const ask = () => computeOf('comparison', model, { sides: [moved, settings], outcome });
		const [first, second] = await Promise.all([ask(), ask()]);
		expect(second).toBe(first);
		expect(await ask()).toBe(first);
	});

	test('ends when nobody waits any more, and goes on while anybody does', async () => {
		const [one, other] = [new AbortController(), new AbortController()];
		const asked = { settings: moved, view: { tab: 'whatif' as const, outcome: null, ranks: null } };
		const ask = (signal?: AbortSignal) => computeOf('workbench', { ...model }, { ...asked }, signal);
		const [left, stayed] = [ask(one.signal), ask(other.signal)];
		one.abort();
		await expect(stayed).resolves.toMatchObject({ worlds: null });
		await left;
		const alone = new AbortController();
		const gone = computeAlone('deck', { data: buildDeckData() }, alone.signal);
		alone.abort();
		await expect(gone).rejects.toBeInstanceOf(Cancelled);
	});
});
