import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, newSave, sendSave, startMachine } from '../faults/machine';
import type { Model } from '../../src/lib/study';
import { ready, shownShares } from './workbenchPage';

test('a scenario opens with the model it was made with, says what has changed, and is carried over at a click', async ({
	page
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-carry-'));
	cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
	const machine = await startMachine({ DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: join(folder, 'scenarios') });
	const save = newSave('Before the change');
	expect((await sendSave(machine.port, save)).saved).toBe(true);
	const address = `http://127.0.0.1:${machine.port}${bench}?from=${save.scenario}`;
	await page.goto(address);
	const before = await shownShares(page);
	await expect(page.getByText('earlier version of the model')).toHaveCount(0);

	const file = join(folder, 'scenarios/azerbaijan-israel/models/core.json');
	const model = JSON.parse(readFileSync(file, 'utf8')) as Model;
	model.outcomes[0]!.baseline = 2;
	writeFileSync(file, JSON.stringify(model));
	await page.goto(address);
	await expect(page.getByText('earlier version of the model')).toBeVisible();
	expect(await shownShares(page)).toEqual(before);
	await page.getByText('What has changed in the model').click();
	await expect(page.getByText('Baselines that changed: 1')).toBeVisible();
	await page.getByRole('button', { name: 'Carry it over' }).click();
	await expect(page.getByText('earlier version of the model')).toHaveCount(0);
	expect(await shownShares(page)).not.toEqual(before);
	await page.goto(`${address}@1`);
	expect(await shownShares(page)).toEqual(before);
	await machine.kill();
});

test('a model that changes while a page is open is not what the page saves: the one that was seen is, and what differs is said', async ({
	page
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-seen-'));
	cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
	const machine = await startMachine({ DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: join(folder, 'scenarios') });
	await page.goto(`http://127.0.0.1:${machine.port}${bench}?state.gulf=reversed`);
	await ready(page);
	const seen = await shownShares(page);
	const file = join(folder, 'scenarios/azerbaijan-israel/models/core.json');
	const model = JSON.parse(readFileSync(file, 'utf8')) as Model;
	model.outcomes[0]!.baseline = 2;
	writeFileSync(file, JSON.stringify(model));
	await page.locator('details:has(form[action="?/save"]) summary').click();
	await page.getByLabel('Name', { exact: true }).first().fill('As I saw it');
	await page.getByRole('button', { name: 'Save as a scenario' }).click();
	await expect(page).toHaveURL(/from=/);
	await expect(page.getByText('earlier version of the model')).toBeVisible();
	expect(await shownShares(page)).toEqual(seen);
	await page.getByText('What has changed in the model').click();
	await expect(page.getByText('Baselines that changed: 1')).toBeVisible();
	await machine.kill();
});

test('a model that is taken away is missed in a sentence, which says what was saved with it', async ({ page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-removed-'));
	cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
	const machine = await startMachine({ DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: join(folder, 'scenarios') });
	const save = newSave('Left behind');
	expect((await sendSave(machine.port, save)).saved).toBe(true);
	const study = join(folder, 'scenarios/azerbaijan-israel');
	rmSync(join(study, 'models/core.json'));
	for (const name of readdirSync(join(study, 'saved')).filter((each) => each.startsWith('core-')))
		rmSync(join(study, 'saved', name));
	const answer = await page.goto(`http://127.0.0.1:${machine.port}${bench}?from=${save.scenario}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByText('One scenario that was saved with it is kept')).toBeVisible();
	await machine.kill();
});
