import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { StorageError } from '../../src/lib/server/database/StorageError';
import type { Documents } from '../../src/lib/server/documents/kind';
import { allStudies } from '../../src/lib/server/studies/allStudies';
import { folderStudies } from '../../src/lib/server/studies/folderStudies';
import { storedStudies } from '../../src/lib/server/studies/storedStudies';
import { listStudyRevisions, saveStudy } from '../../src/lib/server/studies/studyDocuments';
import { modelIn } from '../../src/lib/server/studies/Studies';
import type { StudyContents } from '../../src/lib/study';
import { readFolder } from '../../src/lib/study/readFolder';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { filesOf, smallStudy, type SmallStudy } from '../../src/lib/study/testing/smallStudy';
import { bothDatabases } from './bothDatabases';

const places = bothDatabases();
const now = '2026-11-24T12:00:00.000Z';
const contentsAfter = (change: (small: SmallStudy) => void = () => {}): StudyContents => {
	const small = smallStudy();
	change(small);
	return readFolder(filesOf(small)).contents!;
};
let requests = 0;
const asking = (contents: StudyContents, expected = 0, published = true) => ({
	...{ request: `request-${++requests}`, expected, archived: false, content: { ...contents, published } },
	...{ author: 'Lina', message: '', now }
});

describe.each(places)('studies kept in %s', (_, makePlace) => {
	let db: Database;
	let documents: Documents;
	const open = async () => {
		db = await openDatabase(await makePlace());
		documents = (act) => act(db);
	};
	afterEach(() => db.destroy());

	test('are shown as they were published last, and listed apart while nothing of them is', async () => {
		await open();
		const first = contentsAfter();
		await saveStudy(db, asking({ ...first, models: [] }, 0, false));
		expect(await storedStudies(documents).find('harbour')).toBeNull();
		expect((await storedStudies(documents).list()).making).toMatchObject([{ id: 'harbour', title: first.study.title }]);
		await saveStudy(db, asking(first, 1));
		await saveStudy(
			db,
			asking(
				contentsAfter((s) => (s.study.title = { en: 'Not yet' })),
				2,
				false
			)
		);
		const studies = storedStudies(documents);
		expect(await studies.find('harbour')).toMatchObject({ study: first.study, stored: { number: 3, shown: 2 } });
		expect(await studies.list()).toMatchObject({ making: [], studies: [{ study: first.study }] });
		const listed = await listStudyRevisions(db, 'harbour', { from: 0, count: 50 });
		expect(listed.map(({ published }) => published)).toEqual([false, true, false]);
	});

	test('are opened as they were added, models compiled, at every revision', async () => {
		await open();
		const first = contentsAfter();
		await saveStudy(db, asking(first));
		const second = contentsAfter((s) => (s.study.title = { en: 'The new harbour' }));
		await saveStudy(db, asking(second, 1));
		const studies = storedStudies(documents);
		const found = (await studies.find('harbour'))!;
		expect(found).toMatchObject({ study: second.study, home: 'harbour', stored: { number: 2, archived: false } });
		expect(modelIn(found, 'plain')?.compiled.outcomes).toEqual(['decline', 'steady', 'growth']);
		expect((await studies.revision('harbour', 1))?.study.title.en).toBe('The harbour');
		expect(await studies.revision('harbour', 3)).toBeNull();
		expect(await studies.find('no-such')).toBeNull();
		expect((await studies.list()).studies.map(({ study }) => study.id)).toEqual(['harbour']);
		const listed = await listStudyRevisions(db, 'harbour', { from: 0, count: 50 });
		expect(listed.map(({ number, author }) => [number, author])).toEqual([
			[2, 'Lina'],
			[1, 'Lina']
		]);
	});

	test('are added once however often a request is sent; of two on one revision the second is told', async () => {
		await open();
		const asked = asking(contentsAfter());
		expect((await Promise.all([1, 2, 3].map(() => saveStudy(db, asked)))).map(({ kind }) => kind)).toEqual([
			...['saved', 'saved', 'saved']
		]);
		expect((await saveStudy(db, asking(contentsAfter()))).kind).toBe('conflict');
		const rivals = await Promise.all([1, 2].map(() => saveStudy(db, asking(contentsAfter(), 1))));
		expect(rivals.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
	});

	test('that are archived open still, and those that are damaged are named with their fault', async () => {
		await open();
		await saveStudy(db, { ...asking(contentsAfter()), archived: true });
		expect((await storedStudies(documents).find('harbour'))?.stored).toEqual({ number: 1, shown: 1, archived: true });
		await saveStudy(db, asking(readStudy('port-of-hallin')));
		await db.updateTable('study_revision').set({ document: '{' }).where('study', '=', 'port-of-hallin').execute();
		const { studies, broken } = await storedStudies(documents).list();
		expect(studies.map(({ study }) => study.id)).toEqual(['harbour']);
		expect(broken.find(({ id }) => id === 'port-of-hallin')).toMatchObject({
			isShown: false,
			faults: [{ file: 'port-of-hallin', code: 'unreadable' }]
		});
	});

	test('of an id that a folder holds too are named with their fault, and the folder’s is shown', async () => {
		await open();
		const root = mkdtempSync(join(tmpdir(), 'studies-'));
		cpSync('scenarios/port-of-hallin', join(root, 'hallin'), { recursive: true });
		process.env['SCENARIOS_DIR'] = root;
		const all = () => allStudies(folderStudies(), storedStudies(documents));
		await saveStudy(db, asking(readStudy('port-of-hallin')));
		const { studies, broken } = await all().list();
		expect(studies.map(({ home, stored }) => [home, stored])).toEqual([['hallin', null]]);
		expect(broken.filter(({ faults }) => faults.length > 0)).toMatchObject([
			{ id: 'port-of-hallin', faults: [{ code: 'study-stored-too', values: { folder: 'hallin' } }] }
		]);
		expect((await all().find('port-of-hallin'))?.stored).toBeNull();
		await saveStudy(db, { ...asking(readStudy('port-of-hallin'), 1), archived: true });
		expect((await all().list()).broken.filter(({ faults }) => faults.length > 0)).toEqual([]);
		const away = allStudies(
			folderStudies(),
			storedStudies(() => Promise.reject(new StorageError('unavailable', null)))
		);
		expect(await away.list()).toMatchObject({ storage: 'unavailable', studies: [{ home: 'hallin' }] });
		expect((await away.find('port-of-hallin'))?.home).toBe('hallin');
		await expect(away.find('harbour')).rejects.toMatchObject({ code: 'unavailable' });
		delete process.env['SCENARIOS_DIR'];
	});
});
