import { expect, test, type Locator, type Page } from '@playwright/test';
import { onStage } from './briefingPage';
import { core, ready, shownShares } from './workbenchPage';

/** Goes on by Tab until the focus is there; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
	for (let at = 0; at < most; at++) {
		if ((await target.count()) > 0 && (await target.evaluate((element) => element === document.activeElement))) return;
		await page.keyboard.press('Tab');
		const unseen = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return null;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			const { width, height } = element.getBoundingClientRect();
			const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
			return seen && width > 0 && height > 0 ? null : element.outerHTML.slice(0, 160);
		});
		expect(unseen, 'a stop without a visible focus').toBeNull();
	}
	throw new Error(`${most} stops did not lead to ${String(target)}`);
}

test('from a first look to the stage by keys alone, the focus in sight at every stop', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const before = await shownShares(page);
	await tabTo(page, page.locator('input[name="state.proximity"]:checked'));
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('input[name="state.proximity"][value="contested"]')).toBeChecked();
	expect(await shownShares(page)).not.toEqual(before);

	await page.keyboard.press('Control+s');
	await expect(page.locator('form[action="?/save"] [name=name]')).toBeFocused();
	await page.keyboard.type('By keys alone');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/from=[0-9a-f]{32}$/);
	await ready(page);

	await tabTo(page, page.getByLabel(/By keys alone.? \(revision 1\): another scenario/));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: 'All scenarios' }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/scenarios$/);
	const mine = page.getByLabel('Compare “By keys alone”').first();
	await tabTo(page, mine);
	await page.keyboard.press('Space');
	await tabTo(page, page.locator('input[name="s"][value="core-front-line"]'));
	await page.keyboard.press('Space');
	await tabTo(page, page.getByRole('button', { name: 'Compare 2' }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/compare\?s=.*&s=core-front-line/);
	await expect(page.locator('h1')).toBeVisible();

	await page.goBack();
	await expect(page).toHaveURL(/\/scenarios$/);
	await tabTo(page, page.getByRole('row', { name: 'By keys alone' }).first().getByRole('link').first());
	await page.keyboard.press('Enter');
	await ready(page);
	await tabTo(page, page.getByRole('link', { name: 'Present', exact: true }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.locator('form.here button').first());
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/briefings\/[0-9a-f-]{32,38}$/);

	await tabTo(page, page.getByRole('link', { name: 'Start presenting' }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/present/);
	await onStage(page);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/slide=2/);
	await page.keyboard.press('End');
	await expect(page).not.toHaveURL(/slide=2$/);
});
