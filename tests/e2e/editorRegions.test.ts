import { expect, test } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { awake, draft, field, slide } from './briefingPage';
import { ready, shownShares } from './workbenchPage';

for (const [width, height] of [
	[1440, 900],
	[1024, 768]
] as const)
	test(`in ${width} × ${height} the list and the fields scroll by themselves, and the slide in hand is seen`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await draft(page);
		const stage = page.locator('.preview article');
		const add = page.getByRole('button', { name: 'Add a slide' });
		await slide(page, 7).locator('a').click();
		for (let count = 9; count <= 16; count++) {
			await page.locator('#add-kind').selectOption('judgement');
			await add.click();
			await expect(slide(page, count - 1)).toHaveAttribute('aria-current', 'true');
			await expect(slide(page, count - 1)).toBeInViewport({ ratio: 0.99 });
			await expect(add).toBeInViewport({ ratio: 1 });
			await expect(stage).toBeInViewport({ ratio: 0.99 });
		}
		const fields = page.locator('.form');
		await fields.locator('summary').click();
		await fields.evaluate((element) => element.scrollTo(0, element.scrollHeight));
		await expect(field(page, 'ratio')).toBeInViewport({ ratio: 1 });
		await expect(stage).toBeInViewport({ ratio: 0.99 });
		expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
		await slide(page, 15).locator('a').press('ArrowUp');
		await expect.poll(() => fields.evaluate((element) => element.scrollTop)).toBe(0);
		for (let at = 13; at >= 0; at--)
			await slide(page, at + 1)
				.locator('a')
				.press('ArrowUp');
		await expect(slide(page, 0)).toBeInViewport({ ratio: 0.99 });
	});

test('below 1024 px the stage stays in sight while the fields are scrolled, with and without script', async ({
	page,
	browser
}) => {
	const address = await draft(page);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	for (const each of [page, plain])
		for (const [width, height] of [
			[900, 700],
			[390, 844]
		] as const) {
			await each.setViewportSize({ width, height });
			await each.goto(`${address}?slide=judgement`);
			await field(each, 'notes').scrollIntoViewIfNeeded();
			await each.evaluate(() => document.querySelector('.form [name=notes]')!.scrollIntoView({ block: 'end' }));
			await expect(each.locator('.preview .frame')).toBeInViewport({ ratio: 0.99 });
			await expect(field(each, 'notes')).toBeInViewport({ ratio: 0.5 });
		}
	await plain.close();
});

test('a slide in the list has a picture of itself, of plain marks, drawn where it is near, that follows what is typed', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 620 });
	await draft(page);
	for (let count = 9; count <= 20; count++) await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await slide(page, 2).locator('a').click();
	const picture = (at: number) => slide(page, at).locator('.thumbnail');
	await expect(picture(2).locator('article')).toHaveAttribute('data-kind', 'title');
	await expect(picture(2)).toHaveAttribute('aria-hidden', 'true');
	await expect(picture(2)).toHaveAttribute('inert');
	await expect(picture(19).locator('article')).toHaveCount(0);
	await picture(19).scrollIntoViewIfNeeded();
	await expect(picture(19).locator('article')).toHaveAttribute('data-kind', 'method');
	await expect(picture(2).locator('article')).toHaveCount(0);
	await slide(page, 14).locator('a').click();
	await expect(picture(14).locator('article')).toHaveAttribute('data-kind', 'outcomes');
	await expect(picture(14).locator('li[data-row]')).toHaveCount(4);
	await expect(page.locator('.thumbnail canvas')).toHaveCount(0);
	await field(page, 'heading').fill('Baku pays for quiet');
	await expect(picture(14).locator('h2')).toHaveText('Baku pays for quiet');
});

test('a slide leads to the scenario it is bound to, at its revision', async ({ page }) => {
	const address = await draft(page, 'state.gulf=reversed');
	await page.goto(`${address}?slide=outcomes`);
	await awake(page);
	const way = page.locator('.form').getByRole('link', { name: 'Open in the workbench: “Default settings, changed”' });
	await expect(way).toHaveAttribute('href', /\?from=[0-9a-z-]+@1$/);
	await way.click();
	await ready(page);
	expect(await shownShares(page)).toEqual(sharesOf(bundledModel('core'), 'state.gulf=reversed'));
});
