import { test, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { core } from './workbenchPage';

/** What a scenario is saved with, where that matters to a test. */
interface SavedWith {
	/** Path of its model. */
	model?: string;
	tags?: string;
	author?: string;
	/** Where its server listens, where a test has one of its own. */
	origin?: string;
}

/** Saves settings as a new scenario and others on top of it by requests, since a page is loaded twice for each; gives its id. */
export async function savedScenario(
	page: Page,
	name: string,
	queries: string | readonly string[],
	{ model = core, tags = '', author = '', origin = new URL(test.info().project.use.baseURL!).origin }: SavedWith = {}
): Promise<string> {
	let id = '';
	for (const [nth, query] of [queries].flat().entries()) {
		const request = randomBytes(16).toString('hex');
		const on: Record<string, string> =
			nth === 0 ? { mode: 'new', settings: query } : { mode: 'on', scenario: id, settings: `from=${id}&${query}` };
		const answer = await page.request.post(`${origin}${model}?/save`, {
			form: { request, expected: `${nth}`, name, tags, author, note: '', message: `message ${nth + 1}`, ...on },
			headers: { origin, accept: 'text/html' },
			maxRedirects: 0
		});
		id ||= new URL(answer.headers()['location']!, origin).searchParams.get('from')!.replace(/@.*/, '');
	}
	return id;
}
