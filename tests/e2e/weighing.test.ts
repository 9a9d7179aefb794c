import { expect, test, type Page } from '@playwright/test';
import { axeFindsInBothThemes } from './axeFinds';
import { core, ready, slider } from './workbenchPage';

/** The raw weights as the fields show them. */
const weightsOf = (page: Page) =>
	page
		.locator('input[name^="weight."]')
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** Opens the weighing by keys alone. */
async function openWeighing(page: Page) {
	await page.getByRole('button', { name: 'Weigh…' }).focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Weigh the factors against each other' });
	await expect(dialog).toBeVisible();
	return dialog;
}

test('weights are weighed by swing with the keyboard, applied as one step, and taken back', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const before = await weightsOf(page);
	const dialog = await openWeighing(page);
	const most = dialog.getByRole('radio', { name: 'The swing of “Gulf normalization slowdown” matters most' });
	await most.focus();
	await page.keyboard.press('Space');
	const answers = { 'Use of proximity to Iran': '50', 'Caucasus influence': '٢٥', 'Silk Road position': '12,5' };
	for (const [factor, swing] of Object.entries(answers)) {
		await dialog.getByRole('spinbutton', { name: `“${factor}”` }).focus();
		await page.keyboard.type(swing);
	}
	await page.keyboard.press('Tab');
	expect(await axeFindsInBothThemes(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Apply these weights' }).focus();
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Weigh…' })).toBeFocused();
	expect(await weightsOf(page)).toEqual(['50', '100', '25', '12.5']);
	await expect(page).toHaveURL(/weight\.gulf=100/);
	await page.getByText('History', { exact: true }).click();
	await expect(page.getByText('Weights by swing')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	expect(await weightsOf(page)).toEqual(before);
	await expect(page).toHaveURL(/core$/);
});

test('weights are weighed by pairs; what was answered is there again, and goes into the note if one says so', async ({
	page
}) => {
	await page.goto(core);
	await ready(page);
	const dialog = await openWeighing(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('End');
	await expect(dialog.getByRole('tab', { name: 'Pairs' })).toBeFocused();
	const name = { proximity: 'Use of proximity to Iran', gulf: 'Gulf normalization slowdown', caucasus: 'Caucasus influence', road: 'Silk Road position' }; // prettier-ignore
	const answers: [string, string | null][] = [
		[name.proximity, '2'],
		[name.gulf, '2'],
		[name.caucasus, '2'],
		[name.proximity, '4'],
		[name.gulf, '4'],
		[name.road, '8']
	];
	for (const [at, [more, times]] of answers.entries()) {
		await expect(dialog.getByText(`Pair ${at + 1} of 6`)).toBeVisible();
		await dialog.getByRole('radio', { name: more, exact: true }).focus();
		await page.keyboard.press('Space');
		await dialog.getByRole('radio', { name: times!, exact: true }).focus();
		await page.keyboard.press('Space');
		if (at < 5) await dialog.getByRole('button', { name: 'Next pair' }).press('Enter');
	}
	await expect(dialog).toContainText(/Consistency ratio 1\.\d\d, above 0\.10/);
	await expect(dialog).toContainText(
		'“Silk Road position” ×8 against “Use of proximity to Iran”. By all others it would be: “Use of proximity to Iran” ×8'
	);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);

	const again = await openWeighing(page);
	await expect(again.getByRole('tab', { name: 'Pairs' })).toHaveAttribute('aria-selected', 'true');
	await again.getByRole('button', { name: 'Judge it anew' }).press('Enter');
	await expect(again.getByText('Pair 6 of 6')).toBeVisible();
	await again.getByRole('radio', { name: name.proximity, exact: true }).focus();
	await page.keyboard.press('Space');
	await expect(again).toContainText('Consistency ratio 0.00');
	await again.getByRole('checkbox', { name: 'Write the answers into the scenario’s note' }).check();
	await again.getByRole('button', { name: 'Apply these weights' }).click();
	expect(await weightsOf(page)).toEqual(['100', '50', '25', '12.5']);
	await page.getByText('Save', { exact: true }).click();
	await expect(page.locator('form[action="?/save"] [name=note]')).toHaveValue(/^Weights by pairs: .*ratio 0\.00\.$/);
});

test('locked weights move too, and the page says so before', async ({ page }) => {
	await page.goto(`${core}?lock=gulf`);
	await ready(page);
	const dialog = await openWeighing(page);
	await expect(dialog).toContainText('Locked weights move too.');
	await dialog.getByRole('tab', { name: 'Ranks' }).click();
	await dialog.getByRole('button', { name: 'Move “Gulf normalization slowdown” up' }).click();
	await dialog.getByRole('button', { name: 'Apply these weights' }).click();
	await expect(slider(page, 'gulf')).toHaveValue('100');
});

test('without script there are the fields, and nothing is offered that needs one', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(core);
	await expect(page.getByText('How much does it matter?')).toBeVisible();
	await expect(page.getByText('Weigh…')).toBeHidden();
	await context.close();
});
