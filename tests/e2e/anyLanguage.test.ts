import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { frenchStudy, persianStudy } from '../../src/lib/study/testing/foreignStudies';
import { startMachine, type Machine } from '../faults/machine';
import { awake, draftFromHere, onStage } from './briefingPage';
import { ready } from './workbenchPage';

// A server of its own over two studies in languages that the interface does not speak.

const folder = mkdtempSync(join(tmpdir(), 'languages-'));
let server: Machine;
let address = '';

test.beforeAll(async () => {
	for (const [id, files] of Object.entries({ bremont: frenchStudy(), lengeh: persianStudy() }))
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, id, name)), { recursive: true });
			writeFileSync(join(folder, id, name), text);
		}
	server = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: join(folder, '.data') });
	address = `http://127.0.0.1:${server.port}`;
});

test.afterAll(async () => {
	await server.stop('SIGTERM');
	rmSync(folder, { recursive: true, force: true });
});

let errors: string[] = [];
test.beforeEach(({ page }) => {
	errors = [];
	page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(() => expect(errors).toEqual([]));

/** Words with the language and direction that the nearest element says of them. */
async function written(page: Page, text: string, within = 'main') {
	const found = page.locator(within).getByText(text, { exact: true }).first();
	await expect(found).toBeVisible();
	return found.evaluate((element) => {
		const named = element.closest<HTMLElement>('[lang]')!;
		return [named.lang, getComputedStyle(element).direction];
	});
}

for (const [locale, prefix] of [
	['en', ''],
	['ar', '/ar']
] as const)
	test.describe(`in ${locale}`, () => {
		test('the workbench shows a French study in French', async ({ page }) => {
			await page.goto(`${address}${prefix}/studies/bremont/plain`);
			await ready(page);
			for (const name of ['L’envasement', 'La stabilité', 'Que deviendra le port ?', 'moyen'])
				expect(await written(page, name), name).toEqual(['fr', 'ltr']);
			expect(await written(page, 'Le port de Brémont', 'header')).toEqual(['fr', 'ltr']);
			const paragraph = page.locator('#source .study-text').first();
			await expect(paragraph).toHaveAttribute('lang', 'fr');
			await expect(paragraph).toHaveCSS('font-family', /^"Source Serif 4"/);
			await page.locator('mark', { hasText: 'Le port s’envase' }).click();
			await expect(page.locator('aside blockquote [lang=fr]').first()).toHaveText('Le port s’envase');
			await expect(page.locator('#factor-silting')).toHaveClass(/lit/);
		});

		test('the workbench shows a Persian study, translated where it is', async ({ page }) => {
			await page.goto(`${address}${prefix}/studies/lengeh/plain`);
			await ready(page);
			expect(await written(page, 'رسوب‌گذاری')).toEqual(['fa', 'rtl']);
			expect(await written(page, locale === 'en' ? 'steady' : 'پایداری')).toEqual(
				locale === 'en' ? ['en', 'ltr'] : ['fa', 'rtl']
			);
			const choice = page.locator('#source nav').first();
			await expect(choice.getByRole('link')).toHaveText(
				locale === 'en' ? ['Persian', 'English', 'Both'] : ['الفارسية', 'الإنجليزية', 'كلتاهما']
			);
			await choice.getByRole('link').first().click();
			await expect(page).toHaveURL(/text=fa/);
			const paragraph = page.locator('#source .study-text').first();
			await expect(paragraph).toHaveAttribute('lang', 'fa');
			await expect(paragraph).toHaveAttribute('dir', 'rtl');
			await expect(paragraph).toHaveCSS('font-family', /^"Noto Naskh Arabic"/);
			await expect(page.locator('mark', { hasText: 'بندر پر از رسوب می‌شود' })).toHaveCount(1);
			await choice.getByRole('link').last().click();
			await expect(page.locator('#source .study-text')).toHaveCount(4);
		});

		test('what is typed without its points is found in a text of another language', async ({ page }) => {
			await page.goto(`${address}${prefix}/studies/lengeh/plain?text=fa`);
			await ready(page);
			await page.locator('.finder').click();
			await page.getByRole('searchbox').fill('بازرگاني');
			await expect(page.locator('.find')).toContainText('1');
			expect(
				await page.evaluate(() => [...CSS.highlights.values()].reduce((count, { size }) => count + size, 0))
			).toBeGreaterThan(0);
		});

		test('reader, about, tabs, comparison and lists show every text in its language', async ({ page }) => {
			const model = `${address}${prefix}/studies/bremont/plain`;
			await page.goto(`${model}/read`);
			for (const name of ['Que deviendra le port ?', 'Le port de Brémont', 'Modèle simple'])
				expect(await written(page, name), name).toEqual(['fr', 'ltr']);
			const quote = page.locator('blockquote p').first();
			await expect(quote).toHaveAttribute('lang', 'fr');
			await expect(page.locator('blockquote cite').first()).toContainText(locale === 'en' ? 'in French' : 'الفرنسية');
			await page.goto(`${model}/compare?s=default&s=as-it-is`);
			expect(await written(page, 'Que deviendra le port ?')).toEqual(['fr', 'ltr']);
			expect(await written(page, 'La croissance')).toEqual(['fr', 'ltr']);
			await page.goto(`${address}${prefix}/studies/lengeh/plain/compare?s=default&s=as-it-is`);
			expect(await written(page, locale === 'en' ? 'growth' : 'رشد')).toEqual(
				locale === 'en' ? ['en', 'ltr'] : ['fa', 'rtl']
			);
			for (const path of [
				'?tab=outcome',
				'?tab=whatif',
				'?tab=worlds',
				'?tab=more',
				'?tab=facts',
				'/about',
				'/judgements',
				'/judgements?view=matrix',
				'/scenarios'
			]) {
				await page.goto(`${model}${path}`);
				await page.waitForLoadState('networkidle');
				await expect(page.locator('main')).not.toBeEmpty();
			}
			await page.goto(`${address}${prefix}/`);
			expect(await written(page, 'Une ville et son port')).toEqual(['fr', 'ltr']);
			expect(await written(page, 'الگوی ساده').catch(() => null)).toEqual(locale === 'en' ? null : ['fa', 'rtl']);
		});

		test('a briefing quotes in the source’s language, on the stage and in its files', async ({ page }) => {
			await page.goto(`${address}${prefix}/studies/bremont/plain`);
			await draftFromHere(page);
			await awake(page);
			const path = new URL(page.url()).pathname;
			await page.locator('#add-kind').selectOption('quotation');
			await page.locator('#add-kind + button').click();
			await expect(page.locator('.preview article')).toHaveAttribute('data-kind', 'quotation');
			await page.getByRole('button', { name: locale === 'en' ? 'Save a revision' : 'حفظ مراجعة' }).click();
			await expect(page.locator('.bar [role=status]').first()).toContainText('2');
			await page.goto(`${address}${path}/print`);
			const original = page.locator('blockquote.original').first();
			await expect(original).toHaveAttribute('lang', 'fr');
			await expect(original).toHaveAttribute('dir', 'ltr');
			await page.goto(`${address}${path}/present`);
			await onStage(page, 'title');
			await page.keyboard.press('Space');
			await expect(page.locator('main article blockquote.original')).toHaveCSS('font-family', /^"Source Serif 4"/);
			const file = await page.request.get(`${address}${path}/briefing.pptx`);
			expect(file.status()).toBe(200);
			const zip = await JSZip.loadAsync(await file.body());
			const slides = await Promise.all(
				Object.keys(zip.files)
					.filter((name) => /slides\/slide\d+\.xml$/.test(name))
					.map((name) => zip.file(name)!.async('string'))
			);
			expect(slides.join('')).toContain('La stabilité');
			const deck = await page.request.get(`${address}${path}/briefing.html`);
			expect(deck.status()).toBe(200);
			const onDisk = join(folder, `deck-${locale}.html`);
			writeFileSync(onDisk, await deck.body());
			expect(readFileSync(onDisk, 'utf8')).toContain('Le port s’envase');
			await page.goto(`file://${onDisk}`);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await onStage(page);
		});
	});
