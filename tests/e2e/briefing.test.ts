import { expect, test } from '@playwright/test';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { awake, briefings, draft, field, kindsOf, onStage, save, slide, status } from './briefingPage';
import { core, ready } from './workbenchPage';

const model = bundledModel('core');
const drafted = [
	...['Title', 'Key judgement', 'Outcomes', 'Why', 'What would change it'],
	...['What to watch', 'What is assumed', 'Method and limits']
];

test('one click drafts eight sound slides from the settings in hand, bound to a revision that says so', async ({
	page
}) => {
	await draft(page, 'state.gulf=reversed');
	expect(await kindsOf(page)).toEqual(drafted);
	await slide(page, 2).locator('a').click();
	await expect(page.locator('.preview article')).toHaveAttribute('data-kind', 'outcomes');
	for (const [id, share] of Object.entries(sharesOf(model, 'state.gulf=reversed')))
		await expect(page.locator(`.preview li[data-row="${id}"] .value`)).toHaveText(`${share}%`);
	await expect(page.locator('.preview footer')).toContainText('Default settings, changed, revision 1, saved');
	await page.goto(briefings);
	await expect(page.getByRole('heading', { name: 'Briefing: Default settings, changed' }).first()).toBeVisible();
});

test('slides are ordered by keyboard and by drag, edited, undone, saved as revisions, and come back', async ({
	page
}) => {
	const address = await draft(page);
	await slide(page, 3).locator('a').click();
	await slide(page, 3).locator('a').press('Alt+ArrowUp');
	expect(await kindsOf(page)).toEqual(['Title', 'Key judgement', 'Why', 'Outcomes', ...drafted.slice(4)]);
	await slide(page, 7).dragTo(slide(page, 1));
	expect((await kindsOf(page)).slice(0, 3)).toEqual(['Title', 'Method and limits', 'Key judgement']);
	await page.getByRole('button', { name: 'Undo' }).click();
	expect((await kindsOf(page)).slice(0, 3)).toEqual(['Title', 'Key judgement', 'Why']);
	await slide(page, 2).locator('a').click();
	await field(page, 'heading').fill('Baku pays for quiet');
	await expect(page.locator('.preview h2')).toHaveText('Baku pays for quiet');
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	await save(page);
	await expect(status(page)).toHaveText(/^Saved as revision 2/);
	await page.goto(address);
	await awake(page);
	expect((await kindsOf(page)).slice(0, 4)).toEqual(['Title', 'Key judgement', 'Why', 'Outcomes']);
	await expect(slide(page, 2).locator('.heading')).toHaveText('Baku pays for quiet');
	await page.goto(`${address}?revision=1`);
	await awake(page);
	expect(await kindsOf(page)).toEqual(drafted);
});

test('slides of every kind are added; a comparison takes a ready scenario, which is kept and compared', async ({
	page
}) => {
	await draft(page);
	for (const kind of ['comparison', 'changes', 'worlds', 'facts', 'quotation', 'text']) {
		await page.locator('#add-kind').selectOption(kind);
		await page.getByRole('button', { name: 'Add a slide' }).click();
		await expect(page.locator('.preview article')).toHaveAttribute('data-kind', kind);
	}
	await slide(page, 1).locator('a').click();
	await page.locator('#add-kind').selectOption('comparison');
	await page.getByRole('button', { name: 'Add a slide' }).click();
	const ready = field(page, 'against').locator('optgroup[label="Core model"] option').nth(1);
	const name = (await ready.textContent())!;
	await field(page, 'against').selectOption((await ready.getAttribute('value'))!);
	await expect(page.locator('.preview .kicker')).toContainText(name);
	await expect(page.locator('.preview table').first()).toBeVisible();
	await save(page);
	await expect(status(page)).toHaveText(/^Saved as revision 2/);
});

