import { expect, test, type Page } from '@playwright/test';
import { core, ready, stand } from './workbenchPage';

const save = (page: Page) => page.locator('details:has(form[action="?/save"])');

/** Where each part of the header stands, px; menus' panels aside. */
const places = (page: Page) =>
	page.evaluate(() => {
		const header = document.querySelector('header')!;
		const parts = [...header.querySelectorAll('.acts > *, .acts summary, .acts button, .status, .models, .start > *')];
		return [header, ...parts.filter((part) => !part.closest('details > div'))].map((part) => {
			const { x, y, width, height } = part.getBoundingClientRect();
			return [part.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join(' ');
		});
	});

/** Parts of the header that stand outside of the window or are cut. */
const lost = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('header a, header summary, header button, header .status')]
			.filter((part) => !part.closest('details > div') && part.getClientRects().length > 0)
			.filter((part) => {
				const { left, right } = part.getBoundingClientRect();
				return left < 0 || right > document.documentElement.clientWidth;
			})
			.map((part) => part.textContent)
	);

for (const [language, prefix] of [
	['English', ''],
	['Arabic', '/ar']
] as const)
	test(`${language}: the header is one line of 48 px from 1024 px on, and no state moves any of it`, async ({
		page,
		context
	}) => {
		const widths = [1024, 1280, 1366, 1440, 1536, 1920];
		await page.goto(`${prefix}${core}`);
		await ready(page);
		const first = new Map<number, string[]>();
		const look = async (state: string, same: boolean) => {
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				expect(
					await page.locator('header').evaluate((header) => header.getBoundingClientRect().height),
					`${state}, ${width}`
				).toBe(48);
				expect(await lost(page), `${state}, ${width}`).toEqual([]);
				if (!first.has(width) || !same) first.set(width, await places(page));
				else expect(await places(page), `${state}, ${width}`).toEqual(first.get(width));
			}
			await page.setViewportSize({ width: 1440, height: 900 });
		};
		await look('nothing changed', false);
		await stand(page, 'proximity', 'front-line').check();
		await look('not saved', true);
		await context.setOffline(true);
		await look('offline', true);
		await context.setOffline(false);
		// A save opens the scenario under its own start: the widths are those of another page.
		await save(page).locator('summary').click();
		await save(page).locator('[name=name]').fill('Header');
		await save(page).locator('button[type=submit]').click();
		await expect(page).toHaveURL(/from=/);
		await ready(page);
		await look('saved', false);
		const other = await context.newPage();
		await other.goto(page.url());
		await ready(other);
		await stand(other, 'gulf', 'reversed').check();
		await save(other).locator('summary').click();
		await save(other).locator('button[type=submit]').click();
		await expect(save(other)).not.toHaveAttribute('open');
		await stand(page, 'gulf', 'stalled').check();
		await look('not saved on top of a revision', true);
		await save(page).locator('summary').click();
		await save(page).locator('button[type=submit]').click();
		await expect(save(page).getByRole('alert')).toBeVisible();
		await page.keyboard.press('Escape');
		await look('conflict', true);
	});

for (const prefix of ['', '/ar'])
	test(`on a phone the header${prefix} is three rows, and nothing of it is lost`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${prefix}${core}`);
		await ready(page);
		expect(await page.locator('header').evaluate((header) => header.getBoundingClientRect().height)).toBeLessThan(124);
		expect(await lost(page)).toEqual([]);
		await stand(page, 'proximity', 'front-line').check();
		expect(await page.locator('header').evaluate((header) => header.getBoundingClientRect().height)).toBeLessThan(124);
	});

test('after a save the focus is on what the save came to', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await stand(page, 'proximity', 'front-line').check();
	await save(page).locator('summary').press('Enter');
	await save(page).locator('[name=name]').fill('By keyboard');
	await save(page).locator('[name=name]').press('Enter');
	await expect(page).toHaveURL(/from=/);
	await expect(page.locator('.status')).toBeFocused();
});
