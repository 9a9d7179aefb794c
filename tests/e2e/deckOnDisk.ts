import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { DeckFile } from '../../src/lib/export/deckFile';
import type { Briefing } from '../../src/lib/study';

const list = '/studies/azerbaijan-israel/briefings';

/** The path of a briefing, drafted as the list page's form does from settings of a model, the default ones where none are named. */
export async function drafted(
	request: APIRequestContext,
	{ model, language, query = '' }: { model: string; language: 'ar' | 'en'; query?: string }
): Promise<string> {
	const id = randomBytes(16).toString('hex');
	const form = { request: id, start: `${model}|${query}`, language };
	await request.post(`${list}?/draft`, { form, headers: { origin: origin() } });
	return `${list}/${id}`;
}

/** Saves a drafted briefing anew with parts of its document changed. */
export async function amended(
	request: APIRequestContext,
	path: string,
	change: Partial<Briefing> | ((briefing: Briefing) => Partial<Briefing>)
): Promise<void> {
	const { deck } = heldBy(await (await request.get(`${path}/briefing.html`)).text());
	const document = JSON.stringify({
		...deck.briefing,
		...(typeof change === 'function' ? change(deck.briefing) : change)
	});
	const form = { request: randomBytes(16).toString('hex'), expected: String(deck.revision), document };
	const answer = await request.post(`${path}?/save`, { form, headers: { origin: origin() } });
	expect(answer.status()).toBe(200);
}

/** A form is taken from the server's own origin alone. */
const origin = () => test.info().project.use.baseURL!;

/** What a file holds. */
function heldBy(html: string): DeckFile {
	return JSON.parse(/<script type="application\/json" id="deck">(.*?)<\/script>/s.exec(html)![1]!) as DeckFile;
}

/** A page, and all that has gone wrong in it and the windows it opens: requests that leave, console, errors, what its policy forbids. */
interface Watched {
	file: Page;
	faults: string[];
}

/** Takes a briefing along as a file, and opens it from the disk where there is no network any more. */
export async function openedFromDisk(page: Page, briefing: string): Promise<Watched> {
	const path = test.info().outputPath('deck.html');
	await writeFile(path, await (await page.request.get(`${briefing}/briefing.html`)).text());
	const context = page.context();
	const faults: string[] = [];
	await context.setOffline(true);
	await context.route(
		(url) => url.protocol !== 'file:',
		(route) => {
			faults.push(`request: ${route.request().url()}`);
			return route.abort();
		}
	);
	await context.addInitScript(() =>
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`policy: ${violatedDirective} ${blockedURI}`)
		)
	);
	context.on('console', (message) => faults.push(`console: ${message.text()}`));
	context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
	context.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		return dialog.dismiss();
	});
	const file = await context.newPage();
	await file.goto(pathToFileURL(path).href);
	await expect(file.locator('.slide')).toBeVisible();
	return { file, faults };
}

/** Outcome id → the percent beside its row on the slide on stage. */
export async function sharesOnStage(page: Page): Promise<Record<string, string>> {
	const rows = await page.locator('main .slide [data-row]').all();
	const pairs = rows.map(async (row) => [
		await row.getAttribute('data-row'),
		((await row.locator('.value bdi').textContent()) ?? '').replace(/\D/g, '')
	]);
	return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}
