import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { compile, evaluate } from '../../src/lib/engine/index';
import { countByBasis, sharePaths } from '../../src/lib/study/judgements';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, settingsOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const counts = countByBasis(model);
/** With the baselines of 0, of which another value may be tried. */
const listed = sharePaths(model).length;
const address = `${core}/judgements`;
const query = 'weight.gulf=40';

const rows = (page: Page) => page.locator('tr[id^="judgement-"]');
const named = (page: Page) => rows(page).evaluateAll((all) => all.map(({ id }) => id.slice('judgement-'.length)));
/** The rows of the list in the CSV or XLSX that a link of the page leads to. */
async function csvRows(page: Page): Promise<Record<string, string>[]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'CSV', exact: true }).click()
	]);
	return parse(readFileSync(await download.path()), { bom: true, columns: true });
}

// Each language in one of the two ways: sentences and acts are the same in both.
for (const [script, language] of [
	[true, 'en'],
	[false, 'ar']
] as const)
	// prettier-ignore
	test(`judgements are filtered, sorted, shown as a matrix and taken along, in ${language}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script, acceptDownloads: true });
			const prefix = language === 'ar' ? '/ar' : '';
			const count = page.locator('[data-count]');
			await page.goto(`${prefix}${address}?${query}`);
			expect(await named(page)).toEqual(sharePaths(model));
			await expect(count).toContainText(String(listed));
			const numbers = ((await page.locator('[data-basis]').textContent()) ?? '').match(/\d+/g)!.map(Number);
			expect(numbers).toEqual([counts.all, counts.text, counts.inferred, counts.analyst]);

			const watched = page.locator('[id="judgement-impacts.proximity.watched.quiet"]');
			await expect(watched.locator('.value')).toHaveText(/\+2/);
			const quote = watched.locator('a.quote').first();
			await expect(quote).toHaveAttribute('lang', language);
			await expect(quote).toHaveAttribute('href', new RegExp(`${prefix}${core}\\?weight.gulf=40&passage=`));
			// The scenario's value, and beside it the model's.
			await expect(page.locator('[id="judgement-factors.gulf.weight"] .value')).toContainText(/40[^]*25/);

			await page.locator('select[name=basis]').selectOption('text');
			if (!script) await page.locator('form button[type=submit]:visible', { hasText: /Filter|تصفية/ }).click();
			await expect(page).toHaveURL(/basis=text/);
			await expect(page).toHaveURL(/weight\.gulf=40/);
			await expect(rows(page)).toHaveCount(counts.text);
			await expect(count).toContainText(new RegExp(`${counts.text}\\D+${listed}`));

			await page.locator('thead th').last().getByRole('link').click();
			await expect(page).toHaveURL(/order=carries/);
			await expect(page.locator('th[aria-sort=descending]')).toHaveCount(1);
			const moved = (await rows(page).locator('.carries > bdi').allTextContents()).map((said) =>
				Math.abs(Number(said.replace(/[^\d.]/g, '')))
			);
			expect(moved).toEqual([...moved].sort((a, b) => b - a));
			expect(await named(page)).toEqual((await csvRows(page)).map((row) => Object.values(row)[1]));

			await page.getByRole('link', { name: language === 'en' ? 'Matrix' : 'مصفوفة' }).click();
			await expect(page.locator('td a')).toHaveCount(counts.text);
			await expect(count).toContainText(new RegExp(`${counts.text}\\D+${listed}`));
			await page.locator('[data-count] a').click();
			const cells = page.locator('td a');
			const states = model.factors.flatMap(({ states }) => states).length;
			await expect(cells).toHaveCount((states + 1) * model.outcomes.length);
			await expect(cells.nth(5)).toHaveText(/\+2/);
			await cells.nth(5).click();
			await expect(page).toHaveURL(/#judgement-impacts\.proximity\.watched\.quiet$/);
			await expect(watched).toBeInViewport();
			await page.close();
		});

test('what hangs on a judgement is what the engine says without it, in the file to a millionth of a point', async ({
	page
}) => {
	await page.goto(`${address}?${query}`);
	const settings = settingsOf(model, query);
	const read = await csvRows(page);
	expect(read).toHaveLength(listed);
	const before = evaluate(compile(model), settings).share;
	for (const about of ['impacts.proximity.watched.quiet', 'impacts.gulf.slackening.alignment']) {
		const without = structuredClone(model);
		const [, factor = '', state = '', outcome = ''] = about.split('.');
		without.impacts[factor]![state]![outcome] = 0;
		const moves = evaluate(compile(without), settings).share.map((share, o) => share - before[o]!);
		const most = moves.reduce((best, each) => (Math.abs(each) > Math.abs(best) ? each : best));
		const row = read.find((each) => each['Path in the model'] === about)!;
		expect(Number(row['Hangs on it, points'])).toBeCloseTo(100 * most, 5);
		expect(Number(row['Value'])).toBe(2);
	}
});

test('Excel’s file has what is listed, from right to left in Arabic', async ({ page }) => {
	const answer = await page.request.get(`/ar${core}/judgements.xlsx?${query}&factor=gulf`);
	expect(answer.headers()['content-type']).toContain('spreadsheetml');
	const zip = await JSZip.loadAsync(await answer.body());
	const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
	expect(sheet).toContain('rightToLeft="1"');
	// A row of names, sixteen impacts, weight and level.
	expect(sheet.match(/<row /g)).toHaveLength(19);
	expect(sheet).toContain('<v>40</v>');
});

test('what of an address cannot be read is said, and a file of it leads there', async ({ page }) => {
	const bad = 'factor=nowhere&state.gulf=nowhere';
	await page.goto(`${address}?${bad}`);
	await expect(page.getByRole('alert')).toContainText('factor');
	await expect(page.getByRole('alert')).toContainText('state.gulf');
	await expect(rows(page)).toHaveCount(listed);
	await page.goto(`${core}/judgements.csv?${bad}`);
	await expect(page).toHaveURL(new RegExp(`judgements\\?factor=nowhere`));
	expect((await page.request.get(`${core}/judgements.csv?${bad}`, { headers: { accept: '*/*' } })).status()).toBe(400);
	expect((await page.request.get(`${core}/judgements.pdf`)).status()).toBe(404);
});

test('the keyboard filters and sorts without losing its place, and Back undoes it', async ({ page }) => {
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	const basis = page.locator('select[name=basis]');
	await basis.focus();
	await page.keyboard.press('ArrowDown');
	await expect(page).toHaveURL(/basis=text/);
	await expect(basis).toBeFocused();
	const value = page.locator('thead a').nth(1);
	await value.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/order=value$/);
	await expect(value).toBeFocused();
	await page.goBack();
	await page.goBack();
	await expect(rows(page)).toHaveCount(listed);
	await expect(basis).toHaveValue('');
});

for (const prefix of ['', '/ar'])
	test(`the list and the matrix have nothing for axe, light or dark, and no page runs out of the window, ${prefix || '/en'}`, async ({
		page
	}) => {
		for (const view of ['list', 'matrix']) {
			await page.goto(`${prefix}${address}?view=${view}&${query}`);
			expect(await axeFindsInBothThemes(page)).toEqual([]);
			for (const width of [390, 768, 1920]) {
				await page.setViewportSize({ width, height: 800 });
				const { scrolled, client } = await page.evaluate(() => ({
					scrolled: document.documentElement.scrollWidth,
					client: document.documentElement.clientWidth
				}));
				expect(scrolled, `${view}, ${width}`).toBeLessThanOrEqual(client);
			}
		}
	});
