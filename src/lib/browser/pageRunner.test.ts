import { describe, expect, test } from 'vitest';
import { compile, simulate, sobolIndices, whatItTakes, type SimulationOptions } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import { readStudy } from '$lib/study/testing/readStudy';
import { pageRunner } from './pageRunner';

const model = readStudy().models.find(({ id }) => id === 'core')!;
const settings = defaultSettings(model);
const simulation: SimulationOptions = { draws: 10_000, seed: 1, weights: 'around' };
const sobol = { base: 256, seed: 1 };
const runner = () => pageRunner(model);

describe('a runner in the page', () => {
	test('gives what the engine gives', async () => {
		expect(await runner().run('simulate', [settings, simulation])).toEqual(
			simulate(compile(model), settings, simulation)
		);
		const outcome = model.outcomes[0]!.id;
		expect(await runner().run('sobol', [settings, outcome, sobol])).toEqual({
			base: sobol.base,
			indices: sobolIndices(compile(model), settings, outcome, sobol)
		});
		const counterfactuals = await runner().run('counterfactuals', [settings]);
		expect(counterfactuals.map(({ taking }) => taking)).toEqual(
			counterfactuals.map((placed) => whatItTakes(compile(model), settings, placed.outcome))
		);
		expect(counterfactuals).toHaveLength(model.outcomes.length - 1);
	});

	test('lets the page go first', async () => {
		const order: string[] = [];
		const answer = runner()
			.run('simulate', [settings, simulation])
			.then(() => order.push('answer'));
		order.push('page');
		await answer;
		expect(order).toEqual(['page', 'answer']);
	});

	test('ends work that is cancelled, and all of it when it is closed', async () => {
		const abort = new AbortController();
		const cancelled = runner().run('worlds', [undefined, { limit: 10, effort: 100 }], {
			progress: () => undefined,
			signal: abort.signal
		});
		abort.abort();
		await expect(cancelled).rejects.toThrow('cancelled');
		const closing = runner();
		const closed = closing.run('simulate', [settings, simulation]);
		closing.close();
		await expect(closed).rejects.toThrow('cancelled');
	});
});
