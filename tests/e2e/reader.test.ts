import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../../src/lib/study';
import { countByBasis } from '../../src/lib/study/judgements';
import { newSave, sendSave, startMachine } from '../faults/machine';
import { axeFinds } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares } from './workbenchPage';

const extended = '/studies/azerbaijan-israel/extended';
const query = '?state.proximity=contested&weight.gulf=40';
const model = bundledModel('core');

for (const script of [true, false])
	for (const language of ['en', 'ar'] as const)
		test(`tells what the address holds, in ${language}, ${script ? 'with' : 'without'} script`, async ({ browser }) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			const prefix = language === 'ar' ? '/ar' : '';
			await page.goto(`${prefix}${core}/read${query}`);
			const main = page.locator('main');
			await expect(main).toContainText(model.question.text[language]!);
			await expect(page.getByRole('heading', { level: 1 })).toContainText('100');
			expect(await shownShares(page)).toEqual(sharesOf(model, query));
			const leader = model.outcomes.find(({ id }) => id === 'alignment')!;
			await expect(page.getByRole('heading', { level: 1 })).toContainText(leader.name[language]!);
			for (const { text } of leader.signposts) await expect(main).toContainText(text[language]!);
			await expect(main.locator('[data-reason]').first()).toContainText('%');
			await expect(main.locator('blockquote p').first()).toHaveAttribute('lang', language);
			await expect(main.locator('tr[data-factor]')).toHaveCount(model.factors.length);
			await expect(main).toContainText(model.confidence.reason[language]!);
			const { all, text, inferred, analyst } = countByBasis(model);
			const numbers = ((await main.locator('[data-basis]').textContent()) ?? '').match(/\d+/g)!.map(Number);
			expect(numbers).toEqual([all, text, inferred, analyst]);
			await expect(main.locator('input, select, textarea')).toHaveCount(0);
			await main.locator('.open a').click();
			await expect(page).toHaveURL(new RegExp(`${prefix}${core}\\${query}$`));
			expect(await shownShares(page)).toEqual(sharesOf(model, query));
			await page.close();
		});

test('the verdict is the largest text, and axe finds nothing', async ({ page }) => {
	for (const address of [`${core}/read`, `/ar${extended}/read?state.gulf=reversed`]) {
		await page.goto(address);
		await expect(page.locator('#shares canvas')).toBeVisible();
		const sizes = await page.evaluate(() =>
			[...document.querySelectorAll('main *')]
				.filter((element) => element.textContent && element.tagName !== 'H1' && !element.closest('h1'))
				.map((element) => parseFloat(getComputedStyle(element).fontSize))
		);
		const verdict = await page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
		expect(verdict).toBeGreaterThan(1.3 * Math.max(...sizes));
		expect(await axeFinds(page)).toEqual([]);
	}
});

test('an address with bad parts says the workbench’s sentences', async ({ page }) => {
	const bad = '?state.gulf=nowhere&weight.proximity=heavy&level.none=3';
	const said = async (address: string) => {
		await page.goto(address);
		return page.getByRole('alert').locator('li').allTextContents();
	};
	const there = await said(core + bad);
	expect(there).toHaveLength(3);
	expect(await said(`${core}/read${bad}`)).toEqual(there);
});

test('a quoted passage opens in its place in the text', async ({ page }) => {
	await page.goto(`${core}/read`);
	const quote = (await page.locator('blockquote p').first().textContent())!;
	await page.locator('blockquote a').first().click();
	await ready(page);
	await expect(page).toHaveURL(/passage=/);
	await expect(page.locator('#source .text')).toContainText(quote);
});

/** Pages of the PDF that the browser prints of an address. */
async function printed(page: Page, address: string): Promise<number> {
	await page.goto(address, { waitUntil: 'networkidle' });
	const bytes = await page.pdf({ preferCSSPageSize: true });
	return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const script of [true, false])
	test(`prints on one sheet, both models and languages, ${script ? 'with' : 'without'} script`, async ({ browser }) => {
		const page = await browser.newPage({ javaScriptEnabled: script });
		for (const path of [core, extended])
			for (const prefix of ['', '/ar'])
				expect(await printed(page, `${prefix}${path}/read`), `${prefix}${path}`).toBe(1);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('navigation')).toBeHidden();
		await expect(page.locator('#shares .bar i').first()).toBeVisible();
		await page.close();
	});

test('paper is light whatever theme is chosen', async ({ page, context, baseURL }) => {
	await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL! }]);
	await page.goto(`${core}/read`);
	const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
	expect(await ground()).toBe('dark');
	await page.emulateMedia({ media: 'print' });
	expect(await ground()).toBe('light');
});

test('the workbench leads to it and copies its link, with the settings in hand', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(core + query);
	await ready(page);
	await page.locator('summary', { hasText: 'Share' }).click();
	await page.getByRole('button', { name: 'Copy the reader page’s link' }).click();
	await expect(page.getByText('The link is copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('link', { name: 'Open the reader page' }).click();
	await expect(page.locator('article.reading')).toBeVisible();
	expect(page.url()).toBe(copied);
	expect(await shownShares(page)).toEqual(sharesOf(model, query));
	await expect(page.locator('[data-scenario]')).toContainText('Default settings, changed');
	await expect(page.locator('[data-changes]')).toContainText('Use of proximity to Iran: from');
});

test('a saved scenario is named with its revision and date, and keeps the model it was made with', async ({ page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-reader-'));
	cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
	const machine = await startMachine({ DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: join(folder, 'scenarios') });
	const save = newSave('For the <b>minister</b>');
	expect((await sendSave(machine.port, save)).saved).toBe(true);
	const origin = `http://127.0.0.1:${machine.port}`;
	await page.goto(`${origin}${core}/scenarios`);
	await page.locator('tbody .acts summary').first().click();
	await page.getByRole('link', { name: 'Reader page' }).first().click();
	await expect(page.locator('[data-scenario]')).toHaveText('Scenario: For the <b>minister</b>');
	await expect(page.locator('[data-revision]')).toHaveText(/^Revision 1, .*\d\d:\d\d$/);
	await expect(page.getByText('earlier version of the model')).toHaveCount(0);
	const before = await shownShares(page);

	const file = join(folder, 'scenarios/azerbaijan-israel/models/core.json');
	const changed = JSON.parse(readFileSync(file, 'utf8')) as Model;
	changed.outcomes[0]!.baseline = 2;
	writeFileSync(file, JSON.stringify(changed));
	await page.goto(`${origin}${core}/scenarios/${save.scenario}`);
	await page.getByRole('link', { name: 'Reader page' }).click();
	await expect(page.getByText('earlier version of the model')).toBeVisible();
	expect(await shownShares(page)).toEqual(before);
	await machine.kill();
});
