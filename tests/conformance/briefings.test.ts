import { afterEach, describe, expect, test } from 'vitest';
import {
	listBriefingRevisions,
	listBriefings,
	newestRevision,
	quotedSince,
	readBriefing,
	saveBriefing,
	type BriefingRequest
} from '../../src/lib/server/briefings';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { readDeck } from '../../src/lib/server/decks';
import { saveUnnamedScenario } from '../../src/lib/server/saveUnnamedScenario';
import { modelVersion } from '../../src/lib/server/modelVersions';
import { listScenarios, saveScenario } from '../../src/lib/server/scenarios';
import { quotedText, studyVersion } from '../../src/lib/server/studyVersions';
import { draftBriefing } from '../../src/lib/study/draftBriefing';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { bothDatabases } from './bothDatabases';

const text = readStudy();
const { study, models } = text;
const model = models.find(({ id }) => id === 'core')!;
const settings = defaultSettings(model);
const places = bothDatabases();
const now = '2026-11-24T12:00:00.000Z';
const document = draftBriefing(
	{ scenario: 'scenario-1', revision: 1 },
	{ study: study.id, title: 'For the minister', date: '2026-11-24', language: 'ar' }
);
let requests = 0;
function asking(changes: Partial<BriefingRequest> = {}): BriefingRequest {
	const request = `request-${++requests}`;
	const briefing = `briefing-${requests}`;
	return {
		request,
		briefing,
		expected: 0,
		archived: false,
		document,
		text,
		author: 'Lina',
		message: '',
		now,
		...changes
	};
}

