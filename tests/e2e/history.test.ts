import { expect, test, type Page } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares, slider, stand } from './workbenchPage';

const model = bundledModel('core');

test('a hundred changes are taken back and made again, one by one', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const weight = slider(page, 'gulf');
	await weight.focus();
	for (let press = 0; press < 60; press++) await page.keyboard.press('ArrowRight');
	for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowLeft');
	await expect(weight).toHaveValue('45');
	const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
	for (let step = 0; step < 90; step++) await page.keyboard.press('Control+z');
	for (let step = 0; step < 10; step++) await undo.click();
	await expect(undo).toBeDisabled();
	await expect(weight).toHaveValue('25');
	expect(await shownShares(page)).toEqual(sharesOf(model, ''));
	await expect(page).not.toHaveURL(/weight/);
	for (let step = 0; step < 10; step++) await redo.click();
	for (let step = 0; step < 90; step++) await page.keyboard.press('Control+y');
	await expect(redo).toBeDisabled();
	expect(await shownShares(page)).toEqual(sharesOf(model, 'weight.gulf=45'));
	await expect(page).toHaveURL(/weight\.gulf=45/);
});

test('one drag of the mouse is one step', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const box = (await slider(page, 'proximity').boundingBox())!;
	await page.mouse.move(box.x + box.width * 0.35, box.y + box.height / 2);
	await page.mouse.down();
	for (let step = 0; step < 20; step++)
		await page.mouse.move(box.x + box.width * (0.35 + step / 50), box.y + box.height / 2);
	await page.mouse.up();
	await expect(slider(page, 'proximity')).not.toHaveValue('35');
	await page.keyboard.press('Control+z');
	await expect(slider(page, 'proximity')).toHaveValue('35');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a change of view leaves what can be made again', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await stand(page, 'gulf', 'reversed').check();
	await page.keyboard.press('Control+z');
	await expect(stand(page, 'gulf', 'slackening')).toBeChecked();
	await page.locator('#shares li[data-row=hedged] a').click();
	await page.locator('#source').getByRole('link', { name: 'Both' }).click();
	await page.locator('mark').first().click();
	await page.keyboard.press('Control+Shift+Z');
	await expect(stand(page, 'gulf', 'reversed')).toBeChecked();
});

test('the list says each change as a sentence, leads to its control, and back to any state', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await stand(page, 'gulf', 'reversed').check();
	await page.locator('input[name="weight.silk-road"]').fill('33');
	await page.locator('input[name="weight.silk-road"]').press('Enter');
	await page.locator('input[name=sure][value=hardly]').check();

	await page.locator('summary', { hasText: 'History' }).click();
	await expect(page.locator('ol li .sentence')).toHaveText([
		'How sure: hardly',
		'Weight of Silk Road position: from 20 to 33',
		'Gulf normalization slowdown: from “slackening” to “reversed”',
		'Opened: Default settings'
	]);
	await page.locator('ol li').nth(2).getByRole('button', { name: 'Bookmark' }).click();
	await expect(page.locator('ol li').nth(2).getByRole('button', { name: 'Bookmark' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.locator('ol li').nth(3).getByRole('button', { name: 'Go there' }).click();
	expect(await shownShares(page)).toEqual(sharesOf(model, ''));
	await page.getByRole('button', { name: 'Gulf normalization slowdown: from “slackening” to “reversed”' }).click();
	await expect(stand(page, 'gulf', 'slackening')).toBeFocused();
});

const menu = (page: Page) => page.locator('details', { has: page.locator('summary', { hasText: 'History' }) });
const said = (page: Page) => menu(page).locator('ol > li');

test('the history survives a reload, a save and another scenario; bookmarks have names and lead back', async ({
	page
}, info) => {
	await page.goto(core);
	await ready(page);
	await stand(page, 'gulf', 'reversed').check();
	await menu(page).locator('summary').click();
	await said(page).nth(0).getByRole('button', { name: 'Bookmark' }).click();
	await expect(page.getByLabel('Name of the bookmark')).toBeFocused();
	await page.keyboard.type('Gulf reversed');
	await page.getByLabel('Name of the bookmark').press('Enter');
	await stand(page, 'silk-road', 'main-link').check();

	await page.reload();
	await ready(page);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(stand(page, 'silk-road', 'one-route')).toBeChecked();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(stand(page, 'silk-road', 'main-link')).toBeChecked();

	const save = page.locator('details:has(form[action="?/save"])');
	await save.locator('summary').click();
	const name = `Moments ${info.workerIndex} ${Date.now()}`;
	await save.getByLabel('Name', { exact: true }).fill(name);
	await save.getByRole('button', { name: /^Save/ }).click();
	await expect(page).toHaveURL(/from=[0-9a-f]{32}/);
	await ready(page);
	await menu(page).locator('summary').click();
	await expect(said(page).nth(0)).toContainText(new RegExp(`Saved as .{0,2}${name}`));
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(stand(page, 'silk-road', 'one-route')).toBeChecked();
	await expect(page).toHaveURL(/from=[0-9a-f]{32}/);
	await page.getByRole('button', { name: 'Redo' }).click();

	// Another scenario comes after it in the same line: what was before is opened, not undone.
	await page.goto(`${core}?from=core-front-line`);
	await ready(page);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
	await menu(page).locator('summary').click();
	await expect(said(page).nth(0)).toContainText('Opened:');
	await expect(said(page)).toHaveCount(4);
	await menu(page).getByRole('list', { name: 'Bookmarks' }).getByRole('button', { name: 'Gulf reversed' }).click();
	await expect(stand(page, 'gulf', 'reversed')).toBeChecked();
	await expect(stand(page, 'silk-road', 'one-route')).toBeChecked();
	await ready(page);
	await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();

	// Any moment is compared with now.
	await menu(page).locator('summary').click();
	await said(page).last().getByRole('link', { name: 'Compare' }).click();
	await expect(page).toHaveURL(/\/compare\?s=.*state\.gulf.*&s=/);
	await expect(page.locator('main')).toContainText('from “slackening” to “reversed”');
});
