import { expect, test } from '@playwright/test';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');

// Each language in one of the two ways: sentences and acts are the same in both.
for (const [script, prefix] of [
	[true, '/ar'],
	[false, '']
] as const)
	// prettier-ignore
	test(`a curve goes from its tab into a new briefing, and another into one that is chosen, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			const slides = page.locator('.slide[data-kind=curve]');
			await page.goto(`${prefix}${core}?weight.gulf=40&tab=curve&curve=level-gulf`);
			await page.locator('a[href*="slide=curve%7C"]').click();
			await page.locator('form[action*="addAsked"] button').click();
			await expect(page).toHaveURL(/briefings\/[0-9a-f-]{36}-c\?slide=curve$/);
			const briefing = new URL(page.url()).pathname;
			const [stage] = [slides.first()];
			await expect(stage.locator('.curve')).toBeVisible();
			// At the end of each line stands the share of the last state, with the settings of the address.
			const shares = sharesOf(model, 'weight.gulf=40&state.gulf=reversed');
			for (const share of Object.values(shares)) await expect(stage.locator('.curve li', { hasText: share }).first()).toBeAttached();

			await page.goto(`${prefix}${core}?tab=curve&curve=weight-caucasus`);
			await page.locator('a[href*="slide=curve%7C"]').click();
			const form = page.locator('form[action*="addAsked"]');
			await form.locator('select').selectOption({ value: briefing.split('/').at(-1)! });
			await form.locator('button').click();
			await expect(page).toHaveURL(/\?slide=curve-2$/);
			expect(new URL(page.url()).pathname).toBe(briefing);
			if (script) {
				// Its own control says what it runs along, and is another at a choice.
				await page.locator('select[name=along]').selectOption('level-silk-road');
				await expect(page.locator('.slide[data-slide=curve-2] .curve .state').first()).toBeVisible();
			}
			expect((await page.request.get(`${briefing}/briefing.pptx`)).status()).toBe(200);
			await page.close();
		});

test('a curve on stage gives axe nothing to object to, in either theme', async ({ page }) => {
	await page.goto(`${core}?tab=curve&curve=level-proximity`);
	await page.locator('a[href*="slide=curve%7C"]').click();
	await page.locator('form[action*="addAsked"] button').click();
	await expect(page).toHaveURL(/\?slide=curve$/);
	await page.goto(`${new URL(page.url()).pathname}/present?slide=4`);
	await expect(page.locator('.slide[data-kind=curve] .curve [data-line]')).toHaveCount(model.outcomes.length);
	expect(await axeFindsInBothThemes(page)).toEqual([]);
});
