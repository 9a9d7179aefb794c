import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, newSave, sendSave, startMachine, type Machine } from './machine';

let machine: Machine;
test.beforeAll(async () => {
	machine = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-pages-')) });
});
test.afterAll(() => machine.kill());
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial' });

const words = {
	'': { at: (page: number, of: number) => `Page ${page} of ${of}`, older: 'Older', newer: 'Newer', archive: 'Archive' },
	'/ar': { at: (page: number, of: number) => `الصفحة ${page} من ${of}`, older: 'الأقدم', newer: 'الأحدث', archive: '' }
};

test('a scenario of 120 revisions shows them in pages, with what each changed, and brings one back', async ({
	page
}) => {
	test.setTimeout(120_000);
	const first = newSave('Revision 1');
	for (let number = 1; number <= 120; number++) {
		const save =
			number === 1 ? first : newSave(`Revision ${number}`, { scenario: first.scenario, expected: number - 1 });
		expect((await sendSave(machine.port, save)).saved).toBe(true);
	}
	for (const [prefix, said] of Object.entries(words)) {
		const path = `http://127.0.0.1:${machine.port}${prefix}${bench}/scenarios/${first.scenario}`;
		await page.goto(path);
		const items = page.locator('main ol > li');
		await expect(items).toHaveCount(50);
		await expect(page.getByText(said.at(1, 3))).toBeVisible();
		await page.getByRole('link', { name: said.older, exact: true }).click();
		await expect(page.getByText(said.at(2, 3))).toBeVisible();
		await page.getByRole('link', { name: said.older, exact: true }).click();
		await expect(items).toHaveCount(20);
		// Revision 21 is the last of page 2 and is told against revision 20, which stands on page 3.
		await page.getByRole('link', { name: said.newer, exact: true }).click();
		await expect(items.last()).toContainText('Revision 21');
		await page.goto(`${path}?page=99`);
		await expect(page.getByText(said.at(3, 3))).toBeVisible();
	}
	const english = `http://127.0.0.1:${machine.port}${bench}/scenarios/${first.scenario}`;
	await page.goto(`${english}?page=3`);
	await page.locator('main ol > li').last().getByRole('button', { name: 'Restore' }).click();
	await expect(page.locator('h1')).toHaveText('Revision 1');
	await expect(page.locator('main ol > li').first()).toContainText('Revision 121');
});

test('scenarios stand in pages too, an act stays on its page, and the export has them all', async ({ page }) => {
	test.setTimeout(120_000);
	for (let at = 0; at < 59; at++) expect((await sendSave(machine.port, newSave(`Scenario ${at}`))).saved).toBe(true);
	const path = `${bench}/scenarios`;
	await page.goto(`http://127.0.0.1:${machine.port}${path}?page=2`);
	await expect(page.getByText('Page 2 of 2')).toBeVisible();
	const items = page.locator('tbody tr');
	// The model's own settings and five ready scenarios stand after those that are saved.
	await expect(items).toHaveCount(16);
	await items.first().locator('.acts summary').click();
	await items.first().getByRole('button', { name: 'Archive' }).click();
	await expect(page).toHaveURL(/[?&]page=2$/);
	await expect(items).toHaveCount(15);
	const { scenarios } = JSON.parse((await ask(machine.port, `${path}/export.json`, {})).body) as {
		scenarios: unknown[];
	};
	// What is archived is among all that is kept.
	expect(scenarios).toHaveLength(60);
});
