import { expect, test, type Page } from '@playwright/test';
import { core, ready, slider, stand } from './workbenchPage';

const ar = `/ar${core}`;

/** Presses the key of a place on the keyboard as the Arabic layout has it. */
const press = (page: Page, key: string, code: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
	page.evaluate(
		(asked) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...asked, bubbles: true, cancelable: true })),
		{ key, code, ...more }
	);

test('the workbench hears its keys in the Arabic layout', async ({ page }) => {
	await page.goto(ar);
	await ready(page);
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await stand(page, 'proximity', 'front-line').check();
	await press(page, 'ئ', 'KeyZ', { ctrlKey: true });
	await expect(stand(page, 'proximity', 'watched')).toBeChecked();
	await press(page, 'ئ', 'KeyZ', { ctrlKey: true, shiftKey: true });
	await expect(stand(page, 'proximity', 'front-line')).toBeChecked();
	await press(page, '٣', 'Digit3');
	await expect(page.locator('#outcomes')).toBeFocused();
	await press(page, 'ظ', 'Slash');
	await expect(page.locator('.find input')).toBeFocused();
	await press(page, '؟', 'Slash', { shiftKey: true });
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('undo points back to where reading began, in the workbench and in the editor of briefings', async ({ page }) => {
	const mirrored = () =>
		page
			.getByRole('button', { name: 'تراجع' })
			.locator('span')
			.evaluate((glyph) => getComputedStyle(glyph).transform);
	await page.goto(ar);
	await ready(page);
	expect(await mirrored()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
	await page.goto('/ar/studies/azerbaijan-israel/briefings');
	await page.getByRole('button', { name: 'إنشاء ثماني شرائح' }).click();
	await expect(page).toHaveURL(/briefings\/[0-9a-f]/);
	expect(await mirrored()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

test('the reader page credits a translation only where it quotes one', async ({ page }) => {
	await page.goto(`${ar}/read`);
	await expect(page.locator('main')).not.toContainText('ترجمة منضدة السيناريوهات');
	await page.goto(`${core}/read`);
	await expect(page.locator('main')).toContainText('own translation');
});

test('fields that nobody has written in read as the page does', async ({ page }) => {
	await page.goto(ar);
	await ready(page);
	await page.locator('details:has(form[action="?/save"]) summary').click();
	const field = page.locator('form[action="?/save"] [name=name]');
	const direction = () => field.evaluate((each) => getComputedStyle(each).direction);
	expect(await direction()).toBe('rtl');
	await field.fill('Front line');
	expect(await direction()).toBe('ltr');
	await field.fill('خط المواجهة');
	expect(await direction()).toBe('rtl');
});

test('a file is chosen, and help is offered, in the language of the page', async ({ page }) => {
	await page.goto(ar);
	await ready(page);
	await expect(page.locator('#outcomes [aria-label^="كيف يُحسب"]').first()).toHaveText('؟');
	await page.locator('summary', { hasText: 'مشاركة' }).click();
	const field = page.locator('form[action="?/open"]');
	await expect(field).toContainText('لم يُختر ملف');
	await field
		.locator('[type=file]')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
	await expect(field).toContainText('x.json');
});

test('the facts name their other sources in the language of the page', async ({ page }) => {
	await page.goto(`${ar}?tab=facts`);
	await expect(page.locator('#facts cite').first()).toBeVisible();
	for (const cite of await page.locator('#facts cite').all()) {
		await expect(cite.locator('[lang=ar]')).toHaveText(/\p{Script=Arabic}/u);
	}
});

test('what opens beneath a factor leaves its choices in place and closes nothing else', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const factor = page.locator('#factor-proximity');
	const top = async () => (await factor.locator('fieldset').first().boundingBox())!.y;
	const before = await top();
	await factor.getByRole('button', { name: /^Fine-tune/ }).click();
	await factor.getByRole('button', { name: /passages: / }).click();
	expect(await top()).toBe(before);
	await expect(factor.getByRole('button', { name: /^Fine-tune/ })).toHaveAttribute('aria-expanded', 'true');
	await expect(factor.locator('.notes li').first()).toContainText('carries: ');
	await factor.getByLabel('Lock this weight').check();
	await factor.getByRole('button', { name: /^Fine-tune/ }).click();
	await expect(factor.locator('.weight')).toContainText('locked');
});

test('a sentence of the history leads to the control that made the change', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await slider(page, 'gulf').focus();
	await page.keyboard.press('ArrowRight');
	await page.locator('summary', { hasText: 'History' }).click();
	await page.getByRole('button', { name: /^Weight of Gulf/ }).click();
	await expect(slider(page, 'gulf')).toBeFocused();
});

test('the text is tinted where it is lit and nowhere else; lines in the margin say that passages are there', async ({
	page
}) => {
	await page.goto(core);
	await ready(page);
	const tinted = () =>
		page
			.locator('#source mark')
			.evaluateAll(
				(marks) => marks.filter((mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)').length
			);
	await page.mouse.move(0, 0);
	await expect.poll(tinted).toBe(0);
	expect(await page.locator('#source .paragraphs i, #source i').count()).toBeGreaterThan(5);
	await page.locator('#factor-proximity h3').hover();
	await expect.poll(tinted).toBeGreaterThan(0);
});
