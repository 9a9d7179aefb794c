import { describe, expect, test } from 'vitest';
import coreFile from '../../../scenarios/azerbaijan-israel/models/core.json';
import { compile, evaluate, simulate, verdict, type Simulation } from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import { parseAddress, plainView } from '$lib/settings/address';
import { defaultSettings, setLevel, setWeight } from '$lib/settings/edits';
import { Address } from './Address.svelte';
import { Results } from './Results.svelte';
import type { Runner } from './Runner';
import { Workbench } from './Workbench.svelte';

// In a real browser: under Node, Vitest compiles runes for the server, where $state is plain and hides what can go wrong.

const model = coreFile as unknown as Model;
const workbench = () =>
	new Workbench({ model, settings: defaultSettings(model), simulation: null, outcome: null, passage: null });

/** A runner whose answers come when the test says so. */
function heldRunner() {
	const asked: { settings: Settings; answer: (simulation: Simulation) => void; fail: (error: unknown) => void }[] = [];
	const runner: Runner = {
		run: (_method, [settings]) =>
			new Promise<Simulation>((answer, fail) =>
				asked.push({ settings: settings as Settings, answer, fail })
			) as Promise<never>,
		close: () => undefined
	};
	return { runner, asked };
}
const simulationOf = (settings: Settings) =>
	simulate(compile(model), settings, { draws: 10, seed: 1, weights: 'around' });
const settled = () => new Promise((done) => setTimeout(done));
const weighing = (weight: number) => {
	const settings = defaultSettings(model);
	settings.factors['gulf']!.weight = weight;
	return settings;
};

describe('a move', () => {
	test('changes the exact results at once and leaves the state before it as it was', () => {
		const b = workbench();
		const before = b.settings;
		b.edit((draft) => setLevel(draft.factors['proximity']!, 100));
		expect(b.evaluation).toEqual(evaluate(compile(model), b.settings));
		expect(before.factors['proximity']!.level).toBe(35);
		expect(b.settings.factors['gulf']).toBe(before.factors['gulf']);
	});

	test('of a hundred edits is one step', () => {
		const b = workbench();
		for (let weight = 0; weight < 100; weight++) b.edit((draft) => setWeight(draft.factors['gulf']!, weight));
		expect(b.history.steps).toHaveLength(1);
		expect(b.rest()).toBe(true);
		expect(b.rest()).toBe(false);
		expect(b.history.steps).toHaveLength(2);
		expect(b.undo()).toBe(true);
		expect(b.settings).toEqual(defaultSettings(model));
	});

	test('that changes nothing is none', () => {
		const b = workbench();
		b.edit((draft) => setWeight(draft.factors['gulf']!, 25));
		expect(b.rest()).toBe(false);
		expect(b.history.canUndo).toBe(false);
	});

	test('after going back forgets what lay ahead; a change of view does not', () => {
		const b = workbench();
		for (const weight of [10, 20, 30]) {
			b.edit((draft) => setWeight(draft.factors['gulf']!, weight));
			b.rest();
		}
		b.undo();
		b.undo();
		b.explain('hedged');
		b.selection.choose('silk-road');
		expect(b.history.canRedo).toBe(true);
		b.edit((draft) => setWeight(draft.factors['gulf']!, 99));
		b.rest();
		expect(b.history.canRedo).toBe(false);
		expect(b.history.steps.map(({ state }) => state.factors['gulf']!.weight)).toEqual([25, 10, 99]);
	});
});

test('back and forth through three hundred steps, every state is what it was', () => {
	const b = workbench();
	const states = [b.settings];
	for (let step = 0; step < 300; step++) {
		b.edit((draft) => setWeight(draft.factors['gulf']!, (step * 37) % 101));
		b.rest();
		states.push(b.settings);
	}
	for (let at = 299; at >= 0; at--) {
		expect(b.undo()).toBe(true);
		expect(b.settings).toBe(states[at]);
	}
	expect(b.undo()).toBe(false);
	for (let at = 1; at <= 300; at++) {
		b.redo();
		expect(b.settings).toBe(states[at]);
	}
	expect(b.redo()).toBe(false);
});

describe('a locked weight', () => {
	const share = (b: Workbench, factor: string) => {
		const { factors } = b.settings;
		return factors[factor]!.weight / Object.values(factors).reduce((sum, { weight }) => sum + weight, 0);
	};

	test('keeps its share, and the free ones keep their proportions', () => {
		const b = workbench();
		b.lock('proximity');
		b.weigh('gulf', 40);
		const { factors } = b.settings;
		expect(factors['gulf']!.weight).toBe(40);
		expect(factors['proximity']!.weight).toBe(35);
		expect(share(b, 'proximity')).toBeCloseTo(0.35, 12);
		expect(factors['caucasus']!.weight).toBeCloseTo(12.5, 12);
		expect(factors['silk-road']!.weight).toBeCloseTo(12.5, 12);
	});

	test('leaves a moving weight as much room as there is', () => {
		const b = workbench();
		b.lock('proximity');
		b.weigh('gulf', 100);
		expect(b.settings.factors['gulf']!.weight).toBeCloseTo(65, 12);
		expect(share(b, 'proximity')).toBeCloseTo(0.35, 12);
		b.lock('caucasus');
		b.lock('silk-road');
		const before = b.settings;
		b.weigh('gulf', 10);
		expect(b.settings).toBe(before);
	});

	test('is free again when unlocked', () => {
		const b = workbench();
		b.lock('proximity');
		b.lock('proximity');
		b.weigh('gulf', 100);
		expect(b.settings.factors['caucasus']!.weight).toBe(20);
	});
});