describe.each(places)('briefings kept in %s', (_, makePlace) => {
	let db: Database;
	const open = async () => (db = await openDatabase(await makePlace()));
	afterEach(() => db.destroy());

	test('grow by revisions, of which none is overwritten, and are listed by study', async () => {
		await open();
		const one = asking();
		await saveBriefing(db, one);
		const renamed = { ...document, title: 'للوزير' };
		expect(await saveBriefing(db, asking({ briefing: one.briefing, expected: 1, document: renamed }))).toMatchObject({
			kind: 'saved',
			revision: { number: 2, document: renamed }
		});
		expect(await readBriefing(db, study.id, one.briefing)).toMatchObject({ number: 2, document: renamed });
		expect(await readBriefing(db, study.id, one.briefing, 1)).toMatchObject({ number: 1, document });
		expect(await readBriefing(db, 'another-study', one.briefing)).toBeNull();
		expect((await listBriefingRevisions(db, one.briefing)).map(({ number }) => number)).toEqual([2, 1]);
		expect((await listBriefings(db, study.id)).map(({ document: { title } }) => title)).toEqual(['للوزير']);
		expect(await listBriefings(db, 'another-study')).toEqual([]);
	});

	test('name the revisions that cannot be read, and know the newest though it is one of them', async () => {
		await open();
		const one = asking();
		await saveBriefing(db, one);
		for (const expected of [1, 2]) await saveBriefing(db, asking({ briefing: one.briefing, expected }));
		const damaged = db.updateTable('briefing_revision').set({ document: '{}' }).where('briefing', '=', one.briefing);
		await damaged.where('number', '>', 1).execute();
		const unread: number[] = [];
		const read = await listBriefingRevisions(db, one.briefing, undefined, unread);
		expect([read.map(({ number }) => number), unread]).toEqual([[1], [3, 2]]);
		expect(await newestRevision(db, one.briefing)).toBe(3);
		expect(await newestRevision(db, 'nothing-here')).toBe(0);
	});

	test('are saved once however often a request is sent; the second on the same revision is shown theirs', async () => {
		await open();
		const one = asking();
		const answers = await Promise.all(Array.from({ length: 8 }, () => saveBriefing(db, one)));
		expect(answers.every(({ kind }) => kind === 'saved')).toBe(true);
		expect(await listBriefingRevisions(db, one.briefing)).toHaveLength(1);
		const other = { ...one, document: { ...document, title: 'Another under the same request' } };
		expect(await saveBriefing(db, other)).toEqual({ kind: 'reused' });
		const rivals = await Promise.all(
			['Lina', 'Omar'].map((author) => saveBriefing(db, asking({ briefing: one.briefing, expected: 1, author })))
		);
		expect(rivals.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
		expect(await saveBriefing(db, asking({ briefing: 'nothing-here', expected: 4 }))).toEqual({ kind: 'missing' });
	});

	test('keep their figures at the revision they were bound to, and know of a newer one', async () => {
		await open();
		const bound = await saveUnnamedScenario(db, { study: study.id, model, settings, name: 'As things stand', now });
		const briefing = draftBriefing(bound, { study: study.id, title: 'A', date: '2026-11-24', language: 'en' });
		const asked = { id: 'briefing', revision: 1, briefing, study };
		const before = await readDeck(db, asked);
		const token = `${bound.scenario}@1`;
		expect(before.scenarios[token]).toMatchObject({ name: 'As things stand', settings, newer: null });
		expect(before.models[modelVersion(model)]).toEqual(model);
		const moved = structuredClone(settings);
		moved.factors['gulf']!.weight = 90;
		await saveScenario(db, {
			...{ request: 'a-revision', scenario: bound.scenario, expected: 1, study: study.id, model },
			content: { name: 'As things stand', note: '', tags: [], archived: false, settings: moved },
			...{ author: 'Omar', message: '', now }
		});
		const after = await readDeck(db, asked);
		expect(after.scenarios[token]).toMatchObject({ settings, newer: { revision: 2, settings: moved } });
		const lost = { scenario: 'scenario-lost', revision: 1 };
		const adrift = draftBriefing(lost, { study: study.id, title: 'A', date: '2026-11-24', language: 'en' });
		expect((await readDeck(db, { ...asked, briefing: adrift })).scenarios).toEqual({});
	});

	test('quote the text that they were made with, until a revision takes another', async () => {
		await open();
		const one = asking();
		await saveBriefing(db, one);
		const kept = (await readBriefing(db, study.id, one.briefing))!;
		expect(kept.studyVersion).toBe(studyVersion(text));
		const passages = study.passages.map((each) => ({ ...each, quotes: {} }));
		const later = { study: { ...study, passages }, texts: text.texts };
		expect(await quotedText(db, kept.studyVersion, later)).toEqual({ study, texts: text.texts });
		const again = asking({
			briefing: one.briefing,
			expected: 1,
			text: kept.studyVersion!,
			now: '2026-11-25T12:00:00.000Z'
		});
		await saveBriefing(db, again);
		await saveBriefing(db, asking({ briefing: one.briefing, expected: 2, text: later }));
		const versions = (await listBriefingRevisions(db, one.briefing)).map((each) => each.studyVersion);
		expect(versions).toEqual([studyVersion(later), studyVersion(text), studyVersion(text)]);
		expect(await quotedSince(db, one.briefing, studyVersion(text))).toBe(now);
		expect(await quotedSince(db, 'another', studyVersion(text))).toBeNull();
	});

	test('that were saved before texts were kept quote the present one; a text that is damaged is never swapped for it', async () => {
		await open();
		expect(await quotedText(db, null, text)).toBe(text);
		const other = { study: { ...study, passages: [] }, texts: {} };
		await saveBriefing(db, asking({ text: other }));
		await db.updateTable('study_version').set({ document: '{' }).execute();
		await expect(quotedText(db, studyVersion(other), text)).rejects.toMatchObject({ code: 'unreadable' });
		await expect(quotedText(db, 'no-such-version', text)).rejects.toMatchObject({ code: 'unreadable' });
	});

	test('are drafted from settings that nobody saved: those are kept once, whoever drafts from them', async () => {
		await open();
		const start = { study: study.id, model, settings, name: 'Default settings', now };
		const all = await Promise.all([1, 2, 3].map(() => saveUnnamedScenario(db, start)));
		expect(new Set(all.map(({ scenario }) => scenario)).size).toBe(1);
		const other = structuredClone(settings);
		other.factors['gulf']!.weight = 91;
		expect((await saveUnnamedScenario(db, { ...start, settings: other })).scenario).not.toBe(all[0]!.scenario);
		expect(await listScenarios(db, study.id, model.id)).toHaveLength(2);
	});
});
