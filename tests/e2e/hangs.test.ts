import { expect, test } from '@playwright/test';
import { compile, evaluate } from '../../src/lib/engine/index';
import { hangingBy, nearestChangeOf } from '../../src/lib/findings/hanging';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, settingsOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const compiled = compile(model);
const query = 'weight.gulf=40';
const settings = settingsOf(model, query);
const address = `${core}/discover/hangs`;

/** The share of an outcome in whole percent. */
const percent = (share: number) => `${Math.round(100 * share)}%`;

// Each language in one of the two ways: sentences and acts are the same in both.
for (const [script, prefix] of [
	[true, ''],
	[false, '/ar']
] as const)
	// prettier-ignore
	test(`what the answer hangs on is said, sorted and followed, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			await page.goto(`${prefix}${core}/discover?${query}`);
			await page.locator('main a[href*="/discover/hangs"]').click();
			await expect(page).toHaveURL(new RegExp(`${prefix}${address}\\?${query}$`));
			const rows = page.locator('tr[data-hanging]');
			const named = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-hanging')));
			const known = (by: 'judgement' | 'passage' | 'basis') =>
				hangingBy(by, model, compiled, settings).filter(({ without }) => without.moved).map(({ id }) => id);
			await expect(rows).toHaveCount(known('judgement').length);
			expect(await named()).toEqual(known('judgement'));

			await page.locator('nav a[href*="by=passage"]').click();
			await expect(page).toHaveURL(/by=passage/);
			await expect(rows).toHaveCount(known('passage').length);
			expect(await named()).toEqual(known('passage'));
			const [first] = hangingBy('passage', model, compiled, settings);
			const { outcome } = first!.without.moved!;
			const sentence = page.locator('#linchpins figcaption');
			for (const share of [evaluate(compiled, settings).share, first!.without.share])
				await expect(sentence).toContainText(percent(share[outcome]!));
			await page.locator('th[aria-sort] a').click();
			await expect(page).toHaveURL(/order=moves-up/);
			await expect(page.locator('th[aria-sort=ascending]')).toHaveCount(1);
			expect((await named())[known('passage').length - 1]).toBe(first!.id);
			// A passage leads into its text, with the settings.
			await expect(rows.last().locator('a')).toHaveAttribute('href', `${prefix}${core}?${query}&passage=${first!.id}`);

			// The nearest change is tried in the workbench.
			const [change] = nearestChangeOf(model, compiled, settings);
			await page.locator('[data-nearest] a').click();
			await expect(page).toHaveURL(/try\.impacts/);
			for (const { path, to } of change!.moves) expect(new URL(page.url()).searchParams.get(`try.${path}`)).toBe(String(to));
			await expect(page.locator('#shares')).toContainText(percent(change!.share[change!.leader]!));
			await page.close();
		});

test('a judgement leads to its row in the list, and each passage stands in the matrix with what it says', async ({
	page
}) => {
	await page.goto(`${address}?${query}`);
	await page.locator('tr[data-hanging="impacts.proximity.watched.quiet"] a').click();
	await expect(page).toHaveURL(/judgements\?weight\.gulf=40#judgement-impacts\.proximity\.watched\.quiet$/);
	await page.goto(address);
	const row = page.locator('tr[data-evidence="security-information"]');
	await expect(row.locator('td').last()).toHaveText('1.05');
	await expect(row.locator('td').nth(1)).toContainText('+0.7');
});

test('a passage’s card says what hangs on it, and leads to its row', async ({ page }) => {
	await page.goto(`${core}?${query}&passage=security-information`);
	const said = page.locator('[data-hangs]');
	const { without } = hangingBy('passage', model, compiled, settings).find(({ id }) => id === 'security-information')!;
	const { outcome } = without.moved!;
	for (const share of [evaluate(compiled, settings).share, without.share])
		await expect(said).toContainText(percent(share[outcome]!));
	await said.getByRole('link').click();
	await expect(page).toHaveURL(/discover\/hangs\?weight\.gulf=40&by=passage#hanging-security-information$/);
	await expect(page.locator('tr[id="hanging-security-information"]')).toBeInViewport();
});

test('what of an address cannot be read is said, and the page stands', async ({ page }) => {
	await page.goto(`${address}?by=colour&order=1e9&weight.nowhere=3&try.impacts.x.y.z=1&by[]=1`);
	const alert = page.getByRole('alert');
	for (const key of ['by', 'order', 'weight.nowhere', 'try.impacts.x.y.z']) await expect(alert).toContainText(key);
	await expect(page.locator('tr[data-hanging]').first()).toBeVisible();
});

test('gives axe nothing to object to, in either theme, and fits a phone', async ({ page }) => {
	for (const at of [`${address}?by=passage`, `/ar${address}`]) {
		await page.goto(at);
		await expect(page.locator('#linchpins canvas')).toBeAttached();
		expect(await axeFindsInBothThemes(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
});