describe('weights that were weighed', () => {
	const found = { proximity: 100, gulf: 40, caucasus: 20, 'silk-road': 0.1 };
	const weightsOf = (bench: Workbench) =>
		Object.fromEntries(Object.entries(bench.settings.factors).map(([id, { weight }]) => [id, weight]));

	test('are one step, which knows the way of weighing and is taken back whole', () => {
		const bench = workbench();
		const before = weightsOf(bench);
		bench.lock('gulf');
		bench.weighAll(found, 'pairs');
		expect(weightsOf(bench)).toEqual(found);
		expect(bench.history.steps.map(({ weighed }) => weighed)).toEqual([undefined, 'pairs']);
		bench.undo();
		expect(weightsOf(bench)).toEqual(before);
		bench.redo();
		expect(weightsOf(bench)).toEqual(found);
	});

	test('that stand already are no step', () => {
		const bench = workbench();
		bench.weighAll(weightsOf(bench), 'swing');
		expect(bench.history.steps).toEqual([{ state: bench.settings, bookmark: null }]);
	});
});

test('a factor goes back to where it started, and says when it differs', () => {
	const b = workbench();
	expect(b.differs('gulf')).toBe(false);
	b.edit((draft) => setLevel(draft.factors['gulf']!, 57));
	b.weigh('gulf', 90);
	expect(b.differs('gulf')).toBe(true);
	b.reset('gulf');
	expect(b.differs('gulf')).toBe(false);
	expect(b.settings).toEqual(defaultSettings(model));
});

test('a reset goes to where the settings started, also where the address had moved them', () => {
	const b = new Workbench({
		...{ model, settings: weighing(77), base: defaultSettings(model) },
		...{ simulation: null, outcome: null, passage: null }
	});
	expect(b.differs('gulf')).toBe(true);
	b.reset('gulf');
	expect(b.settings).toEqual(defaultSettings(model));
	expect(b.differs('gulf')).toBe(false);
});

describe('sampled results', () => {
	test('are of the newest settings: one request runs, of those that come meanwhile only the last is sent', async () => {
		const { runner, asked } = heldRunner();
		const results = new Results(weighing(1), { simulation: simulationOf(weighing(1)) });
		results.use(runner);
		expect([asked.length, results.stale]).toEqual([0, false]);
		for (const weight of [2, 3, 4, 5]) results.follow(weighing(weight));
		expect(asked.map(({ settings }) => settings.factors['gulf']!.weight)).toEqual([2]);
		expect(results.stale).toBe(true);
		asked[0]!.answer(simulationOf(asked[0]!.settings));
		await settled();
		expect(asked.map(({ settings }) => settings.factors['gulf']!.weight)).toEqual([2, 5]);
		expect(results.stale).toBe(true);
		const last = simulationOf(asked[1]!.settings);
		asked[1]!.answer(last);
		await settled();
		expect([results.simulation, results.stale]).toEqual([last, false]);
	});

	test('are counted beside the shares that they were drawn around, never beside those of the move after', async () => {
		const { runner, asked } = heldRunner();
		const start = defaultSettings(model);
		const drawn = { model, settings: start, simulation: simulationOf(start), outcome: null, passage: null };
		const b = new Workbench(drawn);
		b.results.use(runner);
		expect(b.drawn).toBe(b.evaluation);
		// Another outcome leads at once, and its draws are not there yet.
		const { leader } = b.evaluation;
		b.edit((draft) => {
			for (const factor of ['proximity', 'gulf', 'silk-road']) setLevel(draft.factors[factor]!, 100);
		});
		expect(b.evaluation.leader).not.toBe(leader);
		expect(b.drawn).toEqual(evaluate(compile(model), start));
		expect(verdict(b.drawn, b.results.simulation!).kind).not.toBe('split');
		asked[0]!.answer(simulationOf(b.settings));
		await settled();
		expect(b.drawn).toBe(b.evaluation);
	});

	test('keep the old answer when a request fails, say so, and try again at the next move', async () => {
		const { runner, asked } = heldRunner();
		const old = simulationOf(weighing(1));
		const results = new Results(weighing(1), { simulation: old });
		results.use(runner);
		results.follow(weighing(2));
		asked[0]!.fail(new Error('gone'));
		await settled();
		expect(results.failure).toEqual(new Error('gone'));
		expect([results.simulation, results.stale]).toEqual([old, true]);
		results.follow(weighing(3));
		expect(results.failure).toBeNull();
		asked[1]!.answer(simulationOf(asked[1]!.settings));
		await settled();
		expect([results.failure, results.stale]).toEqual([null, false]);
	});

	test('are asked for at once where none came with the page', () => {
		const { runner, asked } = heldRunner();
		new Results(weighing(1), { simulation: null }).use(runner);
		expect(asked).toHaveLength(1);
	});
});

test('what is pointed at is lit before what is chosen', () => {
	const { selection } = workbench();
	selection.choose('silk-road');
	const chosen = [...selection.litPassages];
	selection.point({ kind: 'state', factor: 'proximity', state: 'watched' });
	expect([...selection.litPassages]).toEqual(
		selection.passagesOf({ kind: 'state', factor: 'proximity', state: 'watched' })
	);
	selection.point(null);
	expect([...selection.litPassages]).toEqual(chosen);
});

test('the address follows the settings at rest, and a view is added without them', () => {
	const b = workbench();
	const address = new Address(b, [], null, plainView);
	b.edit((draft) => setWeight(draft.factors['gulf']!, 40));
	expect(address.query).toBe('?');
	b.rest();
	expect(address.with({ outcome: 'hedged' })).toBe('?weight.gulf=40&outcome=hedged');
	expect(parseAddress(model, [], new URLSearchParams(address.query.slice(1))).settings).toEqual(b.settings);
});
