import JSZip from 'jszip';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { everything } from '../../src/lib/export/everything';
import { folderStudies } from '../../src/lib/server/studies/folderStudies';
import { saveBriefing } from '../../src/lib/server/briefings';
import { withDatabase } from '../../src/lib/server/database/database';
import { saveUnnamedScenario } from '../../src/lib/server/saveUnnamedScenario';
import { draftBriefing } from '../../src/lib/study/draftBriefing';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { baseLocale, overwriteGetLocale, type Locale } from '../../src/lib/words/paraglide/runtime.js';
import { GET as json } from '../../src/routes/studies/[study]/briefings/[briefing]/briefing.json/+server';
import { GET as docx } from '../../src/routes/studies/[study]/briefings/[briefing]/briefing.docx/+server';
import { GET as pptx } from '../../src/routes/studies/[study]/briefings/[briefing]/briefing.pptx/+server';

const present = readStudy();
const { study, models } = present;
/** The study as it stood when the briefing was made. */
const text = { study: { ...study, title: { ar: 'نص سابق', en: 'An earlier text' } }, texts: present.texts };
const now = '2026-11-24T12:00:00.000Z';

/** What a route needs of a request. */
interface Asked {
	params: { study: string; briefing: string };
	url: URL;
	request: Request;
	setHeaders: () => void;
	locals: Pick<App.Locals, 'studies' | 'documents'>;
}
type Route = (event: never) => Response | Promise<Response>;
const ask = async (route: Route, briefing = 'briefing-one', query = ''): Promise<Response> => {
	const url = new URL(`http://workbench/${query}`);
	const params = { study: study.id, briefing };
	const locals = { studies: folderStudies(), documents: withDatabase };
	const asked: Asked = { params, url, request: new Request(url), setHeaders: () => undefined, locals };
	return route(asked as never);
};

beforeAll(async () => {
	process.env['DATA_DIR'] = mkdtempSync(join(tmpdir(), 'workbench-files-'));
	delete process.env['DATABASE_URL'];
	const model = models.find(({ id }) => id === 'core')!;
	await withDatabase(async (db) => {
		const settings = defaultSettings(model);
		const of = await saveUnnamedScenario(db, { study: study.id, model, settings, name: 'As things stand', now });
		for (const [expected, title] of ['للوزير', 'For the cabinet'].entries()) {
			const document = draftBriefing(of, { study: study.id, title, date: '2026-11-24', language: 'ar' });
			const asked = {
				request: `request-${expected}`,
				briefing: 'briefing-one',
				expected,
				archived: false,
				document,
				text
			};
			await saveBriefing(db, { ...asked, author: 'Lina', message: '', now });
		}
	});
});
const speak = (locale: Locale) => overwriteGetLocale(() => locale);
afterEach(() => speak(baseLocale));

describe('a saved briefing', () => {
	test('quotes the text that it was made with in its files, not the present one', async () => {
		const file = (await (await ask(json)).json()) as ReturnType<typeof everything>;
		expect(file.study.title.en).toBe('An earlier text');
		const pictured = await JSZip.loadAsync(await (await ask(pptx)).arrayBuffer());
		const slides = Object.keys(pictured.files).filter((name) => /slides\/slide\d+\.xml$/.test(name));
		const words = await Promise.all(slides.map((name) => pictured.file(name)!.async('string')));
		expect(words.join(' ')).toContain('An earlier text');
	});

	test('is taken along as PowerPoint in the language of the address', async () => {
		speak('ar');
		const answer = await ask(pptx);
		expect(answer.headers.get('content-type')).toContain('presentationml');
		expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''For%20the%20cabinet.pptx");
		expect(answer.headers.get('cache-control')).toBe('no-store');
		const zip = await JSZip.loadAsync(await answer.arrayBuffer());
		expect(Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(8);
		expect(await zip.file('ppt/slides/slide2.xml')!.async('string')).toContain('التقدير الرئيس');
	});

	test('is taken along as Word, named as the other files are', async () => {
		speak('ar');
		const answer = await ask(docx);
		expect(answer.headers.get('content-type')).toContain('wordprocessingml');
		expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''For%20the%20cabinet.docx");
		const zip = await JSZip.loadAsync(await answer.arrayBuffer());
		expect(await zip.file('word/document.xml')!.async('string')).toContain('التقدير الرئيس');
	});

	test('is taken along as JSON, at the revision that is asked for', async () => {
		const titles = async (query: string) => {
			const all = (await (await ask(json, 'briefing-one', query)).json()) as ReturnType<typeof everything>;
			return [all.revision, all.briefing.title, all.scenarios.length];
		};
		expect(await titles('')).toEqual([2, 'For the cabinet', 1]);
		expect(await titles('?revision=1')).toEqual([1, 'للوزير', 1]);
	});

	test('that is not there is a sentence with 404', async () => {
		for (const route of [pptx, docx, json])
			for (const [briefing, query] of [
				['none-such', ''],
				['briefing-one', '?revision=7'],
				['briefing-one', '?revision=x']
			] as const)
				await expect(ask(route, briefing, query)).rejects.toMatchObject({
					status: 404,
					body: { message: 'There is no such briefing of this study.' }
				});
	});
});
