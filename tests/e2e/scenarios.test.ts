import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { savedScenario } from './savedScenario';
import { core } from './workbenchPage';
import { bundledModel } from './bundled';
import { defaultSettings } from '../../src/lib/settings/edits';
import type { SavedScenariosFile } from '../../src/lib/server/exchange/savedScenariosFile';

const keep = (page: Page, name: string, query: string) => savedScenario(page, name, query, { tags: 'test, second' });
const row = (page: Page, name: string) => page.locator('tr', { has: page.getByRole('link', { name, exact: true }) });
/** Does an act on a scenario of the list, from its menu. */
async function act(page: Page, name: string, does: string): Promise<void> {
	await row(page, name).locator('.acts summary').click();
	await row(page, name).getByRole('button', { name: does }).click();
}

for (const script of [true, false])
	test(`a scenario is renamed, duplicated, archived, brought back; each is a revision, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: script });
		const name = `Life ${script}`;
		const id = await keep(page, name, 'state.gulf=reversed');
		await page.goto(`${core}/scenarios/${id}`);
		await page.getByLabel('Name', { exact: true }).fill(`${name}, renamed`);
		await page.getByRole('button', { name: 'Save name, note and tags' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}, renamed`);
		await expect(page.getByText(`Renamed to “${name}, renamed”`)).toBeVisible();
		await page.goto(`${core}/scenarios`);
		await act(page, `${name}, renamed`, 'Duplicate');
		await expect(row(page, `${name}, renamed (copy)`)).toHaveCount(1);
		await act(page, `${name}, renamed`, 'Archive');
		await expect(row(page, `${name}, renamed`)).toHaveCount(0);
		await page.goto(`${core}/scenarios?archived=1`);
		await act(page, `${name}, renamed`, 'Bring back');
		await expect(row(page, `${name}, renamed`)).toHaveCount(0);
		await page.goto(`${core}/scenarios/${id}`);
		await expect(page.locator('ol > li')).toHaveCount(4);
		await page.locator('ol > li').last().getByRole('button', { name: 'Restore' }).click();
		await expect(page.locator('ol > li')).toHaveCount(5);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await page.close();
	});

test('a name that was given once stands in the next form, and signs what asks for none', async ({ page }) => {
	await page.goto(`${core}?state.gulf=reversed`, { waitUntil: 'networkidle' });
	const menu = page.locator('details:has(form[action="?/save"])');
	await menu.locator('summary').click();
	await menu.locator('[name=name]').fill('Signed');
	await menu.locator('[name=author]').fill('  لينا خ. ');
	await menu.locator('button[type=submit]').click();
	await expect(page).toHaveURL(/from=/);
	await page.goto(`${core}/scenarios`);
	await act(page, 'Signed', 'Duplicate');
	await expect(row(page, 'Signed (copy)')).toContainText('لينا خ.');
	await page.goto(core, { waitUntil: 'networkidle' });
	await menu.locator('summary').click();
	await expect(menu.locator('[name=author]')).toHaveValue('لينا خ.');
	await menu.locator('[name=name]').fill('Signed by nobody');
	await menu.locator('[name=author]').fill('');
	await menu.locator('button[type=submit]').click();
	await expect(page).toHaveURL(/from=/);
	await page.goto(core, { waitUntil: 'networkidle' });
	await menu.locator('summary').click();
	await expect(menu.locator('[name=author]')).toHaveValue('');
});

test('a form of a page that is out of date changes nothing and says so', async ({ context }) => {
	const page = await context.newPage();
	const id = await keep(page, 'Out of date', 'state.gulf=reversed');
	await page.goto(`${core}/scenarios/${id}`);
	const other = await context.newPage();
	await other.goto(`${core}/scenarios/${id}`);
	await other.getByRole('button', { name: 'Archive' }).click();
	await expect(other.getByText('This scenario is archived.')).toBeVisible();
	await page.getByLabel('Name', { exact: true }).fill('Too late');
	await page.getByRole('button', { name: 'Save name, note and tags' }).click();
	await expect(page.getByRole('alert')).toContainText('saved this scenario');
	await expect(page.locator('ol > li')).toHaveCount(2);
});

test('a revision leads to what changed since it, and why', async ({ page }) => {
	const id = await keep(page, 'Since then', 'state.gulf=reversed');
	await page.goto(`${core}?from=${id}&state.proximity=front-line`);
	const menu = page.locator('details:has(form[action="?/save"])');
	await expect(page.locator('#shares canvas')).toBeVisible();
	await menu.locator('summary').click();
	await menu.locator('button[type=submit]').click();
	await expect(page.locator('.status')).toHaveText(/^Saved/);
	await page.goto(`${core}/scenarios/${id}`);
	await page.getByRole('link', { name: 'What changed since this revision' }).click();
	await expect(
		page.getByRole('heading', { level: 2, name: 'What changed in “Since then” since revision 1' })
	).toBeInViewport();
	await expect(page.locator('#changed')).toContainText('Use of proximity to Iran: from “watched” to “front line”');
	await expect(page.locator('#changed')).toContainText('mostly because of where Use of proximity to Iran stands');
});

