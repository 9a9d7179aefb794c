import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const prefix of ['', '/ar'])
	test(`every figure, in every case and theme, ${prefix || '/en'}: drawn, whole, and axe finds nothing`, async ({
		page
	}, info) => {
		// A hundred figures, each scrolled to and shot.
		test.setTimeout(240_000);
		await page.goto(`${prefix}/gallery`);
		const all = page.locator('.case');
		await expect(all).toHaveCount(116);
		await expect(page.locator('.case canvas')).toHaveCount(await all.count());
		for (const one of await all.all()) {
			const name = (await one.getAttribute('data-case')) ?? '';
			await one.scrollIntoViewIfNeeded();
			const shot = await one.screenshot();
			await info.attach(`${name}.png`, { body: shot, contentType: 'image/png' });
			const { marks, spilled } = await one.evaluate((element) => {
				const canvas = element.querySelector('canvas')!;
				const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
				let drawn = 0;
				for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) drawn++;
				const frame = element.getBoundingClientRect();
				const texts = [...element.querySelectorAll('h2, .label, .name, .value, figcaption')];
				return {
					marks: drawn,
					spilled: texts
						.filter((text) => {
							const box = text.getBoundingClientRect();
							return box.left < frame.left - 1 || box.right > frame.right + 1;
						})
						.map((text) => text.textContent)
				};
			});
			expect(marks, `${name}: marks on the canvas`).toBeGreaterThan(50);
			expect(spilled, `${name}: text outside its figure`).toEqual([]);
		}
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
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
