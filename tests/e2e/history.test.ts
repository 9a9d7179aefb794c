import { expect, test } from '@playwright/test';
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
		'Where it started'
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
