import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { bundledModel } from './bundled';
import { awake, ownServer } from './editorPage';

const { here } = ownServer('matrix');

/** Copies the bundled study to edit, once for all tests; gives the path of its editor. */
async function copied(page: Page): Promise<string> {
	await page.goto(here('/studies/new'));
	await page.locator('form[action="?/copy"] button').first().click();
	await expect(page).toHaveURL(/\/edit$/);
	return new URL(page.url()).pathname;
}
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row} ${column}"]`);
const fields = (page: Page) => page.locator('.pane td input');
const states = bundledModel('extended').factors.reduce((sum, factor) => sum + factor.states.length, 0);

for (const prefix of ['', '/ar'])
	test(`the whole matrix is drawn where it is in sight, and its far end is reached by keys, ${prefix || '/en'}`, async ({
		page
	}) => {
		const path = await copied(page);
		await page.goto(here(`${prefix}${path}?step=cross&model=extended`));
		await awake(page);
		await page
			.locator('select')
			.filter({ has: page.locator('option[value="*"]') })
			.selectOption('*');
		await expect(page).toHaveURL(/step=cross\.\*/);
		await expect(cell(page, 0, 4)).toBeVisible();
		expect(await fields(page).count()).toBeLessThan(400);
		await expect(page.locator('table')).toHaveAttribute('aria-colcount', String(states + 1));
		// A state says nothing of its own factor’s.
		await expect(cell(page, 0, 0)).toHaveCount(0);
		await expect(cell(page, states - 1, 0)).toHaveCount(0);

		await cell(page, 4, 0).click();
		const onwards = prefix === '' ? 'ArrowRight' : 'ArrowLeft';
		for (let step = 0; step < states; step++) await page.keyboard.press(onwards);
		// Over the block of its own factor, to the last column and no farther.
		await expect(cell(page, 4, states - 1)).toBeFocused();
		for (let step = 0; step < states; step++) await page.keyboard.press('ArrowDown');
		const last = page.locator(':focus');
		await expect(last).toHaveAttribute('data-place', new RegExp(`^\\d+ ${states - 1}$`));
		await expect(last).toBeInViewport({ ratio: 0.9 });
		const place = (await last.getAttribute('data-place'))!;
		await page.keyboard.type('-3');
		const card = page.getByRole('region', { name: /^(What this judgement rests on|ما يستند إليه هذا الحكم)$/ });
		await expect(card.locator('h3')).toBeVisible();

		// What is out of sight is kept though it is not drawn.
		await page.locator('.pane').evaluate((pane) => pane.scrollTo(0, 0));
		await expect(cell(page, 0, 4)).toBeVisible();
		await expect(page.locator(`[data-place="${place}"]`)).toHaveCount(0);
		await page.locator('.pane').evaluate((pane) => {
			const forwards = getComputedStyle(pane).direction === 'rtl' ? -1 : 1;
			pane.scrollTo(forwards * pane.scrollWidth, pane.scrollHeight);
		});
		await expect(page.locator(`[data-place="${place}"]`)).toHaveValue('-3');
		expect(await axeFinds(page)).toEqual([]);
	});

test('a range is copied over the block that a matrix does not have, and pasted elsewhere', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const path = await copied(page);
	await page.goto(here(`${path}?step=cross.*&model=extended`));
	await awake(page);
	await cell(page, 3, 4).click();
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	// Row 4 has no cell in columns 4 to 7, which are its own: the range ends at the next that it has.
	await page.keyboard.press('Control+c');
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text.split('\n').length).toBeGreaterThan(1);
	const [first] = text.split('\n')[0]!.split('\t');
	expect(first).toBe(await cell(page, 3, 4).inputValue());
	const before = await cell(page, 8, 0).inputValue();
	expect(before).not.toBe(first);
	await cell(page, 8, 0).click();
	await page.keyboard.press('Control+v');
	await expect(cell(page, 8, 0)).toHaveValue(first!);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(cell(page, 8, 0)).toHaveValue(before);
});

test('without script each factor’s rows have an address, which a link leads to', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	const path = await copied(page);
	await page.goto(here(`${path}?step=cross`));
	await expect(page.locator('input[name^="models.0.crossImpacts.proximity."]').first()).toBeVisible();
	await page.locator('p.without-script a').nth(1).click();
	await expect(page).toHaveURL(/step=cross\.gulf/);
	await expect(page.locator('input[name^="models.0.crossImpacts.gulf."]').first()).toBeVisible();
	await expect(page.locator('input[name^="models.0.crossImpacts.proximity."]')).toHaveCount(0);
	await page.locator('input[name^="models.0.crossImpacts.gulf."]').first().fill('2');
	await page.getByRole('button', { name: 'Save' }).first().click();
	await page.goto(here(`${path}?step=cross.gulf`));
	await expect(page.locator('input[name^="models.0.crossImpacts.gulf."]').first()).toHaveValue('2');
	await page.close();
});
