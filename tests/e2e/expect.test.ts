import { expect, test, type Page } from '@playwright/test';
import { compile, evaluate } from '../../src/lib/engine/index';
import { expectKey } from '../../src/lib/discover/expected';
import { defaultSettings } from '../../src/lib/settings/edits';
import { wholeShares } from '../../src/lib/words/wholeShares';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const whole = wholeShares(evaluate(compile(model), defaultSettings(model)).share);
const field = (page: Page, at: number) => page.locator(`input[name="${expectKey(model.outcomes[at]!.id)}"]`);
const values = async (page: Page) =>
	Promise.all(model.outcomes.map(async (_, at) => Number(await field(page, at).inputValue())));
const studyPage = (prefix: string) => `${prefix}/studies/azerbaijan-israel`;
const invited = (page: Page) => page.locator('.invite').first();

for (const prefix of ['', '/ar'])
	test(`${prefix || '/en'}: a newcomer says first what they expect, sees it beside the model, and is asked no more`, async ({
		page
	}) => {
		await page.goto(studyPage(prefix));
		await invited(page).locator('a').click();
		await expect(page.locator('main .share, #expected')).toHaveCount(0);
		const slider = page.locator('main input[type=range]').first();
		await slider.focus();
		await page.keyboard.press('End');
		await expect(field(page, 0)).toHaveValue('100');
		await field(page, 1).fill('30');
		await field(page, 1).press('Tab');
		const typed = await values(page);
		expect(typed.reduce((sum, each) => sum + each, 0)).toBe(100);
		expect(typed.slice(0, 2)).toEqual([70, 30]);
		await page.locator('main button[type=submit]').click();

		const gaps = whole.map((each, at) => Math.abs(each - typed[at]!));
		const said = page.locator('#expected figcaption');
		await expect(said).toContainText(String(Math.max(...gaps)));
		await expect(page.locator('#expected li[data-row]')).toHaveCount(model.outcomes.length);
		expect(await axeFindsInBothThemes(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

		await page.goto(studyPage(prefix));
		await expect(page.locator('.invite')).toHaveCount(1);
		await page.goto(`${prefix}${core}/discover/expect`);
		await expect(page).toHaveURL(/expect\.\w/);
		await expect(said).toContainText(String(Math.max(...gaps)));
	});

test('who does not want to say anything is not asked again, in the next page either', async ({ page }) => {
	await page.goto(studyPage(''));
	const count = await page.locator('.invite').count();
	// A click before the page has its script is lost, on a machine that is slow.
	await expect(async () => {
		if ((await page.locator('.invite').count()) === count) await invited(page).locator('button').click();
		await expect(page.locator('.invite')).toHaveCount(count - 1, { timeout: 500 });
	}).toPass();
	await page.reload();
	await expect(page.locator('.invite')).toHaveCount(count - 1);
});

test('without script numbers are taken in their proportions, and what is none is said', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto(`${core}/discover/expect?level.gulf=20`);
	for (const [at, typed] of ['20', '20', '40', '0'].entries()) await field(page, at).fill(typed);
	await page.locator('main button[type=submit]').click();
	await expect(page).toHaveURL(/level\.gulf=20/);
	await expect(page.locator('#expected li[data-row]')).toHaveCount(4);
	await expect(page.locator(`#expected li[data-row="${model.outcomes[2]!.id}"]`)).toContainText('50%');
	await page.goto(`${core}/discover/expect?${expectKey(model.outcomes[0]!.id)}=1e9`);
	await expect(page.locator('main [role=alert]')).toContainText('1e9');
	await expect(field(page, 0)).toBeVisible();
});
