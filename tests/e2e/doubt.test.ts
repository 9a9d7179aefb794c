import { expect, test, type Page } from '@playwright/test';
import { doubtOnServer, compile, tellingFew, uncertainWorlds } from '../../src/lib/engine/index';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const page = `${core}/discover/worlds`;
const found = uncertainWorlds(compile(model), undefined, doubtOnServer);

/** The counts beside the bars, as digits: of how many readings too. */
const counts = async (shown: Page) =>
	(await shown.locator('#worlds-in-doubt li[data-row] .value').allTextContents()).map((said) =>
		said.replaceAll(/\D/g, '')
	);
const known = found.worlds.slice(0, 12).map(({ holds }) => `${holds}1000`);

for (const prefix of ['', '/ar']) {
	test(`${prefix || '/en'}: the hub leads to the worlds that survive doubt, with the engine's counts`, async ({
		page: shown
	}) => {
		await shown.goto(`${prefix}${core}/discover`);
		await shown.locator('main li a[href*="/discover/worlds"]').click();
		await expect(shown.locator('#worlds-in-doubt canvas')).toBeVisible();
		expect(await counts(shown)).toEqual(known);
		await shown.locator('select[name=unsaid]').selectOption('sure');
		await expect(shown).toHaveURL(/unsaid=sure/);
		await expect(shown.locator('#worlds-in-doubt li[data-row]')).toHaveCount(5);
		expect(new Set(await counts(shown))).toEqual(new Set(['10001000']));
		expect(await axeFindsInBothThemes(shown)).toEqual([]);
	});

	test(`${prefix || '/en'}: without script everything is there, and a telling few are kept as scenarios`, async ({
		browser
	}) => {
		const shown = await browser.newPage({ javaScriptEnabled: false });
		await shown.goto(`${prefix}${page}?few=3&group=balance`);
		expect(await counts(shown)).toEqual(known);
		const few = tellingFew(model.factors.map(({ id }) => id), found.worlds.filter(({ written }) => written).map(({ states }) => states), 3); // prettier-ignore
		expect(few.chosen).toHaveLength(3);
		const names = shown.locator('input[name=world]');
		await expect(names).toHaveCount(3);
		const own = `Kept ${prefix} ${Date.now()}`;
		for (const [at, name] of (await names.all()).entries()) await name.fill(`${own} ${at}`);
		await shown.locator('form[action*="keepWorlds"] button').click();
		await expect(shown).toHaveURL(/\/compare\?s=/);
		for (const at of [0, 1, 2]) await expect(shown.locator('main')).toContainText(`${own} ${at}`);
		await shown.close();
	});
}

test('a world leads back to Adjust with its states, groups fold, and what is hostile in the address is said', async ({
	page: shown
}) => {
	await shown.goto(page);
	await expect(shown.locator('#worlds-in-doubt canvas')).toBeVisible();
	const others = shown.locator('section:has(#groups) h3 a');
	const named = (await others.first().textContent())!;
	await others.first().click();
	await expect(shown).toHaveURL(/group=/);
	await expect(shown.locator('section:has(#groups) h3', { hasText: named.split(':')[0]! }).locator('a')).toHaveCount(0);
	expect(await shown.locator('section:has(#groups) tbody tr').count()).toBeLessThanOrEqual(20);
	await shown.locator('section:has(#groups) tbody a').first().click();
	await expect(shown.locator('#shares canvas')).toBeVisible();
	await expect(shown).toHaveURL(/state\./);

	const response = await shown.goto(`${page}?few=1e9&few=99&unsaid=x&zeros=7&part=-3&group=${'z'.repeat(900)}`);
	expect(response!.status()).toBe(200);
	await expect(shown.locator('.notice, [role=alert]').first()).toContainText('few: 99');
	await expect(shown.locator('input[name=world]')).toHaveCount(4);
});

test('a refused name is said, and nothing is kept', async ({ browser }) => {
	const shown = await browser.newPage({ javaScriptEnabled: false });
	await shown.goto(`${page}?few=3`);
	for (const name of await shown.locator('input[name=world]').all()) await name.fill('Twice the same');
	await shown.locator('form[action*="keepWorlds"] button').click();
	await expect(shown.locator('p.warn[role=alert]')).toContainText('Twice the same');
	await shown.close();
});

test('the page fits a phone', async ({ page: shown }) => {
	await shown.setViewportSize({ width: 390, height: 844 });
	for (const prefix of ['', '/ar']) {
		await shown.goto(prefix + page);
		await expect(shown.locator('#worlds-in-doubt canvas')).toBeVisible();
		expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
});
