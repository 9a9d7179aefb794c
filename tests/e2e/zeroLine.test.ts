import { expect, test } from '@playwright/test';
import { core } from './workbenchPage';

/** What stands above the zero line, at either side: the gap to the line (px, negative where the word crosses it), and whether it is in view. */
const gaps = (figure: Element) => {
	const middle = (box: DOMRect) => (box.left + box.right) / 2;
	const zero = [...figure.querySelectorAll('.axis span')].find((each) => /^\W*0\W*$/.test(each.textContent ?? ''))!;
	const line = middle(zero.getBoundingClientRect());
	const before = getComputedStyle(figure).direction === 'rtl' ? -1 : 1;
	return [...figure.querySelectorAll('.both > span')].map((word, at) => {
		const range = document.createRange();
		range.selectNodeContents(word);
		const { left, right } = range.getBoundingClientRect();
		const side = at === 0 ? before : -before;
		return { gap: side === 1 ? line - right : left - line, seen: left >= 0 && right <= innerWidth };
	});
};

for (const prefix of ['', '/ar'])
	for (const width of [1440, 1024, 390])
		test(`what pushes down and up stands at either side of the zero line, ${prefix || '/en'} at ${width} px`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 900 });
			for (const query of ['', '?state.proximity=contested&weight.gulf=0', '?state.gulf=reversed&outcome=hedging']) {
				await page.goto(`${prefix}${core}${query}`);
				const figure = page.locator('#contributions');
				await expect(figure.locator('canvas')).toBeVisible();
				const words = await figure.evaluate(gaps);
				expect(words).toHaveLength(2);
				for (const { gap, seen } of words) {
					expect(gap, query).toBeGreaterThanOrEqual(4);
					expect(gap, query).toBeLessThanOrEqual(12);
					expect(seen, query).toBe(true);
				}
			}
		});
