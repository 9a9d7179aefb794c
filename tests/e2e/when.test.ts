import { expect, test, type Page } from '@playwright/test';
import { compile, leadBoxes, leadsOnScreen, type LevelsDrawn } from '../../src/lib/engine/index';
import { defaultSettings } from '../../src/lib/settings/edits';
import { ofHundred } from '../../src/lib/words/ofHundred';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const address = `${core}/discover/when`;
const found = (outcome: string, levels: LevelsDrawn = 'everywhere') =>
	leadBoxes(compile(model), defaultSettings(model), outcome, { ...leadsOnScreen, levels });

/** Both counts of a box as its sentence says them. */
function counts({ boxes, leads }: ReturnType<typeof found>, place: number): RegExp {
	const box = boxes[place]!;
	return new RegExp(`\\b${ofHundred(box.leads / box.draws)}\\b[^]*\\b${ofHundred(box.leads / leads)}\\b`);
}
const sentence = (page: Page) => page.locator('#lead-box figcaption');
const bands = (page: Page) =>
	page.locator('#lead-box li[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));

for (const [prefix, name, wider] of [
	['', 'en', 'ArrowLeft'],
	['/ar', 'ar', 'ArrowRight']
] as const) {
	test(`${name}: an outcome is asked about, a box taken from the path by keys, and its middle taken to Adjust`, async ({
		page
	}) => {
		const alignment = found('alignment');
		await page.goto(`${prefix}${address}?on=alignment`);
		await expect(page.locator('#lead-box canvas')).toBeVisible();
		await expect(sentence(page)).toHaveText(counts(alignment, alignment.chosen));
		expect(await bands(page)).toEqual(
			alignment.boxes[alignment.chosen]!.limits.map(({ parameter, factor }) => `${parameter}-${factor}`)
		);
		const slider = page.locator('.wide input[type=range]');
		await expect(slider).toHaveValue(String(alignment.chosen));
		expect(await axeFindsInBothThemes(page)).toEqual([]);

		await slider.focus();
		await page.keyboard.press(wider);
		await expect(slider).toHaveValue(String(alignment.chosen - 1));
		await expect(page).toHaveURL(new RegExp(`box=${alignment.chosen - 1}`));
		await expect(sentence(page)).toHaveText(counts(alignment, alignment.chosen - 1));
		await page.reload();
		await expect(slider).toHaveValue(String(alignment.chosen - 1));

		// Another outcome, found in the page's worker; what stood before stays until then.
		const hedged = found('hedged');
		await page.locator('nav.choices a[href*="on=hedged"]').click();
		await expect(page).toHaveURL(/on=hedged/);
		await expect(sentence(page)).toHaveText(counts(hedged, hedged.chosen));

		const [limit] = hedged.boxes[hedged.chosen]!.limits.filter(({ parameter }) => parameter === 'level');
		await page.locator('.answer p a').click();
		await expect(page).toHaveURL(new RegExp(`level\\.${limit!.factor}=`));
		const range = new URL(page.url()).searchParams;
		expect(range.get(`low.${limit!.factor}`) ?? '0').toBe(String(limit!.low ?? 0));
	});

	test(`${name}: without script the server finds it; boxes and draws are links, and the path is a table`, async ({
		browser
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		const quiet = found('quiet', 'ranges');
		await page.goto(`${prefix}${address}?on=quiet`);
		await page.locator('nav.choices a[href*="levels=ranges"]').click();
		await expect(sentence(page)).toHaveText(counts(quiet, quiet.chosen));
		await expect(page.locator('#lead-path table tbody tr')).toHaveCount(quiet.boxes.length);
		await expect(page.locator('#lead-path svg polyline').first()).toBeVisible();
		await page.locator('.wide nav a').last().click();
		await expect(sentence(page)).toHaveText(counts(quiet, quiet.chosen + 1));
		await page.goto(`${prefix}${address}?on=retrenchment&levels=ranges`);
		await expect(page.locator('[data-kind=nowhere] [data-said]')).toBeVisible();
		await page.close();
	});
}

test('an address that says nonsense is answered with a sentence and what is plain', async ({ page }) => {
	await page.goto(`${address}?on=nobody&levels=there&box=1e9&box=-4`);
	await expect(page.locator('[data-kind=boxes]')).toBeVisible();
	for (const wrong of ['on', 'levels', 'box'])
		await expect(page.locator('main li', { hasText: wrong }).first()).toBeVisible();
	await page.goto(`${address}?on=quiet&box=900`);
	await expect(sentence(page)).toHaveText(counts(found('quiet'), found('quiet').chosen));
});

test('fits a screen of 390 px in both languages', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	for (const prefix of ['', '/ar']) {
		await page.goto(`${prefix}${address}?on=alignment&levels=ranges`);
		await expect(page.locator('#lead-path canvas')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		expect(await axeFindsInBothThemes(page)).toEqual([]);
	}
});
