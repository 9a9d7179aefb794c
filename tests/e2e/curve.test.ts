import { expect, test, type Page } from '@playwright/test';
import { compile, shareCurve } from '../../src/lib/engine/index';
import { defaultSettings } from '../../src/lib/settings/edits';
import { wholeShares } from '../../src/lib/words/wholeShares';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel } from './bundled';
import { core, ready } from './workbenchPage';

const model = bundledModel('core');

/** The whole percents at the ends of the lines, by outcome. */
async function ends(page: Page): Promise<Record<string, number>> {
	const said: Record<string, number> = {};
	for (const line of await page.locator('#curve li[data-line]').all())
		said[(await line.getAttribute('data-line')) ?? ''] = Number(
			((await line.locator('.value').textContent()) ?? '').replace(/\D/g, '')
		);
	return said;
}

/** What the engine gives where a level or weight is 100. */
function atTheEnd(parameter: 'level' | 'weight', factor: string): Record<string, number> {
	const { share } = shareCurve(compile(model), defaultSettings(model), { parameter, factor }).places.at(-1)!;
	const whole = wholeShares(share);
	return Object.fromEntries(model.outcomes.map(({ id }, at) => [id, whole[at]!]));
}

for (const [prefix, start] of [
	['', 'left'],
	['/ar', 'right']
] as const) {
	test(`${prefix || '/en'}: a factor's row opens its curve, a click on it sets the level in one step, and a reload keeps both`, async ({
		page
	}) => {
		await page.goto(prefix + core);
		await ready(page);
		await page.locator('#factor-gulf a.curve').click();
		await expect(page).toHaveURL(/tab=curve&curve=level-gulf/);
		await expect(page.locator('#curve canvas')).toBeVisible();
		expect(await ends(page)).toEqual(atTheEnd('level', 'gulf'));
		const slider = page.locator('#curve input[type=range]');
		await expect(slider).toBeFocused();

		// The plot's inset is 12 px: a quarter of the way from the side where reading starts.
		const canvas = page.locator('#curve canvas');
		const { width } = (await canvas.boundingBox())!;
		const along = 12 + 0.25 * (width - 24);
		await canvas.click({ position: { x: start === 'left' ? along : width - along, y: 100 } });
		await expect(slider).toHaveValue('25');
		await expect(page).toHaveURL(/level\.gulf=25/);
		await page.keyboard.press('Control+z');
		await expect(slider).toHaveValue('70');
		await page.keyboard.press('Control+Shift+z');
		await expect(slider).toHaveValue('25');

		await slider.focus();
		await page.keyboard.press(start === 'left' ? 'ArrowRight' : 'ArrowLeft');
		await expect(slider).toHaveValue('26');
		await expect(page).toHaveURL(/level\.gulf=26/);
		await page.reload();
		await expect(page.locator('#curve canvas')).toBeVisible();
		await expect(slider).toHaveValue('26');
		expect(await axeFindsInBothThemes(page)).toEqual([]);
	});

	test(`${prefix || '/en'}: a bar of the tornado opens the curve of its weight or level`, async ({ page }) => {
		await page.goto(`${prefix}${core}?tab=more`);
		const bar = page.locator('#tornado li[data-row="weight-gulf"] a');
		await expect(page.locator('#tornado canvas')).toBeVisible();
		await bar.click();
		await expect(page).toHaveURL(/curve=weight-gulf/);
		await expect(page.locator('#curve canvas')).toBeVisible();
		expect(await ends(page)).toEqual(atTheEnd('weight', 'gulf'));
		await expect(page.locator('#curve input[type=range]')).toHaveValue('25');
	});

	test(`${prefix || '/en'}: without script the row's link gives lines and a table`, async ({ browser }) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto(prefix + core);
		await page.locator('#factor-proximity a.curve').click();
		await expect(page.locator('#curve svg polyline').first()).toBeVisible();
		// Four states, of which one is as set, and one flip.
		await expect(page.locator('#curve table tbody tr')).toHaveCount(5);
		await page.close();
	});
}

test('the curve follows another slider within its move, and goes on from factor to factor', async ({ page }) => {
	await page.goto(`${core}?tab=curve&curve=level-proximity`);
	await expect(page.locator('#curve canvas')).toBeVisible();
	const before = await ends(page);
	await page.locator('#factor-gulf .weight input[type=range]').evaluate((range: HTMLInputElement) => {
		range.value = '90';
		range.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect.poll(() => ends(page)).not.toEqual(before);
	await expect(page).not.toHaveURL(/weight\.gulf/);
	await page.locator('#outcomes select').selectOption('caucasus');
	await expect(page).toHaveURL(/curve=level-caucasus/);
	await page.locator('#outcomes .along a').last().click();
	await expect(page).toHaveURL(/curve=weight-caucasus/);
	await expect(page.locator('#curve .title')).toContainText('weight');
});