test('unsaved work survives a killed page; a second author is told and chooses', async ({ page, context }) => {
	const address = await draft(page);
	await page.goto(`${address}?slide=why`);
	await awake(page);
	await field(page, 'notes').fill('Say this slowly.');
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	await page.reload();
	await awake(page);
	await expect(page.getByText('Your unsaved changes are back.')).toBeVisible();
	await expect(field(page, 'notes')).toHaveValue('Say this slowly.');
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.reload();
	await awake(page);
	await expect(field(page, 'notes')).toHaveValue('');
	await expect(page.getByText('Your unsaved changes are back.')).toHaveCount(0);
	await field(page, 'notes').fill('Say this slowly.');
	await expect(status(page)).toHaveText('Not saved, kept on this device');
	const other = await (await context.browser()!.newContext()).newPage();
	await other.goto(`${address}?slide=why`);
	await awake(other);
	await field(other, 'heading').fill('Theirs');
	await save(other);
	await expect(status(other)).toHaveText(/^Saved as revision 2/);
	// Also where the page is loaded anew meanwhile: what comes back goes on top of what it was drawn from.
	await page.reload();
	await awake(page);
	await expect(field(page, 'notes')).toHaveValue('Say this slowly.');
	await save(page);
	await expect(page.locator('.bar [role=alert]')).toContainText('saved this briefing');
	await expect(field(page, 'notes')).toHaveValue('Say this slowly.');
	await page.getByRole('button', { name: 'Keep mine as a new briefing' }).click();
	await expect(page).not.toHaveURL(new RegExp(address));
	await other.goto(address);
	await expect(slide(other, 3).locator('.heading')).toHaveText('Theirs');
	await other.context().close();
});

test('where a newer revision is saved, the slide says what would change and takes it at a click', async ({ page }) => {
	await page.goto(`${core}?state.gulf=stalled`);
	await ready(page);
	const menu = page.locator('details:has(form[action="?/save"])');
	await menu.locator('summary').click();
	await menu.getByLabel('Name', { exact: true }).fill('Gulf stalls');
	await menu.getByRole('button', { name: /^Save/ }).click();
	await expect(page).toHaveURL(/from=/);
	const query = new URL(page.url()).search.slice(1);
	const address = await draft(page, query);
	await page.goto(`${core}?${query}&state.gulf=reversed`);
	await ready(page);
	await menu.locator('summary').click();
	await menu.getByRole('button', { name: /^Save/ }).click();
	await expect(page.locator('.status')).toHaveText(/^Saved/);
	await page.goto(`${address}?slide=outcomes`);
	await awake(page);
	const before = sharesOf(model, 'state.gulf=stalled');
	const after = sharesOf(model, 'state.gulf=reversed');
	const notice = page.locator('.newer');
	await expect(notice).toContainText('Revision 2 of “Gulf stalls” is newer');
	await expect(notice).toContainText('Gulf normalization slowdown: from “stalled” to “reversed”');
	const [moved] = Object.keys(before).filter((id) => before[id] !== after[id]);
	await expect(notice).toContainText(`from ${before[moved!]}% to ${after[moved!]}%`);
	await notice.getByRole('button', { name: 'Use it on every slide' }).click();
	await expect(notice).toHaveCount(0);
	await expect(page.locator(`.preview li[data-row="${moved}"] .value`)).toHaveText(`${after[moved!]}%`);
	await expect(page.locator('.preview footer')).toContainText('Gulf stalls, revision 2');
});

test('without script a slide is edited, moved, added and saved, and the deck is shown', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`/ar${briefings}`);
	await page.locator('select[name=start]').selectOption('core|');
	await page.locator('form[action*="draft"] button').click();
	await expect(page).toHaveURL(/\/ar\/.*\/briefings\/[0-9a-f-]+$/);
	const address = new URL(page.url()).pathname;
	await page.goto(`${address}?slide=why`);
	await page.locator('.form [name=heading]').fill('الهدوء له ثمن');
	await page.locator('button[name=move][value=up]').click();
	await expect(page).toHaveURL(/slide=why/);
	await expect(page.locator('main nav > ol > li').nth(2)).toContainText('الهدوء له ثمن');
	await page.locator('.add summary').click();
	await page.locator('button[value="add worlds"]').click();
	await expect(page.locator('.preview article')).toHaveAttribute('data-kind', 'worlds');
	await page.goto(`${address}/present?slide=3`);
	await expect(page.locator('main h2')).toHaveText('الهدوء له ثمن');
	await page.getByRole('link', { name: 'التالية' }).click();
	await expect(page).toHaveURL(/slide=4$/);
	await page.getByRole('link', { name: 'السابقة' }).click();
	await expect(page.locator('main h2')).toHaveText('الهدوء له ثمن');
	await page.close();
});

