import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, newSave, sendSave, startMachine } from '../faults/machine';
import type { Model } from '../../src/lib/study';
import { shownShares } from './workbenchPage';

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
