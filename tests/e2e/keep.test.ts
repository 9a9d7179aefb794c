import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { core, openAsleep, ready, shownShares, stand } from './workbenchPage';

const model = bundledModel('core');
const menu = (page: Page) => page.locator('details:has(form[action="?/save"])');
const status = (page: Page) => page.locator('.status');

async function save(page: Page, name: string) {
	if (!(await menu(page).getAttribute('open'))) await menu(page).locator('summary').click();
	await menu(page).getByLabel('Name', { exact: true }).fill(name);
	await menu(page).getByLabel('Your name').fill('Lina');
	await menu(page).getByRole('button', { name: /^Save/ }).click();
}

test('settings are saved, come back by the address, and grow by revisions', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await stand(page, 'proximity', 'front-line').check();
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	await save(page, 'Front line');
	await expect(page).toHaveURL(/from=[0-9a-f]{32}$/);
	await ready(page);
	await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=front-line'));
	await stand(page, 'gulf', 'reversed').check();
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	await save(page, 'Front line, Gulf reversed');
	await expect(status(page)).toHaveText(/^Saved/);
	const newest = page.url();
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=front-line&state.gulf=reversed'));
	await page.goto(`${newest}@1`);
	await ready(page);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=front-line'));
});

test('two who save on the same revision: the second is told, keeps what was typed, and chooses', async ({
	context
}) => {
	const first = await context.newPage();
	await first.goto(`${core}?state.gulf=reversed`);
	await ready(first);
	await save(first, 'Shared');
	await expect(first).toHaveURL(/from=/);
	await ready(first);
	const second = await context.newPage();
	await second.goto(first.url());
	await ready(second);
	await stand(first, 'proximity', 'watched').check();
	await stand(first, 'proximity', 'front-line').check();
	await save(first, 'Shared, mine');
	await expect(status(first)).toHaveText(/^Saved/);
	await stand(second, 'caucasus', 'marginal').check();
	await save(second, 'Shared, theirs');
	await expect(menu(second).getByRole('alert')).toContainText('Lina saved this scenario');
	await expect(menu(second).getByLabel('Name', { exact: true })).toHaveValue('Shared, theirs');
	await menu(second).getByLabel('Keep both').check();
	await menu(second).getByRole('button', { name: /^Save/ }).click();
	await expect(status(second)).toHaveText(/^Saved/);
	expect(new URL(second.url()).searchParams.get('from')).not.toBe(new URL(first.url()).searchParams.get('from'));
});

test('the state stands beside the title before anything is saved, and hears of the network as it goes and comes', async ({
	page,
	context
}) => {
	await page.goto(core);
	await ready(page);
	await expect(page.locator('header .acts > .status')).toHaveText('Nothing changed');
	await context.setOffline(true);
	await expect(status(page)).toHaveText('Offline · Nothing changed');
	await stand(page, 'proximity', 'front-line').check();
	await expect(status(page)).toHaveText('Offline · Not saved, kept on this device');
	await context.setOffline(false);
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	await page.goto(`/ar${core}`);
	await expect(status(page)).toHaveText('غير محفوظ، باقٍ على هذا الجهاز');
	await context.setOffline(true);
	await expect(status(page)).toHaveText('بلا اتصال · غير محفوظ، باقٍ على هذا الجهاز');
});

test('a save that cannot reach the server loses nothing and saves once when it is back', async ({ page, context }) => {
	await page.goto(`${core}?state.gulf=reversed`);
	await ready(page);
	await context.setOffline(true);
	await expect(status(page)).toHaveText(/^Offline/);
	await save(page, 'On the train');
	await expect(menu(page).getByRole('alert')).toContainText('cannot be reached');
	await expect(menu(page).getByLabel('Name', { exact: true })).toHaveValue('On the train');
	await expect(status(page)).toHaveText('Offline · Waiting for the server');
	await context.setOffline(false);
	await expect(page).toHaveURL(/from=[0-9a-f]{32}$/);
	await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
});

