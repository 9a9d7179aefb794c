import { expect, test, type Page } from '@playwright/test';
import { compile, consistentWorlds, evaluate, triedIn } from '../../src/lib/engine/index';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, settingsOf, sharesOf } from './bundled';
import { core, shownShares } from './workbenchPage';

const model = bundledModel('core');
const about = 'impacts.proximity.watched.quiet';
const own = model.impacts['proximity']!['watched']!['quiet']!;
const row = (page: Page) => page.locator(`[id="judgement-${about}"]`);
const field = (page: Page) => row(page).getByRole('spinbutton');

// Each language in one of the two ways: sentences and acts are the same in both.
for (const [script, language] of [
	[true, 'en'],
	[false, 'ar']
] as const)
	// prettier-ignore
	test(`another value of a judgement is tried, is marked, moves the shares, and is taken back, in ${language}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			const prefix = language === 'ar' ? '/ar' : '';
			const send = async () => {
				if (script) await field(page).press('Tab');
				else await page.getByRole('button', { name: /^(Try these values|تجربة هذه القيم)/ }).click();
			};
			await page.goto(`${prefix}${core}/judgements?order=carries`);
			await expect(field(page)).toHaveValue(String(own));
			await field(page).fill('-1');
			await send();
			await expect(page).toHaveURL(new RegExp(`try\\.${about}=-1`));
			await expect(page).toHaveURL(/order=carries/);
			await expect(page).not.toHaveURL(/was=/);
			await expect(row(page).locator('.value')).toHaveAttribute('data-tried', 'true');
			await expect(row(page).locator('.value')).toContainText(`+${own}`);
			await expect(page.locator('p[data-tried]')).toBeVisible();
			// What hangs on it is counted with the value that is tried.
			const compiled = compile(model);
			const without = evaluate(compiled, settingsOf(model, `try.${about}=0`)).share;
			const now = evaluate(compiled, settingsOf(model, `try.${about}=-1`)).share;
			const most = Math.max(...without.map((share, o) => Math.abs(share - now[o]!)));
			await expect(row(page).locator('.carries bdi')).toContainText((100 * most).toFixed(1));

			await page
				.getByRole('navigation')
				.getByRole('link', { name: /^(Adjust|ضبط)/ })
				.first()
				.click();
			await expect(page).toHaveURL(new RegExp(`${core}\\?try\\.${about}=-1`));
			expect(await shownShares(page)).toEqual(sharesOf(model, `try.${about}=-1`));
			await page.locator('#verdict a[data-tried]').click();
			await expect(field(page)).toHaveValue('-1');

			await page.locator('p[data-tried] a').click();
			await expect(page).not.toHaveURL(/try\./);
			await expect(field(page)).toHaveValue(String(own));
			await page.close();
		});

test('a value that cannot be is not taken: the field says why, and a link with one says so too', async ({ page }) => {
	await page.goto(`${core}/judgements`);
	await field(page).fill('7');
	await field(page).press('Tab');
	await expect(row(page).getByRole('alert')).toContainText('from −3 to 3');
	await expect(field(page)).toHaveValue('7');
	expect(page.url()).not.toContain('try.');
	await page.goto(`${core}/judgements?try.${about}=7&try.impacts.proximity.moon.quiet=1`);
	await expect(page.locator('main')).toContainText(`try.${about}`);
	await expect(page.locator('main')).toContainText('no such effect, baseline or cross-impact');
	await expect(field(page)).toHaveValue(String(own));
});

test('on the workbench a value is tried live, is a step of the history, and is saved with the scenario', async ({
	page
}, info) => {
	await page.goto(`${core}?tab=outcome&outcome=quiet`);
	const live = page.getByRole('spinbutton', { name: /Try another value: Use of proximity to Iran, watched/ });
	await expect(page.locator('#shares canvas')).toBeVisible();
	await live.focus();
	await live.press('ArrowDown');
	await expect(live).toHaveValue(String(own - 1));
	expect(await shownShares(page)).toEqual(sharesOf(model, `try.${about}=${own - 1}`));
	await expect(page).toHaveURL(new RegExp(`try\\.${about}=${own - 1}`));

	// On paper a field is its value.
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#outcome td.number').nth(1)).toHaveText(new RegExp(`^\\s*\\+${own - 1}`));
	await expect(page.locator('#outcome td.number bdi').nth(1)).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	// The factor is marked; its reset takes the value back; undo tries it again.
	const factor = page.locator('#factor-proximity');
	await expect(factor.locator('.mark')).toContainText('tried in place of');
	await factor.getByRole('button', { name: /tried in place of/ }).click();
	await expect(live).toHaveValue(String(own));
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(live).toHaveValue(String(own - 1));
	await page.reload();
	await expect(live).toHaveValue(String(own - 1));

	const menu = page.locator('details:has(form[action="?/save"])');
	await menu.locator('summary').click();
	const name = `Tried ${info.workerIndex} ${Date.now()}`;
	await menu.getByLabel('Name', { exact: true }).fill(name);
	await menu.getByRole('button', { name: /^Save/ }).click();
	await expect(page).toHaveURL(/from=[0-9a-f]{32}/);
	await expect(page).not.toHaveURL(/try\./);
	await expect(live).toHaveValue(String(own - 1));
	await expect(page.locator('#verdict a[data-tried]')).toContainText('1 value is tried');

	// A comparison names what is tried, and its part of the difference is all of it.
	const from = new URL(page.url()).searchParams.get('from')!;
	await page.goto(`${core}/compare?s=default&s=${from}`);
	await expect(page.locator('#differences')).toContainText('effect on “Quiet arms-centred cooperation”');
	await expect(page.locator('main')).toContainText('tried in place of +2');
});

const cross = 'crossImpacts.proximity.contested.caucasus.marginal';
const ownCross = model.crossImpacts['proximity']?.['contested']?.['caucasus']?.['marginal'] ?? 0;
const crossField = (page: Page) => page.locator(`[data-about="${cross}"]`).getByRole('spinbutton');

for (const [script, language] of [
	[true, 'ar'],
	[false, 'en']
] as const)
	// prettier-ignore
	test(`another cross-impact is tried: worlds and contradictions follow, and no share, in ${language}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			const prefix = language === 'ar' ? '/ar' : '';
			await page.goto(`${prefix}${core}?tab=worlds&state.proximity=contested&state.caucasus=marginal`);
			const worlds = page.locator('#worlds .scroll tbody tr').filter({ has: page.locator('.state') });
			const listed = (query: string) => consistentWorlds(triedIn(compile(model), settingsOf(model, query))).worlds.length;
			await expect(worlds).toHaveCount(listed(''));
			await page.locator('#worlds > details > summary').click();
			await page.locator('#worlds > details a').click();
			await expect(page.locator('main nav a[aria-current=true]')).toHaveCount(2);
			await expect(crossField(page)).toHaveValue(String(ownCross));
			await crossField(page).fill('99');
			if (script) await crossField(page).press('Tab');
			else await page.locator('#cross-proximity-caucasus button[type=submit]').click();
			await expect(page).toHaveURL(new RegExp(`try\\.${cross}=99`));
			await expect(page).toHaveURL(/view=cross/);
			await expect(page.locator(`[data-about="${cross}"]`)).toHaveAttribute('data-tried', 'true');
			await expect(page.locator('p[data-tried]')).toBeVisible();

			await page.getByRole('navigation').getByRole('link', { name: /^(Adjust|ضبط)/ }).first().click();
			await expect(page).toHaveURL(new RegExp(`${core}\\?`));
			const query = `state.proximity=contested&state.caucasus=marginal&try.${cross}=99`;
			expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=contested&state.caucasus=marginal'));
			await page.goto(`${prefix}${core}?tab=worlds&${query}`);
			expect(listed(query)).not.toBe(listed(''));
			await expect(worlds).toHaveCount(listed(query));
			expect(await page.locator('#worlds [data-together=caucasus]').count()).toBe(0);
			await page.close();
		});

