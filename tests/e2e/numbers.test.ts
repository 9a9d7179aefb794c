import { expect, test, type Locator } from '@playwright/test';
import { core, ready } from './workbenchPage';

/** The glyphs of a place's first match in the order in which they stand on screen, left to right, measured one by one. */
async function glyphs(place: Locator, pattern: string): Promise<string> {
	return place.evaluate((element, source) => {
		const letters: { letter: string; node: Text; at: number }[] = [];
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
			[...node.data].forEach((letter, at) => letters.push({ letter, node: node!, at }));
		const shown = letters.filter(({ letter }) => !/[\p{Cf}]/u.test(letter));
		const found = new RegExp(source).exec(shown.map(({ letter }) => letter).join(''));
		if (!found) return `no ${source} in “${element.textContent}”`;
		return shown
			.slice(found.index, found.index + found[0].length)
			.map(({ letter, node, at }) => {
				const range = document.createRange();
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				return { letter, left: range.getBoundingClientRect().left };
			})
			.sort((a, b) => a.left - b.left)
			.map(({ letter }) => letter)
			.join('');
	}, pattern);
}

const range = /^\d+–\d+%$/;

for (const prefix of ['', '/ar']) {
	test(`numbers stand in one order on screen${prefix}`, async ({ page }) => {
		await page.goto(prefix + core);
		await ready(page);
		const row = page.locator('#shares li[data-row]').first();
		expect(await glyphs(row.locator('.value'), '\\d+%')).toMatch(/^\d+%$/);
		expect(await glyphs(row.locator('.detail'), '\\d+–\\d+%')).toMatch(range);
		expect(await glyphs(page.locator('#shares .axis'), '\\d+%')).toMatch(/^\d+%$/);
		expect(await glyphs(page.locator('#contributions .axis > *').filter({ hasText: '−' }).first(), '−\\d+')).toMatch(
			/^−\d+$/
		);
		expect(await glyphs(page.locator('#shares'), '50%')).toBe('50%');
		await page.locator('#shares .head button[aria-controls="shares-table"]').click();
		expect(await glyphs(page.locator('#shares-table tbody'), '\\d+\\.\\d–\\d+\\.\\d%')).toMatch(/^\d+\.\d–\d+\.\d%$/);

		await page.goto(`${prefix}${core}?tab=whatif`);
		await expect(page.locator('#shares canvas')).toBeVisible();
		expect(await glyphs(page.locator('[data-flip=radius]'), '±\\d+%')).toMatch(/^±\d+%$/);
		await page.goto(`${prefix}${core}/about`);
		expect(await glyphs(page.locator('main'), '87%')).toBe('87%');
		expect(await glyphs(page.locator('main'), '±r\\*')).toBe('±r*');
	});

	test(`what is typed into a field is read as people write it${prefix}`, async ({ page }) => {
		await page.goto(prefix + core);
		await ready(page);
		const weight = page.locator('input[name="weight.proximity"]');
		for (const [typed, taken] of [
			['1٫5', '1.5'],
			['6,5', '6.5'],
			['٤٥', '45'],
			['٣٥٪', '35']
		] as const) {
			await weight.click({ clickCount: 3 });
			await page.keyboard.type(typed);
			await page.keyboard.press('Tab');
			await expect(weight).toHaveValue(taken);
			await expect(page.getByRole('alert')).toHaveCount(0);
		}
		await weight.fill('1,234');
		await weight.press('Tab');
		await expect(page.getByRole('alert')).toContainText('1.234');
		await expect(weight).toHaveValue('1,234');
	});

	test(`a table that is copied arrives as numbers${prefix}`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(prefix + core);
		await ready(page);
		await page.locator('#shares .head button[aria-controls="shares-table"]').click();
		const table = page.locator('#shares-table table');
		await expect(table).not.toContainText('…');
		await table.evaluate((element) => {
			const selection = getSelection()!;
			selection.removeAllRanges();
			const all = document.createRange();
			all.selectNode(element);
			selection.addRange(all);
		});
		await page.keyboard.press('Control+c');
		const { text, html } = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const read = async (kind: string) => (await item!.getType(kind)).text();
			return { text: await read('text/plain'), html: await read('text/html') };
		});
		const rows = text
			.trim()
			.split(/\r?\n/)
			.map((line) => line.split('\t'));
		expect(rows).toHaveLength(5);
		expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([8]));
		for (const cells of rows.slice(1)) for (const cell of cells.slice(1)) expect(cell).toMatch(/^-?\d+\.\d$/);
		expect(text).not.toMatch(/[\u200e\u2060\u2066-\u2069]/);
		expect(html).toContain('<table');
	});
}

test.describe('where the reader is', () => {
	test.use({ timezoneId: 'Asia/Beirut' });

	test('times are the reader’s, and say UTC only where no script can tell', async ({ page, browser, baseURL }) => {
		const faults: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) faults.push(message.text());
		});
		await page.goto(core);
		await ready(page);
		const menu = page.locator('details', { has: page.locator('input[name=name]') }).first();
		await menu.locator('summary').first().click();
		await menu.locator('input[name=name]').first().fill('Read here');
		await menu.locator('button[type=submit]').first().click();
		const status = page.locator('.status');
		await expect(status).toHaveText(/\d{2}:\d{2}$/);
		await page.goto(`${core}/scenarios`);
		await expect(page.locator('main')).toContainText(/\d{1,2} \w+ \d{4}, \d{2}:\d{2}/);
		await expect(page.locator('main')).not.toContainText('UTC');
		const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		const still = await plain.newPage();
		await still.goto(`${core}/scenarios`);
		await expect(still.locator('main')).toContainText(/\d{4}, \d{2}:\d{2} UTC/);
		await plain.close();
		expect(faults.filter((fault) => /hydration/i.test(fault))).toEqual([]);
	});
});