test('work that went on while a save waited for the server stands on top of what was saved', async ({
	page,
	context
}) => {
	await page.goto(`${core}?state.gulf=reversed`);
	await ready(page);
	await context.setOffline(true);
	await save(page, 'Went on');
	await expect(menu(page).getByRole('alert')).toContainText('goes out by itself');
	await menu(page).locator('summary').click();
	await stand(page, 'proximity', 'front-line').check();
	await context.setOffline(false);
	await expect(page).toHaveURL(/from=[0-9a-f]{32}(@1)?&state\.proximity=front-line$/);
	await ready(page);
	await expect(status(page)).toHaveText('As the link has it');
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.gulf=reversed&state.proximity=front-line'));
	await page.goto(page.url().replace(/&state.*/, ''));
	await ready(page);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.gulf=reversed'));
});

test('without script a scenario is saved, and a name that is missing is asked for', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`/ar${core}?state.gulf=reversed`);
	await menu(page).locator('summary').click();
	await menu(page)
		.locator('[name=name]')
		.evaluate((input) => input.removeAttribute('required'))
		.catch(() => undefined);
	await menu(page).locator('[name=name]').fill('   ');
	await menu(page).locator('[name=note]').fill('<script>alert(1)</script>');
	await menu(page).locator('button[type=submit]').click();
	await expect(page.getByRole('alert').first()).toContainText('«الاسم» فارغ');
	await menu(page).locator('summary').click();
	await expect(menu(page).locator('[name=note]')).toHaveValue('<script>alert(1)</script>');
	await menu(page).locator('[name=name]').fill('الخليج يتراجع');
	await menu(page).locator('button[type=submit]').click();
	await expect(page).toHaveURL(/from=/);
	await expect(status(page)).toContainText('حُفظ');
	await page.close();
});

for (const script of [true, false])
	for (const prefix of ['', '/ar'])
		test(`the form stands inside the window at any width, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			await page.goto(`${prefix}${core}?state.gulf=reversed`);
			if (script) await ready(page);
			for (const width of [390, 768, 1024, 1280, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				await menu(page).locator('summary').click();
				const box = (await menu(page).locator('.save').boundingBox())!;
				expect(box.x, `${width} px`).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width, `${width} px`).toBeLessThanOrEqual(width);
				await menu(page).locator('summary').click();
			}
			await page.close();
		});

test('the form has nothing for axe', async ({ page }) => {
	await page.goto(`/ar${core}?state.gulf=reversed`);
	await ready(page);
	await menu(page).locator('summary').click();
	expect(await axeFinds(page)).toEqual([]);
});

test('what is typed before the page is awake stays', async ({ page }) => {
	const wake = await openAsleep(page, `${core}?state.gulf=reversed`);
	await menu(page).locator('summary').click();
	for (const field of ['name', 'note', 'tags', 'author', 'message'])
		await menu(page).locator(`[name=${field}]`).fill(`typed early: ${field}`);
	wake();
	await ready(page);
	for (const field of ['name', 'note', 'tags', 'author', 'message'])
		await expect(menu(page).locator(`[name=${field}]`)).toHaveValue(`typed early: ${field}`);
	await menu(page).getByRole('button', { name: /^Save/ }).click();
	await expect(page).toHaveURL(/from=/);
});

test('going back after a save and saving something else keeps both', async ({ page }) => {
	await page.goto(`${core}?state.gulf=reversed`);
	await ready(page);
	await save(page, 'Before going back');
	await expect(page).toHaveURL(/from=/);
	await ready(page);
	const first = page.url();
	await page.goBack();
	await ready(page);
	await stand(page, 'proximity', 'front-line').check();
	await save(page, 'After going back');
	await expect(page).toHaveURL(/from=/);
	await expect(status(page)).toHaveText(/^Saved/);
	expect(page.url()).not.toBe(first);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.gulf=reversed&state.proximity=front-line'));
	await page.goto(first);
	expect(await shownShares(page)).toEqual(sharesOf(model, 'state.gulf=reversed'));
});