test('hostile words stay words, and a document that is none is refused with a sentence', async ({ page, request }) => {
	const address = await draft(page);
	await page.goto(`${address}?slide=title`);
	await awake(page);
	const words = '<img src=x onerror=alert(1)> "; drop table briefing;--';
	await field(page, 'heading').fill(words);
	await expect(page.locator('.preview h2')).toHaveText(words);
	await expect(page.locator('.preview h2 img')).toHaveCount(0);
	for (const document of [
		'{',
		'{"format":"scenario-briefing/1"}',
		'[]',
		JSON.stringify({ __proto__: { slides: [] } })
	]) {
		const answer = await request.post(`${address}?/save`, {
			form: { request: 'request-hostile', expected: '1', document },
			headers: { accept: 'text/html', origin: new URL(page.url()).origin }
		});
		expect(answer.status()).toBe(400);
		expect(await answer.text()).not.toContain('at Object');
	}
	const foreign = await request.post(`${address}?/save`, {
		form: { document: '{}' },
		headers: { origin: 'http://example.org' }
	});
	expect(foreign.status()).toBe(403);
});

for (const prefix of ['', '/ar'])
	test(`axe finds nothing in list, editor, stage, presenter's window and print, ${prefix || '/en'}, light or dark`, async ({
		page
	}) => {
		const address = await draft(page, '', prefix);
		const pages = ['', '?slide=judgement', '/present?slide=3', '/present?view=presenter', '/print', '/print?handout=1'];
		for (const path of [`${prefix}${briefings}`, ...pages.map((end) => `${address}${end}`)]) {
			await page.goto(path);
			if (path.includes('/present')) await onStage(page);
			// Before script has measured them, slides whose text has no room are scrolled.
			await expect(page.locator('article .room:not(.awake)')).toHaveCount(0);
			expect(await axeFindsInBothThemes(page), path).toEqual([]);
		}
	});

for (const prefix of ['', '/ar'])
	test(`print gives one slide a page, and a handout with notes and the method, ${prefix || '/en'}`, async ({
		page
	}) => {
		const address = await draft(page, '', prefix);
		const pagesOf = async (path: string, format: 'A4' | 'Letter' = 'A4') => {
			await page.goto(path);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await expect(page.locator('canvas').first()).toBeAttached();
			const pdf = await page.pdf({ format, preferCSSPageSize: true, printBackground: true });
			const text = pdf.toString('latin1');
			const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text)!;
			// Faces go with the file, so that Arabic is shaped wherever it is opened.
			expect(text).toContain('/FontFile2');
			return { count: text.match(/\/Type\s*\/Page\b(?!s)/g)!.length, width: Number(width), height: Number(height) };
		};
		const slides = await pagesOf(`${address}/print`);
		expect(slides.count).toBe(8);
		expect(slides.width / slides.height).toBeCloseTo(16 / 9, 1);
		const handout = await pagesOf(`${address}/print?handout=1`);
		// A handout is printed on the paper that there is, a slide on paper of its own shape.
		expect(handout.width / handout.height).toBeCloseTo(210 / 297, 2);
		const letter = await pagesOf(`${address}/print?handout=1`, 'Letter');
		expect(letter.width / letter.height).toBeCloseTo(8.5 / 11, 2);
		await expect(page.locator('.appendix')).toContainText('Σ');
	});

test('a briefing is duplicated, archived and restored from the list, and an earlier revision comes back', async ({
	page
}) => {
	const address = await draft(page, 'state.caucasus=marginal');
	await page.goto(`${address}?slide=title`);
	await awake(page);
	const title = `Only here ${Date.now()}`;
	await page.locator('.form [name=title]').fill(title);
	await save(page);
	await expect(status(page)).toHaveText(/^Saved as revision 2/);
	const row = (name: string) => page.locator('main li', { has: page.getByRole('heading', { name, exact: true }) });
	await page.goto(briefings);
	await row(title).getByRole('button', { name: 'Duplicate' }).click();
	await expect(row(`${title} (copy)`)).toBeVisible();
	await row(title).getByRole('button', { name: 'Archive' }).click();
	await expect(row(title)).toHaveCount(0);
	await page.goto(`${briefings}?archived=1`);
	await row(title).getByRole('button', { name: 'Bring back from the archive' }).click();
	await expect(row(title)).toHaveCount(0);
	await page.goto(address);
	await page.locator('summary', { hasText: 'Revisions' }).click();
	await page.locator('main > details li', { hasText: 'Revision 1' }).getByRole('button', { name: 'Restore' }).click();
	await expect(status(page)).toHaveText(/^Saved as revision 5/);
	await expect(page).toHaveTitle(/^Briefing: Default settings, changed/);
});
