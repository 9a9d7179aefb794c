import { expect, test } from '@playwright/test';
import { sourceText } from './bundled';
import { drafted } from './deckOnDisk';

test('on stage a number is followed to its place in the text in two clicks, and back', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	await page.goto(`${path}/present?slide=4`);
	const panel = page.locator('aside');
	await page.locator('main .slide .value.pick').first().click();
	await panel.getByRole('button', { name: 'Its place in the text' }).first().click();
	await expect(panel.locator('mark').first()).toBeInViewport();
	expect((await panel.locator('.text p').allTextContents()).join('\n')).toBe(sourceText('en'));
	await page.keyboard.press('Escape');
	await expect(panel.locator('details[open]').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
});

test('a figure keeps to its rows when a panel takes room from the stage', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	await page.goto(`${path}/present?slide=3`);
	const canvas = page.locator('main canvas');
	await expect(canvas).toBeVisible();
	const fits = () =>
		canvas.evaluate((element) => {
			const [drawn, room] = [element.getBoundingClientRect(), element.parentElement!.getBoundingClientRect()];
			return Math.abs(drawn.width - room.width) < 1 && Math.abs(drawn.height - room.height) < 1;
		});
	await expect.poll(fits).toBe(true);
	const before = await canvas.boundingBox();
	await page.keyboard.press('w');
	await expect.poll(async () => (await canvas.boundingBox())?.width).toBeLessThan(before!.width);
	await expect.poll(fits).toBe(true);
});
