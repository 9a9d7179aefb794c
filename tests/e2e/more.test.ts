import { ofHundred } from '../../src/lib/words/ofHundred';
import { expect, test } from '@playwright/test';
import { compile, simulate, sobolIndices } from '../../src/lib/engine/index';
import { defaultSettings } from '../../src/lib/settings/edits';
import { axeFinds } from './axeFinds';
import { bundledModel } from './bundled';
import { core, stand } from './workbenchPage';

const extended = '/studies/azerbaijan-israel/extended';
const onScreen = { base: 4096, seed: 20261124 };

for (const [path, id] of [
	[core, 'core'],
	[extended, 'extended']
] as const)
	for (const prefix of ['', '/ar'])
		test(`what carries the variation of ${prefix}${path} is the engine’s, with nothing for axe`, async ({ page }) => {
			const model = bundledModel(id);
			const compiled = compile(model);
			await page.goto(`${prefix}${path}?tab=more&outcome=quiet`);
			const largest = sobolIndices(compiled, defaultSettings(model), 'quiet', onScreen).sort(
				(a, b) => b.total - a.total
			)[0]!;
			const row = page.locator('#sobol li[data-row]').first();
			await expect(row).toHaveAttribute('data-row', `${largest.parameter}-${largest.factor}`);
			await expect(page.locator('#sobol .legend')).toContainText('4,096');
			await expect(row.locator('.value')).toHaveText(new RegExp(`^\\W*${Math.round(largest.total * 100)}\\W*%`));
			expect(await axeFinds(page)).toEqual([]);
		});

test('the ranks run over my weights or over any, and the address keeps the choice', async ({ page }) => {
	const model = bundledModel('core');
	const first = (weights: 'around' | 'any') => {
		const { outcomes } = simulate(compile(model), defaultSettings(model), { draws: 10_000, seed: 20261124, weights });
		return outcomes.map(({ rankAcceptability }) => `${ofHundred(rankAcceptability[0] ?? 0)}%`).sort();
	};
	expect(first('around')).not.toEqual(first('any'));
	const shown = async () => (await page.locator('#ranks .value').allTextContents()).map((text) => text.trim()).sort();
	await page.goto(`${core}?tab=more`);
	await page.waitForFunction(() => document.querySelector('#ranks canvas'));
	await expect.poll(shown).toEqual(first('around'));
	await page.getByRole('link', { name: 'Any weights' }).click();
	await expect.poll(shown).toEqual(first('any'));
	await expect(page).toHaveURL(/ranks=any/);
	await page.reload();
	await expect.poll(shown).toEqual(first('any'));
});

test('an old answer looks old until the new one is there', async ({ page }) => {
	await page.goto(`${core}?tab=more&outcome=quiet`);
	await expect(page.locator('#sobol .legend')).toContainText('4,096');
	const before = await page.locator('#sobol figcaption').textContent();
	await stand(page, 'proximity', 'front-line').check();
	await expect.poll(() => page.locator('#sobol figcaption').textContent()).not.toBe(before);
	await expect(page.locator('#sobol.stale')).toHaveCount(0);
});

test('without script the server gives both figures', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`/ar${core}?tab=more&ranks=any`);
	await expect(page.locator('#sobol li[data-row]').first()).toBeVisible();
	await expect(page.locator('#ranks li[data-row]').first()).toBeVisible();
	await page.close();
});
