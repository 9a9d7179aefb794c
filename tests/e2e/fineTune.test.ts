import { expect, test } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares, slider, stand } from './workbenchPage';

const model = bundledModel('core');
const openFineTune = (name: string) => `Fine-tune: ${name}`;

test('a level between the states is said so, and redraws at once', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.getByRole('button', { name: openFineTune('Use of proximity to Iran') }).click();
	const level = page.getByRole('slider', { name: 'Level of “Use of proximity to Iran”' });
	await level.fill('57');
	expect(await shownShares(page)).toEqual(sharesOf(model, 'level.proximity=57'));
	await expect(page.locator('#factor-proximity')).toContainText('fine-tuned: between “watched” and “contested”, 57');
	await expect(level).toHaveAttribute('aria-valuetext', 'between “watched” and “contested”, 57');
	await expect(stand(page, 'proximity', 'watched')).not.toBeChecked();
	await expect(page).toHaveURL(/\?level\.proximity=57$/);
	await page.getByRole('button', { name: 'Reset to the start' }).first().click();
	await expect(stand(page, 'proximity', 'watched')).toBeChecked();
	expect(await shownShares(page)).toEqual(sharesOf(model, ''));
});

test('a range that contradicts the level is refused with a sentence that says how to mend it', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.getByRole('button', { name: openFineTune('Caucasus influence') }).click();
	const low = page.locator('input[name="low.caucasus"]');
	await low.fill('80');
	await low.press('Tab');
	await expect(page.getByRole('alert')).toHaveText('From must be 70 or less, the level you set, and not below 0.');
	await expect(low).toHaveValue('80');
	await low.fill('60');
	await low.press('Tab');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page).toHaveURL(/low\.caucasus=60/);
});

test('a locked weight keeps its share while another moves', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.getByRole('button', { name: openFineTune('Use of proximity to Iran') }).click();
	await page.locator('#factor-proximity').getByRole('checkbox').check();
	await slider(page, 'gulf').fill('45');
	await expect(page.locator('#factor-proximity')).toContainText('35% of the whole');
	await expect(page.locator('#factor-gulf')).toContainText('45% of the whole');
	await expect(page.locator('#factor-caucasus')).toContainText('10% of the whole');
});

test('a choice of how sure leaves fine-tuned factors as they are, until they are told to follow', async ({ page }) => {
	await page.goto(`${core}?spread.gulf=3`);
	await ready(page);
	await page.locator('input[name=sure][value=hardly]').check();
	await expect(page.locator('input[name="spread.gulf"]')).toHaveValue('3');
	await expect(page.locator('input[name="spread.caucasus"]')).toHaveValue('2');
	await page.getByRole('button', { name: 'Let the fine-tuned factors follow too' }).click();
	await expect(page.locator('input[name="spread.gulf"]')).toHaveValue('2');
	await expect(page).toHaveURL(/\?sure=hardly$/);
});

test('without script the fields of the form do the same, and the address that stays is short', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(core);
	await page.locator('input[name="level.proximity"]').fill('57');
	await page.locator('button.send').click();
	await expect(page).toHaveURL(/core\?level\.proximity=57$/);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'level.proximity=57'));
	await stand(page, 'proximity', 'contested').check({ force: true });
	await page.locator('button.send').click();
	await expect(page).toHaveURL(/core\?state\.proximity=contested$/);
	await page.locator('input[name="agreement"]').fill('60');
	await page.locator('button.send').click();
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=contested&agreement=60'));
	await context.close();
});
