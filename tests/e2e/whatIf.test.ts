import { expect, test } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { core, shownShares, stand } from './workbenchPage';

const leader = '#verdict h1 em';

test('the nearest flip is a sentence, is shown at a click, and is taken back by undo', async ({ page }) => {
	await page.goto(`${core}?tab=whatif`);
	await page.waitForFunction(() => document.querySelector('#shares canvas'));
	const start = await shownShares(page);
	const nearest = page.locator('[data-flip=nearest]');
	await expect(nearest).toContainText('or more: “Declared security alignment” leads');
	await nearest.getByRole('button', { name: 'Show it' }).click();
	await expect(page.locator('#shares li[data-row]').first()).toHaveAttribute('data-row', 'alignment');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => shownShares(page)).toEqual(start);
});

test('the study’s own flip stands in the table and as a mark on the slider', async ({ page }) => {
	await page.goto(`${core}?tab=whatif`);
	await page.waitForFunction(() => document.querySelector('#shares canvas'));
	await expect(page.locator('#what-if tbody tr').first()).toContainText('56.');
	await page.getByRole('button', { name: /Fine-tune: Use of proximity/ }).click();
	const marks = page.locator('#tune-proximity .level i');
	await expect(marks).not.toHaveCount(0);
	await expect(marks.last()).toHaveAttribute('title', /“Declared security alignment” leads/);
	// Beyond the last flip there is none on that side.
	await stand(page, 'proximity', 'front-line').check();
	await expect(page.locator('#what-if tbody tr').first()).not.toContainText('56.4');
});

test('what another outcome would take makes it lead at a click', async ({ page }) => {
	await page.goto(`/ar${core}?tab=whatif`);
	await page.waitForFunction(() => document.querySelector('#shares canvas'));
	await page.locator('[data-taking=hedged]').getByRole('button', { name: 'تطبيق' }).click();
	await expect(page.locator('#shares li[data-row]').first()).toHaveAttribute('data-row', 'hedged');
	await expect(page.locator('[data-taking=hedged]')).toHaveCount(0);
	await expect(page.locator('[data-taking=quiet]')).toHaveCount(1);
	await expect(page.locator(leader).first()).toHaveText('التحوّط والتنويع');
});

test('the radius is a percentage, or says that nothing can overturn the lead', async ({ page }) => {
	await page.goto(`${core}?tab=whatif`);
	await expect(page.locator('[data-flip=radius]')).toContainText(/±\d+%/);
	await page.goto(`${core}?tab=whatif&weight.gulf=0&weight.caucasus=0&weight.silk-road=0`);
	await expect(page.locator('[data-flip=radius]')).toContainText('stands whatever the weights');
});

for (const prefix of ['', '/ar'])
	for (const tab of ['whatif', 'more', 'outcome', 'facts'])
		test(`the tab ${tab}${prefix} is drawn on the extended model, and axe finds nothing`, async ({ page }) => {
			await page.goto(`${prefix}/studies/azerbaijan-israel/extended?tab=${tab}`);
			await page.waitForFunction(() => document.querySelector('#shares canvas'));
			if (tab === 'more') {
				await expect(page.locator('#tornado li[data-row]')).toHaveCount(10);
				await expect(page.locator('#ranks li[data-row]')).toHaveCount(4);
			}
			expect(await axeFinds(page)).toEqual([]);
		});

test('the tabs work without script', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(core);
	await page.getByRole('link', { name: 'What if' }).click();
	await expect(page.locator('[data-flip=nearest]')).toContainText('leads');
	await page.getByRole('link', { name: 'More', exact: true }).click();
	await expect(page.locator('#tornado table')).toContainText('Level: Use of proximity');
	await page.close();
});

test('figures follow the frame: the tornado answers while a slider moves', async ({ page }) => {
	await page.goto(`${core}?tab=more`);
	await page.waitForFunction(() => document.querySelector('#tornado canvas'));
	const before = await page.locator('#tornado figcaption').innerText();
	await page.locator('#factor-proximity .weight input[type=range]').evaluate((input: HTMLInputElement) => {
		input.value = '90';
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect(page.locator('#tornado figcaption')).not.toHaveText(before);
});

const tie = Object.entries({
	proximity: 'dormant',
	gulf: 'advancing',
	caucasus: 'marginal',
	'silk-road': 'bypassed',
	'arms-trade': 'diversified',
	confrontation: 'shadow',
	'iran-gulf': 'frozen',
	'central-asia': 'commercial',
	armenia: 'armed-calm',
	'western-backing': 'permissive'
})
	.map(([factor, state]) => `state.${factor}=${state}`)
	.join('&');

for (const locale of ['', '/ar'])
	test(`an exact tie opens, is saved and opens again ${locale}`, async ({ page }) => {
		const extended = `${locale}/studies/azerbaijan-israel/extended`;
		const failures: string[] = [];
		page.on('pageerror', ({ message }) => failures.push(message));
		await page.goto(`${extended}?${tie}&tab=whatif`);
		await expect(page.locator('#shares canvas')).toBeVisible();
		await expect(page.locator('#what-if table')).toBeVisible();
		const menu = page.locator('details:has(form[action="?/save"])');
		await menu.locator('summary').click();
		await menu.locator('input[name=name]').fill(`tie${locale}`);
		await menu.locator('form[action="?/save"] button:not([name])').first().click();
		await expect(page).toHaveURL(/from=/);
		await page.reload();
		await expect(page.locator('#shares canvas')).toBeVisible();
		expect(failures).toEqual([]);
	});
