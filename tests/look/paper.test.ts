import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { hasPoppler } from '../../src/cli/office.mjs';
import { slideKinds } from '../../src/lib/study/slideKinds';
import { everyKindDeck } from './everyKindDeck';
import { paperFaults, sheetsOf, textsOf } from './papers';

const bench = '/studies/azerbaijan-israel/core';

test.skip(!hasPoppler(), 'there is no pdftotext (poppler-utils) here and none could be installed');

for (const [language, prefix] of [
	['en', ''],
	['ar', '/ar']
] as const)
	test(`every page that prints stands whole on A4 and Letter, ${language}`, async ({ page, baseURL }) => {
		test.setTimeout(180_000);
		const deck = await everyKindDeck(baseURL!, { model: 'core', language });
		const file = test.info().outputPath('deck.html');
		await writeFile(file, await (await page.request.get(`${prefix}${deck}/briefing.html`)).text());
		const paths = [
			...[bench, `${bench}?tab=more`, `${bench}/read`, `${bench}/about`, `${bench}/scenarios`],
			...['/studies/azerbaijan-israel', `${bench}/compare?s=default&s=core-front-line&s=core-calm-corridor`],
			...[`${bench}/judgements`, `${bench}/judgements?view=matrix`],
			...[`${bench}/compare?s=default&s=core-front-line`, '/studies/azerbaijan-israel/briefings', '/'],
			...[`${bench}/discover/map?worlds=1`, `${bench}/discover/hangs`, `${bench}/discover/worlds`],
			...[deck, `${deck}/print`, `${deck}/print?handout=1`, `${deck}/present?slide=3`]
		];
		const faults: string[] = [];
		for (const address of [...paths.map((path) => `${prefix}${path}`), pathToFileURL(file).href]) {
			await page.goto(address);
			await page.evaluate(() => document.fonts.ready);
			await expect(page.locator('main, .slide').first()).toBeVisible();
			// The show prints its deck by script; Kit's announcer comes when the page is taken over.
			if (!address.startsWith('file:')) await expect(page.locator('#svelte-announcer')).toBeAttached();
			if (address.includes('/discover/'))
				await expect(page.locator('figure .plotted :is(canvas, svg)').first()).toBeVisible();
			for (const format of ['A4', 'Letter']) {
				const sheets = sheetsOf(await page.pdf({ format, printBackground: true }));
				faults.push(...paperFaults(sheets).map((fault) => `${address}, ${format}, ${fault}`));
				// An indicator of the facts has a slide of its own.
				if (/present|print$|file:/.test(address)) expect(sheets.length, address).toBe(slideKinds.length + 1);
			}
		}
		expect(faults).toEqual([]);
	});

test('the handout in Arabic takes the width that the one in English takes', async ({ page, baseURL }) => {
	const deck = await everyKindDeck(baseURL!, { model: 'core', language: 'ar' });
	const widths: number[] = [];
	for (const prefix of ['', '/ar']) {
		await page.goto(`${prefix}${deck}/print?handout=1`);
		await page.evaluate(() => document.fonts.ready);
		const words = sheetsOf(await page.pdf({ format: 'A4' })).flatMap((sheet) => sheet.words);
		widths.push(Math.max(...words.map(({ right }) => right)) - Math.min(...words.map(({ left }) => left)));
	}
	// Of 595 pt, so that two slides and their quotes have the height.
	for (const width of widths) expect(width).toBeGreaterThan(465);
});

test('the handout is two slides a sheet on either paper, with lines to write on where nothing is beneath them', async ({
	page,
	baseURL
}) => {
	const deck = await everyKindDeck(baseURL!, { model: 'core', language: 'en', start: 'state.gulf=reversed' });
	await page.goto(`${deck}/print?handout=1`);
	await page.evaluate(() => document.fonts.ready);
	await expect(page.locator('.lines').first()).toBeHidden();
	const slides = await page.locator('.sheet > section').count();
	expect(slides).toBeGreaterThanOrEqual(slideKinds.length);
	for (const format of ['A4', 'Letter']) {
		const texts = textsOf(await page.pdf({ format }));
		expect(
			texts.findIndex((text) => /^About these numbers/m.test(text)),
			format
		).toBe(Math.ceil(slides / 2));
	}
	// A sheet of Letter between its margins.
	await page.setViewportSize({ width: 725, height: 965 });
	await page.emulateMedia({ media: 'print' });
	const sheets = await page.locator('.whole').evaluateAll((all) =>
		all.map((sheet) => {
			const lines = [...sheet.querySelectorAll('.lines')].map((each) => each.getBoundingClientRect());
			return { height: sheet.getBoundingClientRect().height, least: Math.min(...lines.map(({ height }) => height)) };
		})
	);
	expect(sheets.length).toBeGreaterThanOrEqual(5);
	for (const { height, least } of sheets) {
		expect(height).toBe(963);
		// Two lines at least.
		expect(least).toBeGreaterThan(62);
	}
});

test('words of a slide that is printed in Arabic come back whole from the PDF', async ({ page, baseURL }) => {
	const deck = await everyKindDeck(baseURL!, { model: 'core', language: 'ar' });
	await page.goto(`/ar${deck}/print`);
	await page.evaluate(() => document.fonts.ready);
	const texts = textsOf(await page.pdf({ preferCSSPageSize: true }));
	const plain = (text: string) =>
		text
			.normalize('NFKC')
			.replace(/[\p{M}\p{Cf}\u0640]/gu, '')
			.replace(/\s+/g, ' ');
	for (const slide of [1, 2, 3]) expect(plain(texts[slide]!)).toContain('تعاون هادئ');
});

test('the workbench on paper says the answer, then its settings, then the text, and nothing of the tour', async ({
	page
}) => {
	await page.goto(bench);
	await expect(page.locator('.tour')).toBeVisible();
	await expect(page.locator('#shares canvas')).toBeVisible();
	await expect(page.locator('#contributions canvas')).toBeVisible();
	// On the page's own paper the marks beside the text, as the screen has them, once took an empty sheet.
	const sheets = textsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
	expect(sheets.filter((sheet) => sheet.trim() === '')).toEqual([]);
	const text = sheets.join(' ').replace(/\s+/g, ' ');
	expect(text).toContain('Words of likelihood after ICD 203');
	const places = ['ahead in', '50% of variations', 'Settings', 'Author:'].map((words) => text.indexOf(words));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
	expect(text).not.toContain('1 of 4');
});
