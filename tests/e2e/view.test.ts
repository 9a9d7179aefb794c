import { expect, test } from '@playwright/test';
import { bundledModel } from './bundled';
import { axeFindsInBothThemes } from './axeFinds';
import { core, ready, shownShares, slider, stand } from './workbenchPage';

test('the words of likelihood follow the yardstick that is chosen, and the address keeps it', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await expect(page.locator('#shares li[data-row] .detail').nth(3)).toHaveText('very unlikely (5–\u206020%)');
	await page.getByRole('link', { name: 'PHIA' }).click();
	await expect(page.locator('#shares li[data-row] .detail').nth(3)).toHaveText('highly unlikely (10–\u206020%)');
	await expect(page).toHaveURL(/words=phia/);
	await page.reload();
	await expect(page.locator('#shares li[data-row] .detail').nth(3)).toHaveText('highly unlikely (10–\u206020%)');
});

test('an outcome has its page: test, signposts, and each judgement beneath its share', async ({ page }) => {
	await page.goto(`/ar${core}?outcome=retrenchment`);
	await ready(page);
	await page.getByRole('link', { name: 'ما معناها' }).click();
	await expect(page).toHaveURL(/tab=outcome/);
	const article = page.locator('#outcome');
	await expect(article.locator('tbody tr:not(:first-child)')).toHaveCount(15);
	await expect(article.locator('tr.stands')).toHaveCount(4);
	await stand(page, 'proximity', 'front-line').check({ force: true });
	await expect(article.locator('tr.stands').first().locator('td.number')).toContainText('+3');
});

test('locks come back with the address', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.getByRole('button', { name: /Fine-tune: Gulf/ }).click();
	await page.locator('#tune-gulf input[type=checkbox]').check();
	await expect(page).toHaveURL(/lock=gulf/);
	await page.reload();
	await ready(page);
	await expect(page.locator('#tune-gulf input[type=checkbox]')).toBeChecked({ checked: true });
	const weight = page.locator('#factor-gulf .weight input[role=spinbutton]');
	const before = await weight.inputValue();
	await slider(page, 'proximity').fill('80');
	await slider(page, 'proximity').dispatchEvent('change');
	expect(await weight.inputValue()).toBe(before);
});

test('the tour opens on a first visit, has at most four steps on real data, and comes back when asked', async ({
	page
}) => {
	await page.goto(core);
	await ready(page);
	const tour = page.getByRole('complementary', { name: 'Tour in four steps' });
	await expect(tour).toContainText('Quiet arms-centred cooperation');
	await expect(tour).toContainText('84 of 100');
	for (let step = 0; step < 3; step++) await tour.getByRole('button', { name: 'Next' }).click();
	await expect(tour).toContainText('4 of 4');
	await tour.getByRole('button', { name: 'Done' }).click();
	await expect(tour).toBeHidden();
	await page.reload();
	await ready(page);
	await expect(tour).toBeHidden();
	await page.getByText('Help', { exact: true }).click();
	await page.getByRole('button', { name: 'Tour in four steps' }).click();
	await expect(tour).toContainText('1 of 4');
});

test('? shows the keys; those of one character can be switched off', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.keyboard.press('2');
	await expect(page.locator('#factor-proximity input:focus')).toHaveCount(1);
	await page.keyboard.press('3');
	await expect(page.locator('#outcomes')).toBeFocused();
	await page.keyboard.press('1');
	await expect(page.locator('#source .scroll')).toBeFocused();
	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys' });
	await expect(keys).toBeVisible();
	await keys.getByLabel('Keys of one character are on').uncheck();
	await page.keyboard.press('Escape');
	await expect(keys).toBeHidden();
	await page.keyboard.press('3');
	await expect(page.locator('#outcomes')).not.toBeFocused();
	await page.reload();
	await ready(page);
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('a key of one character does nothing where a number is typed', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const weight = page.locator('#factor-gulf .weight input[role=spinbutton]');
	await weight.focus();
	await weight.press('ControlOrMeta+a');
	await page.keyboard.type('31');
	await expect(weight).toBeFocused();
	await expect(weight).toHaveValue('31');
});

test('each figure leads to what explains its numbers', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	for (const [figure, title] of [
		['shares', 'Variations, bands and rank'],
		['contributions', 'What pushes an outcome']
	] as const) {
		await page.locator(`figure#${figure}`).getByRole('button', { name: 'How it is computed' }).click();
		const dialog = page.getByRole('dialog', { name: title });
		await expect(dialog.locator('code')).not.toHaveCount(0);
		await expect(dialog.getByRole('link', { name: 'About these numbers' })).toHaveAttribute('href', /\/about#/);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
});

for (const prefix of ['', '/ar'])
	test(`the page about the numbers, ${prefix || '/en'}, counts every judgement and leads to them, and axe finds nothing, light or dark`, async ({
		page
	}) => {
		await page.goto(`${prefix}${core}/about`);
		expect(await axeFindsInBothThemes(page)).toEqual([]);
		const all = await page.locator('.counts tr:last-child td').first().textContent();
		await page.locator('main a[href$="/judgements"]').click();
		// Beside them the baselines that nobody has set, each of which can be tried.
		const open = bundledModel('core').outcomes.filter(({ baseline }) => baseline === 0).length;
		await expect(page.locator('tr[id^="judgement-"]')).toHaveCount(Number(all) + open);
	});

test('at 200 % zoom nothing runs out of the page and everything is reachable', async ({ browser }) => {
	// A window of 1440 × 900 at 200 % is laid out as 720 × 450.
	const page = await browser.newPage({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
	for (const path of [core, `/ar${core}`, `${core}?tab=outcome`, `${core}/about`, `${core}/judgements`]) {
		await page.goto(path);
		const { scrolled, client } = await page.evaluate(() => ({
			scrolled: document.documentElement.scrollWidth,
			client: document.documentElement.clientWidth
		}));
		expect(scrolled, path).toBeLessThanOrEqual(client);
	}
	await page.goto(core);
	await slider(page, 'silk-road').scrollIntoViewIfNeeded();
	await expect(slider(page, 'silk-road')).toBeInViewport();
	await page.close();
});

test('by touch: choose a state, drag a weight, open a passage', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await page.goto(core);
	await ready(page);
	const start = await shownShares(page);
	await page.locator('#factor-proximity label', { hasText: 'front line' }).tap();
	await expect.poll(() => shownShares(page)).not.toEqual(start);
	const box = (await slider(page, 'gulf').boundingBox())!;
	await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height / 2);
	await expect(page).toHaveURL(/weight\.gulf=/);
	await page.locator('#source mark').first().tap();
	await expect(page.getByRole('complementary', { name: 'What rests on this passage' })).toBeVisible();
	for (const target of await page.locator('button:visible, summary:visible').all()) {
		const { height } = (await target.boundingBox()) ?? { height: 44 };
		expect(height, await target.innerText()).toBeGreaterThanOrEqual(24);
	}
	await page.close();
});