test('a cross-impact that cannot be is refused in a sentence, is a step of the history, and one of none can be tried', async ({
	page
}) => {
	await page.goto(`${core}/judgements?view=cross&factor=proximity`);
	await crossField(page).fill('1.5');
	await crossField(page).press('Tab');
	await expect(page.locator(`[data-about="${cross}"]`).getByRole('alert')).toContainText('whole number from −99 to 99');
	await page.goto(`${core}/judgements?view=cross&factor=proximity&try.${cross}=100`);
	await expect(page.locator('main')).toContainText(`try.${cross}`);
	await page.goto(`${core}?try.${cross}=5`);
	await expect(page.locator('#factor-proximity .mark')).toContainText('tried in place of');
	await page.goto(`${core}/compare?s=default&s=${encodeURIComponent(`?try.${cross}=5`)}`);
	await expect(page.locator('#differences')).toContainText('effect on Caucasus influence, marginal');
});

test('a baseline that the model leaves at 0 is tried on the page', async ({ page }) => {
	await page.goto(`${core}/judgements?order=value`);
	const baseline = page.locator('[id="judgement-outcomes.quiet.baseline"]').getByRole('spinbutton');
	await expect(baseline).toHaveValue('0');
	await baseline.fill('1');
	await baseline.press('Tab');
	await expect(page).toHaveURL(/try\.outcomes\.quiet\.baseline=1/);
	await page.goto(`${core}?try.outcomes.quiet.baseline=1`);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'try.outcomes.quiet.baseline=1'));
});

test('the page with values that are tried gives axe nothing to object to', async ({ page }) => {
	await page.goto(`${core}/judgements?try.${about}=-1&try.outcomes.quiet.baseline=1`);
	expect(await axeFindsInBothThemes(page)).toEqual([]);
	await page.goto(`${core}/judgements?view=cross&factor=proximity&try.${cross}=5`);
	expect(await axeFindsInBothThemes(page)).toEqual([]);
});
