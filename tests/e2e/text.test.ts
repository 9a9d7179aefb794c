import { expect, test } from '@playwright/test';
import { bundledModel } from './bundled';
import { core, ready } from './workbenchPage';

test('a place that several passages cover lists them all, and each can be chosen', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const marks = page.locator('#source mark');
	const covered = await marks.evaluateAll((all) =>
		all.findIndex((mark) => (mark.getAttribute('data-passage') ?? '').includes(' '))
	);
	expect(covered).toBeGreaterThanOrEqual(0);
	await marks.nth(covered).click();
	const card = page.getByRole('complementary', { name: 'What rests on this passage' });
	const listed = card.locator('.here button');
	const ids = ((await marks.nth(covered).getAttribute('data-passage')) ?? '').split(' ');
	await expect(listed).toHaveCount(ids.length);
	await expect(listed.first()).toHaveAttribute('aria-pressed', 'true');
	await listed.last().click();
	await expect(listed.last()).toHaveAttribute('aria-pressed', 'true');
	await expect(page).toHaveURL(new RegExp(`passage=${ids.at(-1)}`));
	await expect(page.locator('#source i')).not.toHaveCount(0);
});

test('a jump from the model brings its passage to the middle and the keyboard goes on from there', async ({ page }) => {
	await page.goto(`${core}?tab=outcome`);
	await page.waitForFunction(() => document.querySelector('#shares canvas'));
	const link = page.locator('#outcome tbody a').last();
	await link.click();
	const mark = page.locator('#source mark:focus');
	await expect(mark).toHaveCount(1);
	await expect(mark).toHaveClass(/flash/);
	const pane = (await page.locator('#source .scroll').boundingBox())!;
	await expect
		.poll(async () => {
			const box = (await mark.boundingBox())!;
			return box.y >= pane.y && box.y + box.height <= pane.y + pane.height;
		})
		.toBe(true);
	await page.keyboard.press('ArrowUp');
	await expect(page.locator('#source mark:focus')).toHaveCount(1);
});

test('a judgement on the card leads to its control, by keyboard', async ({ page }) => {
	const carrying = bundledModel('core').judgements.find(
		({ about, passages }) => about.startsWith('impacts.') && passages.length > 0
	)!.passages[0]!;
	await page.goto(`${core}?passage=${carrying}`);
	await ready(page);
	const card = page.getByRole('complementary', { name: 'What rests on this passage' });
	await expect(card).toBeVisible();
	const judgement = card.locator('ul:not(.here) button').first();
	await judgement.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#factors :focus, #outcomes #outcome')).not.toHaveCount(0);
});

for (const [language, prefix, query, first] of [
	['English', '', 'AZERBAIJAN', 'Azerbaijan'],
	['Arabic, without its vowel marks', '/ar', 'اذربيجان', 'أذربيجان']
] as const) {
	test(`find goes from place to place, ${language}`, async ({ page }) => {
		await page.goto(prefix + core);
		await ready(page);
		const before = await page.locator('#source .text').innerHTML();
		await page.keyboard.press('/');
		const field = page.getByRole('searchbox');
		await expect(field).toBeFocused();
		await field.fill(query);
		const painted = () =>
			page.evaluate(() => ({
				all: CSS.highlights.get('found')?.size ?? 0,
				here: [...(CSS.highlights.get('found-here') ?? [])].map((range) => (range as Range).toString())[0]
			}));
		await expect.poll(async () => (await painted()).here).toBe(first);
		const { all } = await painted();
		expect(all).toBeGreaterThan(3);
		await expect(page.getByRole('search').getByRole('status')).toContainText(String(all));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('search').getByRole('status')).toContainText('2');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.press('Shift+Enter');
		await expect(page.getByRole('search').getByRole('status')).toHaveText(new RegExp(`${all}.*${all}`));
		// Painting leaves the text as it is: no word is cut by markup.
		expect(await page.locator('#source .text').innerHTML()).toBe(before);
		await page.keyboard.press('Escape');
		await expect(field).toBeHidden();
		expect((await painted()).all).toBe(0);
	});
}

test('a passage that only facts rest on lists them, and leads to them', async ({ page }) => {
	await page.goto(`${core}?passage=hundred-days`);
	await ready(page);
	const card = page.getByRole('complementary', { name: 'What rests on this passage' });
	await card.getByRole('button', { name: 'The end of the Soviet Union' }).click();
	await expect(page.locator('#timeline')).toBeVisible();
	await expect(page).toHaveURL(/tab=facts/);
});
