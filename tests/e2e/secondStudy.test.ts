import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axeFinds } from './axeFinds';
import { modelOf, sharesOf } from './bundled';
import { ready, shownShares, stand } from './workbenchPage';

// A study of another field, in English only, with three factors and three outcomes: nothing is tied to the first.

const hallin = '/studies/port-of-hallin/harbour';
const model = modelOf('port-of-hallin', 'harbour');

for (const { language, prefix } of [
	{ language: 'en', prefix: '' },
	{ language: 'ar', prefix: '/ar' }
]) {
	test(`another study opens, moves and says its own words, the interface in ${language}`, async ({ page }) => {
		await page.goto(`${prefix}${hallin}`);
		await ready(page);
		expect(await shownShares(page)).toEqual(sharesOf(model, ''));
		expect((await page.locator('#source .text p[lang=en]').allTextContents()).join('\n')).toBe(
			readFileSync('scenarios/port-of-hallin/source.en.txt', 'utf8')
		);
		await expect(page.locator('#source nav')).toHaveCount(0);
		await expect(page.locator('#factor-channel h3 > span')).toHaveAttribute('dir', 'ltr');
		await stand(page, 'channel', 'deepened').check();
		expect(await shownShares(page)).toEqual(sharesOf(model, 'state.channel=deepened'));
		await expect(page.locator('h1 em')).toHaveText('Working port');
		expect(await axeFinds(page)).toEqual([]);
	});
}

test('both studies are listed', async ({ page }) => {
	await page.goto('/');
	for (const name of ['Relations between Azerbaijan and Israel', 'The port of Hallin (invented)'])
		await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
	await page.getByRole('link', { name: 'The channel is deepened' }).click();
	await expect(page).toHaveURL(/from=hallin-deepened$/);
});
