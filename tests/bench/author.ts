import { chromium, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../../src/cli/chromium.mjs';
import { openDatabase } from '../../src/lib/server/database/open';
import { saveStudy } from '../../src/lib/server/studies/studyDocuments';
import type { StudyContents } from '../../src/lib/study';
import { blankStudy } from '../../src/lib/study/author/blankStudy';
import { addFactor, addOutcome, addState } from '../../src/lib/study/author/parts';
import { startMachine } from '../faults/machine';
import type { Row } from './row';
import { longText } from './textFiles';
import { clickedToPainted, frame, keyToPainted, quantile, typedToPainted } from './toPainted';

const moves = 100;

/** A study of the most factors, with four states each, and the most outcomes, every impact judged; its text as long as is asked. */
function largeStudy(id: string, text: string): StudyContents {
	const contents = blankStudy(id, id, 'en', '2026-05-01');
	const [model] = contents.models;
	for (let at = 0; at < 8; at++) addOutcome(model!, `Outcome ${at + 1}`, 'en');
	for (let at = 0; at < 40; at++) addFactor(model!, `Factor ${at + 1}`, 'en');
	for (const [at, factor] of model!.factors.entries()) {
		for (let state = 0; state < 4; state++) addState(factor, `State ${state + 1}`, 'en');
		model!.impacts[factor.id] = Object.fromEntries(
			factor.states.map(({ id: state }, row) => [
				state,
				Object.fromEntries(
					model!.outcomes.map(({ id: outcome }, column) => [outcome, ((at + row * 3 + column) % 7) - 3])
				)
			])
		);
	}
	contents.texts['source'] = { en: text };
	return contents;
}

async function keep(folder: string, content: StudyContents): Promise<void> {
	const db = await openDatabase({ folder });
	const asked = { request: randomUUID(), expected: 0, archived: false, author: 'Bench', message: '' };
	await saveStudy(db, { ...asked, content: { ...content, published: false }, now: new Date().toISOString() });
	await db.destroy();
}

async function openStep(browser: Browser, address: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(address);
	await page.locator('form[data-awake]').waitFor();
	await page.waitForTimeout(1000);
	return page;
}

/** The ms from an address asked for to its first paint, of five pages with empty caches the median; the server has answered it before. */
async function openedPainted(browser: Browser, address: string): Promise<number> {
	const times: number[] = [];
	for (let nth = 0; nth < 5; nth++) {
		const page = await openStep(browser, address);
		times.push(await page.evaluate(() => performance.getEntriesByType('paint').at(-1)?.startTime ?? 0));
		await page.close();
	}
	return quantile(
		times.sort((a, b) => a - b),
		0.5
	);
}

/** Rows of some times: their median, and 95 of 100 against the frame. */
function timesOf(name: string, times: number[], aim = frame): Row[] {
	const sorted = [...times].sort((a, b) => a - b);
	return [
		{ name: `${name}, median`, value: quantile(sorted, 0.5), unit: 'ms' },
		{ name: `${name}, 95%`, value: quantile(sorted, 0.95), unit: 'ms', aim: `≤ ${aim}` }
	];
}

async function typeMany(page: Page, field: string, valueOf: (at: number) => string): Promise<number[]> {
	const times: number[] = [];
	for (let at = 0; at < moves; at++) {
		times.push(await typedToPainted(page, field, valueOf(at)));
		await page.waitForTimeout(20);
	}
	return times;
}

async function typeIntoText(page: Page): Promise<number[]> {
	await page.locator('textarea[name^="texts."]').evaluate((field: HTMLTextAreaElement) => {
		field.focus();
		field.setSelectionRange(200_000, 200_000);
	});
	const times: number[] = [];
	for (let at = 0; at < 60; at++) {
		times.push(await keyToPainted(page));
		await page.waitForTimeout(20);
	}
	return times;
}

/** The act of the bar of selected words that marks them and does no more. */
const mark = '.beside .bar .line button:not([aria-expanded]):not(.off)';

/** Selects words of a paragraph of the text beside, and marks them as a passage. */
async function markMany(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (let at = 0; at < 20; at++) {
		await page.evaluate(
			(paragraph) => {
				const node = document.querySelectorAll('.beside .study-text')[paragraph]!.firstChild!;
				const walker = document.createTreeWalker(node.parentNode!, NodeFilter.SHOW_TEXT);
				const text = walker.nextNode()!;
				document.getSelection()!.setBaseAndExtent(text, 0, text, Math.min(40, text.textContent!.length));
			},
			40 + at * 20
		);
		await page.locator(mark).first().waitFor();
		times.push(await clickedToPainted(page, mark));
		await page.locator('.beside .bar').waitFor({ state: 'detached' });
	}
	return times;
}

/** Scrolls the matrix along its rows and its columns, and gives how long each frame took. */
function scrollFrames(page: Page): Promise<number[]> {
	return page.evaluate(async () => {
		const scroller = document.querySelector('.pane')!;
		const times: number[] = [];
		let last = performance.now();
		while (times.length < 120) {
			await new Promise(requestAnimationFrame);
			const now = performance.now();
			times.push(now - last);
			last = now;
			scroller.scrollLeft += 40;
			scroller.scrollTop += 40;
		}
		return times.slice(2);
	});
}

/** The editor at its limits: keys in the largest grid, a text of 60,000 words, cross-impacts of 160 states. */
export async function benchAuthor(): Promise<Row[]> {
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'bench-author-'));
	await keep(DATA_DIR, largeStudy('grid', 'A short text.'));
	await keep(DATA_DIR, largeStudy('text', longText('en').map((line, at) => `${at + 1} ${line}`).join('\n'))); // prettier-ignore
	const machine = await startMachine({ DATA_DIR });
	const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumArguments });
	const at = (study: string, step: string) => `http://127.0.0.1:${machine.port}/studies/${study}/edit?step=${step}`;
	try {
		const impacts = await openStep(browser, at('grid', 'impacts'));
		const grid = await typeMany(impacts, '[data-place="80 3"]', (nth) => `${(nth % 7) - 3}`);
		const cross = await openStep(browser, at('grid', 'cross'));
		const crossed = await typeMany(cross, '[data-place="2 80"]', (nth) => `${(nth % 7) - 3}`);
		const whole = await openStep(browser, at('grid', 'cross.*'));
		const inWhole = await typeMany(whole, '[data-place="2 8"]', (nth) => `${(nth % 7) - 3}`);
		const scrolled = await scrollFrames(whole);
		const text = await openStep(browser, at('text', 'text'));
		const marked = await markMany(text);
		const typed = await typeIntoText(text);
		const opened = [
			await openedPainted(browser, at('grid', 'impacts')),
			await openedPainted(browser, at('text', 'text'))
		] as const;
		return [
			...timesOf('a key in the grid of 40 × 4 states × 8 outcomes, to painted', grid),
			...timesOf('a key in the cross-impacts of a factor on 156 states, to painted', crossed),
			...timesOf('a key in the matrix of 160 × 160, to painted', inWhole),
			...timesOf('a frame of that matrix scrolled along both its sides', scrolled),
			{ name: 'the largest grid opened with empty caches, first paint', value: opened[0], unit: 'ms', aim: '≤ 1000' },
			{
				name: 'a text of 60,000 words opened with empty caches, first paint',
				value: opened[1],
				unit: 'ms',
				aim: '≤ 1000'
			},
			...timesOf('a selection in it to a passage, painted', marked),
			...timesOf('a key in the field of that text, to painted', typed)
		];
	} finally {
		await browser.close();
		await machine.kill();
	}
}
