import { expect, test } from '@playwright/test';
import { axeFinds } from './axeFinds';

for (const prefix of ['', '/ar'])
	test(`every figure, in every case and theme, ${prefix || '/en'}: drawn, whole, and axe finds nothing`, async ({
		page
	}) => {
		await page.goto(`${prefix}/gallery`);
		const all = page.locator('.case');
		await expect(all).toHaveCount(184);
		// Figures are drawn one after the other, all of them in one page here alone.
		// A plane is drawn of paths, on screen as on paper.
		const planes = await page.locator('.case:has([data-plane])').count();
		expect(planes).toBe(16);
		await expect(page.locator('.case canvas')).toHaveCount((await all.count()) - planes, { timeout: 90_000 });
		const seen = await all.evaluateAll(async (elements) => {
			await document.fonts.ready;
			// Drawing waits for a frame.
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			return elements.map((element) => {
				const canvas = element.querySelector('canvas');
				let drawn = element.querySelector('[data-plane] .region')?.getAttribute('d')?.length ?? 0;
				if (canvas) {
					const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
					for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) drawn++;
				}
				const frame = element.getBoundingClientRect();
				const texts = [...element.querySelectorAll('h2, .label, .name, .value, figcaption')];
				return {
					name: element.getAttribute('data-case'),
					marks: drawn,
					spilled: texts
						.filter((text) => {
							const box = text.getBoundingClientRect();
							return box.left < frame.left - 1 || box.right > frame.right + 1;
						})
						.map((text) => text.textContent)
				};
			});
		});
		for (const { name, marks, spilled } of seen) {
			expect(marks, `${name}: marks`).toBeGreaterThan(20);
			expect(spilled, `${name}: text outside its figure`).toEqual([]);
		}
		expect(await axeFinds(page)).toEqual([]);
	});

test('the facts stand as a timeline and as bars over periods, each with its passage and what other sources say', async ({
	page
}) => {
	await page.goto('/ar/studies/azerbaijan-israel/core?tab=facts');
	await expect(page.locator('#timeline canvas')).toBeVisible();
	await expect(page.locator('#timeline li[data-row]')).toHaveCount(7);
	await expect(page.locator('#indicator-israeli-share li[data-row]')).toHaveCount(2);
	await expect(page.locator('#facts cite').first()).toBeVisible();
	// Time runs the way the language reads: the first event stands right of the last.
	const first = await page.locator('#timeline .axis span').first().boundingBox();
	const last = await page.locator('#timeline .axis span').last().boundingBox();
	expect(first!.x).toBeGreaterThan(last!.x);
	await page.locator('#timeline li[data-row=baku-embassy] a').first().click();
	await expect(page.locator('#source mark:focus')).toHaveCount(1);
	await expect(page).toHaveURL(/passage=baku-embassy/);
});
