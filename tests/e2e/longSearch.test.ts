import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from '../../src/lib/engine/numbers/stream';
import { buildModel } from '../../src/lib/engine/testing/buildModel';
import type { Model } from '../../src/lib/study';
import { startMachine, type Machine } from '../faults/machine';

// A server of its own over one study, whose model has so many dense cross-impacts that no search comes to an end.

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
let machine: Machine;

/** Forty factors of three states, each acting on all others: no machine searches their 3⁴⁰ worlds to the end. */
function denseModel(): Model {
	const next = stream(5, 0);
	const model = buildModel(Array.from({ length: 40 }, () => ({ impacts: [[1, 0], [0, 0], [0, 1]] }))); // prettier-ignore
	const judgement = () => Math.floor(next() * 7) - 3;
	const onStates = () => ({ s0: judgement(), s1: judgement(), s2: judgement() });
	const ids = model.factors.map(({ id }) => id);
	const onOthers = (own: string) => Object.fromEntries(ids.filter((id) => id !== own).map((id) => [id, onStates()]));
	model.crossImpacts = Object.fromEntries(
		ids.map((id) => [id, { s0: onOthers(id), s1: onOthers(id), s2: onOthers(id) }])
	);
	return model;
}

test.beforeAll(async () => {
	const study = join(folder, 'built');
	mkdirSync(join(study, 'models'), { recursive: true });
	const en = (text: string) => ({ en: text });
	writeFileSync(join(study, 'source.en.txt'), 'Everything acts on everything.\n');
	writeFileSync(
		join(study, 'study.json'),
		JSON.stringify({
			format: 'scenario-study/1',
			id: 'built',
			title: en('Built'),
			summary: en('Built for a test'),
			sources: [
				{
					id: 'text',
					title: en('Text'),
					publisher: en('Test'),
					author: en('Test'),
					language: 'en',
					files: { en: 'source.en.txt' }
				}
			],
			passages: [],
			facts: { events: [], indicators: [] }
		})
	);
	writeFileSync(join(study, 'models/built.json'), JSON.stringify(denseModel()));
	machine = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: `${folder}-data` });
});

test.afterAll(async () => {
	await machine.kill();
	rmSync(folder, { recursive: true, force: true });
	rmSync(`${folder}-data`, { recursive: true, force: true });
});

test('a long search shows how far it is, ends at Stop, says that it is not complete, and can be started again', async ({
	page
}) => {
	await page.goto(`http://127.0.0.1:${machine.port}/studies/built/built?tab=worlds`);
	await expect(page.locator('#shares canvas')).toBeVisible();
	const worlds = page.locator('#worlds');
	const progress = worlds.getByRole('progressbar');
	const part = async () => Number(await progress.getAttribute('value'));
	await expect(progress).toBeVisible();
	await expect.poll(part).toBeGreaterThan(0);
	const before = await part();
	await expect.poll(part).toBeGreaterThan(before);
	expect(await part()).toBeLessThan(1);

	await worlds.getByRole('button', { name: 'Stop' }).click();
	await expect(progress).toHaveCount(0);
	await expect(worlds.getByRole('alert')).toContainText('Stopped before the end');
	// What the server had found in its small share of the work stays, as what it is.
	await expect(worlds.locator('.lead')).toContainText('The search was ended before it was complete');

	await worlds.getByRole('button', { name: 'Start again' }).click();
	await expect(progress).toBeVisible();
	await expect(worlds.getByRole('alert')).toHaveCount(0);
	await worlds.getByRole('button', { name: 'Stop' }).click();
	await expect(worlds.getByRole('alert')).toContainText('Stopped before the end');
});
