import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { savedScenario } from './savedScenario';
import { core, ready, shownShares, stand } from './workbenchPage';

const study = '/studies/azerbaijan-israel';
const crumb = (page: Page, which: 'study' | 'model' | 'scenario') => page.locator(`nav.crumbs .${which} summary`);
const place = (page: Page, nth: number) => page.locator('nav.places a').nth(nth);

test('the bar says where one is, and leads to every place with the scenario that stands open', async ({ page }) => {
	const id = await savedScenario(page, 'Carried along', 'state.gulf=reversed', { author: 'N. Said' });
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	await expect(crumb(page, 'study')).toHaveText('Relations between Azerbaijan and Israel');
	await expect(crumb(page, 'model')).toHaveText('Core model');
	await expect(crumb(page, 'scenario')).toHaveText(/Carried along.? \(revision 1\)/);
	await expect(page.locator('nav.places [aria-current]')).toHaveText('Adjust');
	const shares = await shownShares(page);

	await place(page, 1).click();
	await expect(page.locator('nav.places [aria-current]')).toHaveText('Compare');
	await expect(crumb(page, 'scenario')).toHaveText(/Carried along.? \(revision 1\)/);
	expect(new URL(page.url()).searchParams.getAll('s')).toEqual(['default', `${id}@1`]);
	await place(page, 2).click();
	await expect(page.locator('nav.places [aria-current]')).toHaveText('Present');
	await expect(page.getByRole('button', { name: 'Draft eight slides from “Carried along”' })).toBeVisible();
	await place(page, 3).click();
	await expect(page.locator('nav.places [aria-current]')).toHaveText('Judgements');
	await page.goBack();
	await place(page, 0).click();
	await ready(page);
	expect(await shownShares(page)).toEqual(shares);
	await crumb(page, 'study').click();
	await page.getByRole('link', { name: 'Relations between Azerbaijan and Israel' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relations between Azerbaijan and Israel');
	await expect(page.getByRole('link', { name: 'Carried along' })).toBeVisible();
});

test('an earlier revision says which it is', async ({ page }) => {
	const id = await savedScenario(page, 'Twice saved', 'state.gulf=reversed', { author: 'N. Said' });
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	await stand(page, 'proximity', 'contested').check();
	await page.keyboard.press('Control+s');
	await page.locator('form[action="?/save"] button[type=submit]').click();
	await expect(crumb(page, 'scenario')).toHaveText(/Twice saved.? \(revision 2\)/);
	await page.goto(`${core}?from=${id}@1`);
	await expect(crumb(page, 'scenario')).toHaveText(/Twice saved.? \(revision 1 of 2\)/);
});

test('a scenario is found by part of its name or a tag, however it is written, with its shares; archived ones on demand', async ({
	page
}) => {
	const id = await savedScenario(page, 'إيران أوّلًا', 'state.proximity=front-line', {
		tags: 'القمة',
		author: 'N. Said'
	});
	await page.goto(core);
	await ready(page);
	await crumb(page, 'scenario').click();
	const field = page.getByRole('searchbox', { name: 'Find a scenario' });
	await expect(page.locator('.scenario [data-pick]', { hasText: 'إيران أوّلًا' }).getByRole('img')).toHaveAttribute(
		'aria-label',
		/Declared security alignment \d+%/
	);
	await field.fill('ايران اولا');
	await expect(page.locator('.scenario [data-pick]')).toHaveCount(1);
	await field.fill('قمه');
	await field.press('Enter');
	await expect(page).toHaveURL(new RegExp(`from=${id}`));
	await ready(page);
	await page.goto(`${core}/scenarios`);
	await page.locator(`input[name=s][value="${id}"]`).check();
	await page.getByRole('button', { name: 'Archive', exact: true }).last().click();
	await page.goto(core);
	await ready(page);
	await crumb(page, 'scenario').click();
	await field.fill('ايران اولا');
	await expect(page.locator('.scenario [data-pick]')).toHaveCount(0);
	await page.getByRole('button', { name: /^Archived \(/ }).click();
	await expect(page.locator('.scenario [data-pick]')).toHaveCount(1);
});

for (const [language, prefix, words] of [
	['English', '', { factor: 'silk', passage: 'Iron Dome', act: 'undo', figure: 'worlds' }],
	['Arabic', '/ar', { factor: 'الحرير', passage: 'القبة الحديدية', act: 'تراجع', figure: 'العوالم' }]
] as const)
	test(`${language}: Ctrl+K reaches a factor, a passage, a figure and an act by keys alone`, async ({ page }) => {
		await page.goto(`${prefix}${core}?state.gulf=reversed`);
		await ready(page);
		const find = async (text: string) => {
			await page.keyboard.press('Control+k');
			const field = page.locator('dialog input[type=search]');
			await expect(field).toBeFocused();
			await expect(page.locator('dialog [data-pick]').nth(8)).toBeVisible();
			await field.fill(text);
			// What the server knows comes a moment later.
			await expect(page.locator('dialog [data-pick]').first()).toBeVisible();
			await field.press('ArrowDown');
			await expect(page.locator('dialog [data-pick]:focus')).toBeVisible();
			await page.keyboard.press('Enter');
			await expect(page.locator('dialog')).toHaveCount(0);
		};
		await find(words.factor);
		await expect(page).toHaveURL(/state\.gulf=reversed#factor-silk/);
		await find(words.passage);
		await expect(page).toHaveURL(/state\.gulf=reversed&.*passage=/);
		await ready(page);
		await stand(page, 'proximity', 'contested').check();
		await find(words.act);
		await expect(stand(page, 'proximity', 'contested')).not.toBeChecked();
		await find(words.figure);
		await expect(page).toHaveURL(/tab=worlds/);
	});

test('without the server the picker offers what the page knows, and says so', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.route('**/find.json', (route) => route.abort());
	await crumb(page, 'scenario').click();
	await expect(page.getByText('The server cannot be reached')).toBeVisible();
	await page.locator('.scenario [data-pick]', { hasText: 'Front line' }).click();
	await expect(page).toHaveURL(/from=core-front-line/);
});

test('without script pickers and places are links', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${core}?state.gulf=reversed`);
	await crumb(page, 'scenario').click();
	await page.getByRole('link', { name: 'Front line' }).click();
	await expect(page).toHaveURL(/from=core-front-line/);
	await place(page, 1).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenarios compared');
	await page.close();
});

test('the first page lists what one was at last, and leads back to it without a shift', async ({ page }) => {
	const id = await savedScenario(page, 'Worked on', 'state.gulf=reversed', { author: 'N. Said' });
	await page.goto(`${core}?from=${id}`);
	await ready(page);
	await page.goto('/', { waitUntil: 'networkidle' });
	const recent = page.getByRole('region', { name: 'Lately here' });
	await expect(recent.getByRole('link').first()).toHaveText('Worked on');
	await page.addInitScript(() => {
		const shifts = ((window as unknown as { shifts: number[] }).shifts = [] as number[]);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.reload({ waitUntil: 'networkidle' });
	await expect(recent.getByRole('link').first()).toHaveText('Worked on');
	const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
	expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.02);
	await recent.getByRole('link').first().click();
	await expect(page).toHaveURL(new RegExp(`from=${id}`));
});

test('the list is sought, filtered by tag and sorted by a share; several are tagged, archived and brought back at once', async ({
	browser
}) => {
	for (const script of [true, false]) {
		const page = await browser.newPage({ javaScriptEnabled: script });
		const mark = `Bulk ${script}`;
		const ids = [
			await savedScenario(page, `${mark} one`, 'state.proximity=front-line', { author: 'N. Said' }),
			await savedScenario(page, `${mark} two`, 'state.gulf=stalled', { author: 'N. Said' })
		];
		await page.goto(`${core}/scenarios`);
		const names = page.locator('tbody a.name');
		await page.getByRole('searchbox', { name: 'Find', exact: true }).fill(mark.toUpperCase());
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await expect(names).toHaveText([`${mark} two`, `${mark} one`]);
		await page.getByRole('columnheader', { name: 'Declared alignment' }).getByRole('link').click();
		await expect(names).toHaveText([`${mark} one`, `${mark} two`]);
		const row = page.getByRole('row', { name: `${mark} one` });
		await expect(row).toContainText('Clear lead: Declared alignment');
		await expect(row).toContainText('Use of proximity to Iran: front line');
		for (const id of ids) await page.locator(`input[name=s][value="${id}"]`).check();
		await page.getByLabel('Tag', { exact: true }).last().fill(`tag ${script}`);
		await page.getByRole('button', { name: 'Add the tag' }).click();
		await expect(page.getByRole('status').filter({ hasText: `Tagged “tag ${script}”` })).toBeVisible();
		await page
			.locator('a.tag', { hasText: `tag ${script}` })
			.first()
			.click();
		await expect(names).toHaveCount(2);
		for (const id of ids) await page.locator(`input[name=s][value="${id}"]`).check();
		await page.getByRole('button', { name: 'Archive', exact: true }).last().click();
		await expect(page.getByText(`Archived: `)).toContainText(`${mark} one`);
		await expect(names).toHaveCount(0);
		await page.getByRole('button', { name: 'Undo', exact: true }).click();
		await expect(page.getByText('Brought back: ')).toBeVisible();
		await page.goto(`${core}/scenarios?find=${encodeURIComponent(mark)}`);
		await expect(names).toHaveCount(2);
		await page
			.locator('input[name=s][value="core-front-line"]')
			.check({ timeout: 1 })
			.catch(() => undefined);
		await page.getByRole('button', { name: 'Archive', exact: true }).last().click();
		await expect(page.getByRole('alert')).toHaveText(
			'Choose saved scenarios first: those of the study can be compared, but not changed.'
		);
		await page.close();
	}
});

for (const prefix of ['', '/ar'])
	test(`axe finds nothing on the study's page, the list and the open finder, ${prefix || '/en'}`, async ({ page }) => {
		for (const path of [study, `${core}/scenarios`]) {
			await page.goto(prefix + path, { waitUntil: 'networkidle' });
			expect(await axeFinds(page), path).toEqual([]);
		}
		await page.keyboard.press('Control+k');
		await expect(page.locator('dialog [data-pick]').nth(8)).toBeVisible();
		expect(await axeFinds(page)).toEqual([]);
	});

test('the study’s page shows the verdicts that its models have', async ({ page }) => {
	await page.goto(study);
	await expect(page.getByRole('region', { name: 'Core model' })).toContainText(
		'Clear lead: Quiet cooperation, ahead in 84 of 100 variations'
	);
});
