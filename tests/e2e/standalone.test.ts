import { expect, test, type Page } from '@playwright/test';
import { compile, evaluate, onScreen, simulate, verdict } from '../../src/lib/engine/index';
import { ofHundred } from '../../src/lib/words/ofHundred';
import { axeFinds } from './axeFinds';
import { bundledModel, settingsOf, sharesOf, sourceText } from './bundled';
import { amended, drafted, openedFromDisk, sharesOnStage } from './deckOnDisk';

const model = bundledModel('core');
const slide = (page: Page) => page.locator('main .slide');
const place = (page: Page) => page.locator('nav .place');

test('a briefing is taken along as one file that is named for it', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	await page.goto(path);
	await page.locator('summary', { hasText: 'Take along' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'One HTML file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^Briefing .+\.html$/);
});

test('the extended model with both languages stays below a million bytes', async ({ page }) => {
	const path = await drafted(page.request, { model: 'extended', language: 'ar' });
	expect((await (await page.request.get(`${path}/briefing.html`)).body()).length).toBeLessThan(1_000_000);
});

test('what the speaker says stays out of the file where that is chosen, with and without script', async ({
	page,
	browser
}) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const said = 'Not for the room: the quarrel of October';
	await amended(page.request, path, ({ slides }) => ({ slides: slides.map((each) => ({ ...each, notes: said })) }));
	const fileOf = async (query: string) => page.request.get(`${path}/briefing.html${query}`);
	for (const query of ['', '?notes=1']) expect(await (await fileOf(query)).text()).toContain(said);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(path);
	await plain.locator('summary', { hasText: 'Take along' }).click();
	const way = plain.getByRole('link', { name: 'The same file, without your notes' });
	await expect(way).toHaveAttribute('href', `${path}/briefing.html?notes=0`);
	await plain.close();
	const file = await (await fileOf('?notes=0')).text();
	expect(file).toContain('id="deck"');
	expect(file).not.toContain('October');
	// Whoever leaves them out by another word gets no file that holds them.
	for (const query of ['?notes=no', '?notes=', '?notes=00']) {
		const answer = await fileOf(query);
		expect(answer.status()).toBe(400);
		expect(await answer.text()).toContain('“notes” in the address');
	}
});

test('a revision that there is none of has no file', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	expect((await page.request.get(`${path}/briefing.html?revision=9`)).status()).toBe(404);
});

test('the file presents from a disk with no network, in both languages', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const { file, faults } = await openedFromDisk(page, path);
	const html = file.locator('html');
	await expect(html).toHaveAttribute('dir', 'ltr');
	await file.keyboard.press('Space');
	await file.keyboard.press('ArrowRight');
	await expect(place(file)).toHaveText('3 of 8');
	await expect(slide(file)).toHaveAttribute('data-kind', 'outcomes');
	expect(await sharesOnStage(file)).toEqual(sharesOf(model, ''));
	await expect(file.locator('main canvas')).toBeVisible();

	await file.getByRole('button', { name: 'العربية' }).click();
	await expect(html).toHaveAttribute('dir', 'rtl');
	await expect(html).toHaveAttribute('lang', 'ar');
	await expect(place(file)).toHaveText('3 من 8');
	await file.keyboard.press('ArrowLeft');
	await expect(place(file)).toHaveText('4 من 8');
	await file.keyboard.press('ArrowRight');
	await file.reload();
	await expect(place(file)).toHaveText('3 من 8');
	await expect(html).toHaveAttribute('dir', 'rtl');
	const named = (at: number) => slide(file).locator('.name').nth(at);
	expect(await named(0).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
	expect(await sharesOnStage(file)).toEqual(sharesOf(model, ''));
	await file.getByRole('button', { name: 'English' }).click();
	await expect(html).toHaveAttribute('dir', 'ltr');
	for (let at = 0; at < 6; at++) await file.keyboard.press('PageDown');
	await expect(place(file)).toHaveText('8 of 8');
	expect(faults).toEqual([]);
});

