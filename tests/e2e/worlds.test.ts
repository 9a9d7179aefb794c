import { expect, test } from '@playwright/test';
import { compile, consistentWorlds } from '../../src/lib/engine/index';
import { axeFinds } from './axeFinds';
import { bundledModel } from './bundled';
import { core, stand } from './workbenchPage';

const extended = '/studies/azerbaijan-israel/extended';

for (const [path, id] of [
	[core, 'core'],
	[extended, 'extended']
] as const)
	for (const prefix of ['', '/ar'])
		test(`the worlds of ${prefix}${path} are the engine’s, set at a click, with nothing for axe`, async ({ page }) => {
			const { worlds } = consistentWorlds(compile(bundledModel(id)));
			await page.goto(`${prefix}${path}?tab=worlds`);
			const rows = page.locator('#worlds .scroll tbody tr').filter({ has: page.locator('.state') });
			await expect(rows).toHaveCount(worlds.length);
			// Weights come from the worker: every start followed.
			await expect(rows.first().locator('td.number')).toHaveText(/%/);
			// Each world with the share of every outcome.
			await expect(rows.first().locator('.share')).toHaveCount(bundledModel(id).outcomes.length);
			await rows.last().getByRole('button').click();
			await expect(rows.last()).toHaveClass(/here/);
			const last = worlds.at(-1)!;
			for (const [factor, state] of Object.entries(last.states)) await expect(stand(page, factor, state)).toBeChecked();
			await expect(page.locator('[data-together=yes]')).toBeVisible();
			await page.locator('#worlds > details > summary').click();
			expect(await axeFinds(page)).toEqual([]);
		});

test('a choice that contradicts the cross-impacts says what pushes it, and where, beside the choice and with reasons', async ({
	page
}) => {
	await page.goto(`${core}?tab=worlds`);
	await page.waitForFunction(() => document.querySelector('#shares canvas'));
	const notes = page.locator('.contradiction');
	await stand(page, 'proximity', 'front-line').check();
	await stand(page, 'caucasus', 'marginal').check();
	await expect(notes).not.toHaveCount(0);
	await expect(notes.first()).toContainText('Rarely goes together with');
	await expect(page.locator('#worlds [data-together] .reason').first()).not.toBeEmpty();
});

test('without script the worlds are listed', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${core}?tab=worlds`);
	await expect(page.locator('#worlds .state').first()).toBeVisible();
	await page.close();
});