test('all are taken along as JSON and CSV, and formulas in names are no formulas', async ({ page, request }) => {
	await keep(page, '=HYPERLINK("x")', 'state.gulf=reversed');
	const json = (await (await request.get(`${core}/scenarios/export.json`)).json()) as SavedScenariosFile;
	expect(json.format).toBe('saved-scenarios/1');
	expect(json.scenarios.length).toBeGreaterThan(0);
	const csv = await (await request.get(`${core}/scenarios/export.csv`)).text();
	expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
	expect((await request.get(`${core}/scenarios/export.exe`)).status()).toBe(404);
});

/** Sends a file to the list of scenarios. */
async function send(page: Page, text: string | Buffer, name: string, prefix = ''): Promise<void> {
	await page.goto(`${prefix}${core}/scenarios`);
	const mimeType = name.endsWith('.csv') ? 'text/csv' : 'application/json';
	await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(text as string) });
	await page.locator('form[action="?/importFile"] button').click();
}

test('a list as earlier versions exported it comes back whole; with one fault in it, not at all', async ({ page }) => {
	const settings = defaultSettings(bundledModel('core'));
	const one = {
		...{ format: 'scenario/1', id: 'kept-0a0b0c0d-1111', study: 'azerbaijan-israel', model: 'core' },
		...{ name: { en: 'Came back' }, tags: ['test', 'second'], date: '2026-11-24', settings }
	};
	const broken = { ...one, name: { en: 'Broken' }, settings: { decisiveness: 'x', factors: {} } };
	await send(page, JSON.stringify([one, broken]), 'all.json');
	await expect(page.getByRole('alert')).toContainText('all.json [2]');
	await expect(row(page, 'Came back')).toHaveCount(0);
	await send(page, JSON.stringify([one, { ...one, name: { en: 'Came back too' } }]), 'all.json');
	await expect(page.getByText('2 imported.')).toBeVisible();
	await expect(row(page, 'Came back')).toHaveCount(1);
	await expect(row(page, 'Came back too')).toHaveCount(1);
	await expect(row(page, 'Came back').locator('.tag')).toHaveText(['test', 'second']);
});

for (const script of [true, false])
	test(`a table that was taken along comes back whole; with faults in it they are said by row and column and nothing is, ${script ? 'with' : 'without'} script`, async ({
		browser,
		request
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: script });
		const name = `=جدول "${script}"; أول`;
		await keep(page, name, 'state.gulf=reversed');
		const csv = await (await request.get(`${core}/scenarios/export.csv`)).text();
		const [head, ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n') as [string, ...string[]];
		const row1 = rows.find((each) => each.includes(`جدول ""${script}"`))!;
		const level = head.split(',').indexOf('gulf level');
		const cells = row1.split(',');
		const broken = cells.map((cell, at) => (at === level ? 'high' : cell)).join(',');
		await send(page, `\ufeff${[head, row1, broken].join('\r\n')}\r\n`, 'all.csv');
		await expect(page.getByRole('alert')).toContainText('Nothing was imported');
		await expect(page.getByRole('alert')).toContainText('all.csv, row 3, column “gulf level”: “high” stands here');
		await expect(row(page, name)).toHaveCount(1);
		// As Windows saves Arabic where nobody asks for UTF-8.
		await send(page, Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.from([0xd3, 0xed, 0xe4])]), 'all.csv');
		await expect(page.getByRole('alert')).toContainText('save it as “CSV UTF-8”');
		await send(page, `\ufeff${[head, row1].join('\r\n')}\r\n`, 'all.csv');
		await expect(page.getByRole('heading', { name: /One scenario of .all\.csv. is here already/ })).toBeVisible();
		await expect(page.getByText('The same as here.')).toBeVisible();
		await page.getByLabel('Keep both').check();
		await page.getByRole('button', { name: 'Import as chosen' }).click();
		await expect(page.getByText('1 as a copy.')).toBeVisible();
		await expect(row(page, `${name} (imported)`)).toHaveCount(1);
		await expect(page.locator('tr', { hasText: name }).first()).toContainText('second');
		await page.close();
	});

test('what is not there is a page that says so', async ({ page }) => {
	for (const id of ['00000000-0000-4000-8000-000000000000', "x'--", '%00']) {
		const answer = await page.goto(`${core}/scenarios/${id}`);
		expect(answer!.status()).toBeLessThan(500);
		expect(answer!.status()).toBeGreaterThanOrEqual(400);
	}
});

for (const prefix of ['', '/ar'])
	test(`the list and a scenario have nothing for axe, ${prefix || '/en'}`, async ({ page }) => {
		const id = await keep(page, `Axe ${prefix}`, 'state.gulf=reversed');
		for (const path of [`${prefix}${core}/scenarios`, `${prefix}${core}/scenarios/${id}`]) {
			await page.goto(path);
			expect(await axeFinds(page)).toEqual([]);
		}
	});