test('a choice and a slider move the figures to the engine’s numbers, and the next slide is as saved', async ({
	page
}) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const { file, faults } = await openedFromDisk(page, path);
	await file.keyboard.press('3');
	await expect(place(file)).toHaveText('3 of 8');
	await file.keyboard.press('w');
	const drawer = file.locator('aside');
	await drawer.locator('input[name="whatif.proximity"][value="contested"]').check();
	await drawer.locator('section', { hasText: 'Gulf normalization' }).locator('input[type=range]').fill('90');
	const query = 'state.proximity=contested&weight.gulf=90';
	await expect.poll(() => sharesOnStage(file)).toEqual(sharesOf(model, query));
	expect(sharesOf(model, query)).not.toEqual(sharesOf(model, ''));
	const [compiled, settings] = [compile(model), settingsOf(model, query)];
	const { ahead } = verdict(evaluate(compiled, settings), simulate(compiled, settings, onScreen));
	await expect(slide(file).locator('> h2')).toContainText(`in ${ofHundred(ahead)} of 100 variations`);
	await expect(slide(file)).toContainText('What if: not what is saved');

	await file.getByRole('button', { name: 'العربية' }).click();
	await expect.poll(() => sharesOnStage(file)).toEqual(sharesOf(model, query));
	await file.keyboard.press('PageDown');
	await file.keyboard.press('PageUp');
	await expect.poll(() => sharesOnStage(file)).toEqual(sharesOf(model, ''));
	expect(faults).toEqual([]);
});

test('a number is followed to its passage and its place in the text in two clicks', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const { file, faults } = await openedFromDisk(page, path);
	const panel = file.locator('aside');
	const mark = panel.locator('mark');
	await file.keyboard.press('3');
	await slide(file).locator('.value').first().click();
	await panel.locator('summary').first().click();
	const quoted = (await panel.locator('details[open] .translation').textContent())!.trim();
	expect(quoted).not.toBe('');
	await panel.getByRole('button', { name: 'Its place in the text' }).first().click();
	await expect(mark.first()).toBeInViewport();
	expect((await mark.allTextContents()).join('\n')).toBe(quoted);
	const paragraphs = panel.locator('.text p');
	expect((await paragraphs.allTextContents()).join('\n')).toBe(sourceText('en'));
	await panel.getByRole('button', { name: 'Arabic' }).click();
	await expect(mark.first()).toBeInViewport();
	expect((await paragraphs.allTextContents()).join('\n')).toBe(sourceText('ar'));
	await panel.getByRole('button', { name: 'Back' }).click();
	await expect(panel.locator('summary').first()).toBeVisible();
	await file.keyboard.press('s');
	await panel.getByRole('button', { name: 'Its place in the text' }).first().click();
	await expect(mark.first()).toBeInViewport();
	await file.keyboard.press('Escape');
	await file.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	expect(faults).toEqual([]);
});

test('the presenter’s window keeps in step, also in another language', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const { file, faults } = await openedFromDisk(page, path);
	await file.keyboard.press('2');
	await expect(place(file)).toHaveText('2 of 8');
	const [presenter] = await Promise.all([page.context().waitForEvent('page'), file.keyboard.press('p')]);
	const now = presenter.locator('.now .slide');
	await expect(now).toHaveAttribute('data-kind', 'judgement');
	await presenter.keyboard.press('Space');
	await expect(place(file)).toHaveText('3 of 8');
	await file.getByRole('button', { name: 'العربية' }).click();
	await expect(place(file)).toHaveText('3 من 8');
	await file.keyboard.press('PageDown');
	await expect(now).toHaveAttribute('data-kind', 'why');
	await file.reload();
	await presenter.keyboard.press('Space');
	await expect(slide(file)).toHaveAttribute('data-kind', 'turns');
	expect(faults).toEqual([]);
});

test('hostile text stays text', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'en' });
	const title = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> %deck%';
	await amended(page.request, path, { title });
	const { file, faults } = await openedFromDisk(page, path);
	await expect(slide(file).locator('h2')).toHaveText(title);
	await expect(file).toHaveTitle(title);
	expect(faults).toEqual([]);
});

test('axe finds nothing, whatever is open', async ({ page }) => {
	const path = await drafted(page.request, { model: 'core', language: 'ar' });
	const { file } = await openedFromDisk(page, `/ar${path}`);
	await expect(file.locator('html')).toHaveAttribute('dir', 'rtl');
	expect(await axeFinds(file)).toEqual([]);
	await file.keyboard.press('3');
	await expect(place(file)).toHaveText('3 من 8');
	await file.keyboard.press('w');
	expect(await axeFinds(file)).toEqual([]);
	await slide(file).locator('.value').first().click();
	expect(await axeFinds(file)).toEqual([]);
	await file.locator('aside').getByRole('button', { name: 'موضعه في النص' }).first().click();
	await file.keyboard.press('d');
	expect(await axeFinds(file)).toEqual([]);
});
