import { chromium, expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { findTestChromium } from '../../src/cli/chromium.mjs';
import { bundledModel, sharesOf } from './bundled';
import { savedScenario } from './savedScenario';
import { core, ready, shownShares, stand } from './workbenchPage';

const model = bundledModel('core');
const status = (page: Page) => page.locator('.status');
const saveMenu = (page: Page) => page.locator('details:has(form[action="?/save"])');
const shareMenu = (page: Page) => page.locator('details:has(form[action="?/open"])');
const base = 'state.proximity=contested&weight.gulf=40';

/** Saves settings as a scenario of that name; gives its id. The page stands at it. */
async function saved(page: Page, name: string, query = base): Promise<string> {
	const id = await savedScenario(page, name, query);
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	return id;
}
/** Saves what is on screen as the next revision, and waits for its page. */
async function revise(page: Page): Promise<void> {
	await saveMenu(page).locator('summary').click();
	await saveMenu(page).getByRole('button', { name: 'Save a revision' }).click();
	await expect(status(page)).toHaveText(/^Saved/);
	await ready(page);
}
const shares = (query: string) => sharesOf(model, query);

test('a comparison with where they started has the saved scenario as its base, and what was changed alone differs', async ({
	page
}) => {
	const id = await saved(page, 'Compared with its base');
	await page.goto(`${core}?from=${id}&weight.gulf=41`);
	await ready(page);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenarios compared');
	await expect(page.locator('#differences tbody tr')).toHaveCount(1);
	await expect(page.locator('#compared thead th').nth(1).getByRole('link', { name: 'Open' })).toHaveAttribute(
		'href',
		new RegExp(`from=${id}@1&weight\\.gulf=41$`)
	);
});

test('settings of a saved scenario are downloaded as a file under its name, and opened again with name and note', async ({
	page
}) => {
	await saved(page, 'خط المواجهة، ٢');
	await stand(page, 'gulf', 'reversed').check();
	await shareMenu(page).locator('summary').click();
	const part = shareMenu(page).locator('form', { has: page.getByRole('button', { name: 'Save as a file' }) });
	await part.getByLabel('Note').fill('Why it may come to that.');
	const download = page.waitForEvent('download');
	await part.getByRole('button').click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('خط المواجهة، ٢.json');
	const held = await file.path();
	expect(JSON.parse(readFileSync(held, 'utf8'))).toMatchObject({ name: { en: 'خط المواجهة، ٢' } });
	await page.goto(core);
	await ready(page);
	await shareMenu(page).locator('summary').click();
	await shareMenu(page).getByLabel('Scenario file').setInputFiles(held);
	await shareMenu(page).getByRole('button', { name: 'Open a file' }).click();
	await expect(page).toHaveURL(/name=/);
	expect(await shownShares(page)).toEqual(shares(`${base}&state.gulf=reversed`));
	await expect(page.locator('.scenario summary', { hasText: 'خط المواجهة، ٢, from a file' })).toBeVisible();
	await saveMenu(page).locator('summary').click();
	await expect(saveMenu(page).locator('[name=name]')).toHaveValue('خط المواجهة، ٢');
	await expect(saveMenu(page).locator('[name=note]')).toHaveValue('Why it may come to that.');
});

test('a file that cannot be made is said in the menu, and the page stays', async ({ page, context }) => {
	await page.goto(`${core}?state.gulf=reversed`);
	await ready(page);
	await shareMenu(page).locator('summary').click();
	await context.setOffline(true);
	await shareMenu(page).getByRole('button', { name: 'Save as a file' }).click();
	await expect(shareMenu(page).getByRole('alert')).toContainText('could not be reached');
	await expect(page).toHaveURL(/state\.gulf=reversed$/);
});

test('without script an address that cannot be read leads to the workbench, which says which part and why', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${core}/scenario.json?${new URLSearchParams({ settings: 'from=zzzz&weight.gulf=abc', name: 'x' })}`);
	await expect(page.locator('#shares')).toBeVisible();
	await expect(page.getByRole('alert')).toContainText(
		'The scenario “zzzz” that the address starts from does not exist'
	);
	await expect(page.getByRole('alert')).toContainText('“abc” is no');
	await page.close();
});

test('unsaved work comes back on its own base alone', async ({ page }) => {
	const id = await saved(page, 'With a draft');
	await stand(page, 'gulf', 'reversed').check();
	await expect(page).toHaveURL(new RegExp(`from=${id}@1&state\\.gulf=reversed$`));
	await page.goto(core);
	await ready(page);
	await expect(page.getByText('Your unsaved changes')).toHaveCount(0);
	expect(await shownShares(page)).toEqual(shares(''));
	await page.goto(`${core}?from=core-front-line`);
	await ready(page);
	await expect(page.getByText('Your unsaved changes')).toHaveCount(0);
	await page.goto(`${core}?from=${id}`);
	await expect(page.getByText('Your unsaved changes')).toBeVisible();
	expect(await shownShares(page)).toEqual(shares(`${base}&state.gulf=reversed`));
});

test('unsaved work on a revision is not put on a newer one, and is not lost', async ({ page, context }) => {
	const id = await saved(page, 'Revised meanwhile');
	await stand(page, 'gulf', 'reversed').check();
	await expect(page).toHaveURL(/state\.gulf=reversed$/);
	const other = await context.browser()!.newContext();
	const theirs = await other.newPage();
	await theirs.goto(`${core}?from=${id}`);
	await ready(theirs);
	await stand(theirs, 'caucasus', 'marginal').check();
	await revise(theirs);
	await other.close();
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	expect(await shownShares(page)).toEqual(shares(`${base}&state.caucasus=marginal`));
	await expect(page.getByText('unsaved changes of yours to revision 1')).toBeVisible();
	await page.getByRole('link', { name: 'Open them' }).click();
	await expect(page.getByText('Your unsaved changes')).toBeVisible();
	expect(await shownShares(page)).toEqual(shares(`${base}&state.gulf=reversed`));
});

for (const [name, start] of [
	['the default settings', ''],
	['a ready scenario', '?from=core-front-line'],
	['a saved scenario', 'saved']
] as const)
	test(`Back and Forward show what the address says, from ${name}`, async ({ page }) => {
		if (start === 'saved') await saved(page, 'Gone back to');
		else await page.goto(core + start);
		await ready(page);
		await stand(page, 'gulf', 'stalled').check();
		await expect(page).toHaveURL(/state\.gulf=stalled$/);
		const moved = await shownShares(page);
		const bar = page.url();
		await page.getByRole('link', { name: 'Compare', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenarios compared');
		await page.goBack();
		await ready(page);
		expect(page.url()).toBe(bar);
		expect(await shownShares(page)).toEqual(moved);
		await expect(stand(page, 'gulf', 'stalled')).toBeChecked();
		await expect(status(page)).toHaveText('Not saved, kept on this device');
		await page.goForward();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenarios compared');
		await page.goBack();
		await ready(page);
		expect(await shownShares(page)).toEqual(moved);
		await page.reload();
		await ready(page);
		expect(await shownShares(page)).toEqual(moved);
	});

test('a link pins the revision; who opens it is told of a newer one, and that nothing of theirs is unsaved', async ({
	page,
	browser
}) => {
	const id = await saved(page, 'Mailed');
	await stand(page, 'gulf', 'reversed').check();
	await page.evaluate(() => {
		navigator.clipboard.writeText = (text) => {
			(window as unknown as { copied: string }).copied = text;
			return Promise.resolve();
		};
	});
	await shareMenu(page).locator('summary').click();
	await shareMenu(page).getByRole('button', { name: 'Copy the link to these' }).click();
	const link = await page.evaluate(() => (window as unknown as { copied: string }).copied);
	expect(link).toContain(`?from=${id}@1&state.gulf=reversed`);
	const reader = await shareMenu(page).getByRole('link').first().getAttribute('href');
	expect(reader).toContain(`from=${id}@1&`);
	await page.keyboard.press('Escape');
	await stand(page, 'caucasus', 'marginal').check();
	await revise(page);

	const theirs = await (await browser.newContext()).newPage();
	await theirs.goto(link);
	await ready(theirs);
	expect(await shownShares(theirs)).toEqual(shares(`${base}&state.gulf=reversed`));
	await expect(status(theirs)).toHaveText('As the link has it');
	await expect(theirs.getByText('This is revision 1 of 2 of “Mailed”.')).toBeVisible();
	await theirs.goto(new URL(reader!, link).href);
	await expect(theirs.getByText('This is revision 1 of 2 of “Mailed”.')).toBeVisible();
	await theirs.goto(link);
	await theirs.getByRole('link', { name: 'Open the newest revision' }).click();
	await expect(theirs.getByText('This is revision')).toHaveCount(0);
	expect(await shownShares(theirs)).toEqual(shares(`${base}&state.gulf=reversed&state.caucasus=marginal`));
	await stand(theirs, 'gulf', 'stalled').check();
	await expect(status(theirs)).toHaveText('Not saved, kept on this device');
	await theirs.context().close();
});

test('a factor that is reset has the saved value and the very same shares, also where the link had moved it', async ({
	page
}) => {
	const id = await saved(page, 'Reset to');
	const before = await page.locator('#shares').innerText();
	for (const query of ['', '&weight.gulf=77']) {
		await page.goto(`${core}?from=${id}${query}`);
		await ready(page);
		const row = page.locator('#factor-gulf');
		await row.getByText('Fine-tune').click();
		await row.locator('.weight input[type=range]').focus();
		await page.keyboard.press('ArrowRight');
		await expect(status(page)).toHaveText('Not saved, kept on this device');
		await row.getByRole('button', { name: 'Reset to the start' }).click();
		await expect(row.locator('.weight input[type=range]')).toHaveValue('40');
		await expect(status(page)).toHaveText(/^Saved/);
		await expect.poll(() => page.locator('#shares').innerText()).toBe(before);
	}
});

test('after a save, Back and another move nothing is lost, and there is one revision more', async ({ page }) => {
	const id = await saved(page, 'Moved, saved, gone back');
	await stand(page, 'gulf', 'reversed').check();
	await revise(page);
	await page.goBack();
	await ready(page);
	await expect(page.getByText('This is revision 1 of 2')).toBeVisible();
	expect(await shownShares(page)).toEqual(shares(`${base}&state.gulf=reversed`));
	await stand(page, 'caucasus', 'marginal').check();
	await page.reload();
	await ready(page);
	expect(await shownShares(page)).toEqual(shares(`${base}&state.gulf=reversed&state.caucasus=marginal`));
	await page.goto(`${core}/scenarios/${id}`);
	await expect(page.locator('ol > li')).toHaveCount(2);
});

test('a page that the browser brings back whole shows the newest', async () => {
	// Playwright switches the cache off in which browsers keep pages; people have it on.
	const browser = await chromium.launch({
		executablePath: findTestChromium() ?? undefined,
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	const page = await browser.newPage({ baseURL: test.info().project.use.baseURL });
	const id = await saved(page, 'In the list');
	await page.goto(`${core}/scenarios`);
	const row = page.locator('tr', { has: page.locator(`a[href$="scenarios/${id}"]`) });
	await expect(row).toContainText('Revision 1');
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	await stand(page, 'gulf', 'reversed').check();
	await revise(page);
	await page.evaluate(() => history.go(-2));
	await expect(page).toHaveURL(/scenarios$/);
	await expect(row).toContainText('Revision 2');
	await browser.close();
});

test('an archived scenario, a revision and a scenario that do not exist, are each said in a sentence', async ({
	page
}) => {
	const id = await saved(page, 'To be archived');
	await page.goto(`${core}/scenarios/${id}`);
	await page.getByRole('button', { name: 'Archive' }).click();
	await expect(page.getByText('This scenario is archived.')).toBeVisible();
	await page.goto(`${core}?from=${id}`);
	await expect(page.getByText('“To be archived” is archived.')).toBeVisible();
	expect(await shownShares(page)).toEqual(shares(base));
	await page.goto(`${core}?from=${id}@9`);
	await expect(page.getByRole('alert')).toContainText('“To be archived” has no revision 9: its newest is revision 2.');
	await page.goto(`/studies/azerbaijan-israel/extended?from=${id}`);
	await expect(page.getByRole('alert')).toContainText('“To be archived” was saved with another model');
	await page.goto(`${core}/compare?s=default&s=${id}@9`);
	await expect(page.getByRole('alert')).toContainText('has no revision 9');
});

test('a new scenario is given a name of its own, and Ctrl+S opens the form and sends it', async ({ page }) => {
	await saved(page, 'The first');
	await stand(page, 'gulf', 'reversed').check();
	await page.keyboard.press('Control+s');
	const name = saveMenu(page).locator('[name=name]');
	await expect(name).toBeFocused();
	await expect(name).toHaveValue('The first');
	await saveMenu(page).getByLabel('As a new scenario').check();
	await expect(name).toHaveValue('The first (copy)');
	await name.fill('The first');
	await page.keyboard.press('Control+s');
	await expect(saveMenu(page).getByRole('alert')).toContainText('Give the new one a name of its own');
	await name.fill('The second');
	await page.keyboard.press('Control+s');
	await expect(status(page)).toHaveText(/^Saved/);
	await expect(page).not.toHaveURL(/@1/);
});
