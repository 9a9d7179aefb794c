import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readComparison, saveComparison } from '../../src/lib/server/comparisons';
import { listObservations, saveObservation } from '../../src/lib/server/observations';
import { makeBackup, readBackup, restoreBackup } from '../../src/lib/server/backup';
import { listBriefingRevisions, saveBriefing, type BriefingRequest } from '../../src/lib/server/briefings';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { listRevisions, saveAll, saveScenario, type SaveRequest } from '../../src/lib/server/scenarios';
import { readStudyVersion, studyVersion } from '../../src/lib/server/studyVersions';
import { readStudy as readKeptStudy, saveStudy } from '../../src/lib/server/studies/studyDocuments';
import { draftBriefing } from '../../src/lib/study/draftBriefing';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readModel, readStudy } from '../../src/lib/study/testing/readStudy';
import { startPostgres } from './startPostgres';

const model = readModel('core');
const text = readStudy();
const asking = (request: string, scenario: string, expected: number): SaveRequest => ({
	...{ request, scenario, expected, study: model.study, model, author: '', message: '', now: '2026-11-24T12:00:00Z' },
	content: { name: request, note: '', tags: [], archived: false, settings: defaultSettings(model) }
});
const presenting = (request: string, expected: number): BriefingRequest => ({
	...{ request, briefing: 'briefing', expected, archived: false, author: '', message: '', now: '2026-11-24T12:00:00Z' },
	text,
	document: draftBriefing(
		{ scenario: 'scenario', revision: 3 },
		{ study: model.study, title: request, date: '2026-11-24', language: 'ar' }
	)
});
const nothing = {
	scenarios: 0,
	briefings: 0,
	studies: 0,
	comparisons: 0,
	observations: 0,
	revisions: 0,
	differing: []
};
const file = () => openDatabase({ folder: mkdtempSync(join(tmpdir(), 'workbench-backup-')) });

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let databases: Database[];
beforeAll(async () => {
	postgres = await startPostgres();
	databases = [await file(), await openDatabase({ url: await postgres.database() }), await file()];
}, 60_000);
afterAll(async () => {
	await Promise.all(databases.map((db) => db.destroy()));
	await postgres.server.stop();
});

test('a backup goes from one database to the other and back, adds only what is missing, and overwrites nothing', async () => {
	const [here, there, other] = databases as [Database, Database, Database];
	for (const [request, expected] of [
		['one', 0],
		['two', 1],
		['three', 2]
	] as const)
		// prettier-ignore
		await saveScenario(here, asking(request, 'scenario', expected));
	for (const expected of [0, 1]) await saveBriefing(here, presenting(`briefing-${expected}`, expected));
	const kept = { content: { ...text, readyScenarios: [], published: true }, archived: false, author: '', message: '' };
	await saveStudy(here, { ...kept, request: 'study-1', expected: 0, now: '2026-11-24T12:00:00Z' });
	const view = { outcome: 'quiet', all: false, view: 'dots', pair: 1, blend: 50 } as const;
	const compared = { name: 'Both', tokens: ['default', 'scenario@3'], view };
	await saveComparison(here, {
		...{ request: 'comparison-1', comparison: 'comparison', expected: 0, study: model.study, model: model.id },
		...{ ...compared, archived: false, author: '', message: '', now: '2026-11-24T12:00:00Z' }
	});
	const observed = { of: 'signpost', outcome: 'quiet', at: 0, words: { en: 'It moves' }, points: 'for' } as const;
	await saveObservation(here, {
		...{
			request: 'observation-1',
			id: 'observation',
			expected: 0,
			study: model.study,
			model: model.id,
			archived: false
		},
		observed: { ...observed, date: '2026-11-24', source: '', address: '', note: '' },
		...{ author: '', message: '', now: '2026-11-24T12:00:00Z' }
	});
	const backup = await makeBackup(here, '2026-11-24T12:00:00Z');
	expect(readBackup(JSON.parse(JSON.stringify(backup)))).toEqual(backup);
	expect(readBackup({ ...backup, format: 'else' })).toBeNull();
	const {
		briefing: _,
		briefing_revision: __,
		study_version: ___,
		study: ____,
		study_revision: _____,
		comparison: ______,
		comparison_revision: _______,
		observation: ________,
		observation_revision: _________,
		...earlier
	} = backup;
	expect(readBackup(earlier)).toEqual({
		...backup,
		briefing: [],
		briefing_revision: [],
		study_version: [],
		study: [],
		study_revision: [],
		comparison: [],
		comparison_revision: [],
		observation: [],
		observation_revision: []
	});
	expect(await restoreBackup(there, backup)).toEqual({
		scenarios: 1,
		briefings: 1,
		studies: 1,
		comparisons: 1,
		observations: 1,
		revisions: 8,
		differing: []
	});
	expect(await restoreBackup(there, backup)).toEqual(nothing);
	await saveScenario(there, asking('four', 'scenario', 3));
	expect(await restoreBackup(here, await makeBackup(there, ''))).toEqual({ ...nothing, revisions: 1 });
	expect((await listRevisions(here, 'scenario')).map(({ name }) => name)).toEqual(['four', 'three', 'two', 'one']);
	expect((await listBriefingRevisions(there, 'briefing')).map(({ number }) => number)).toEqual([2, 1]);
	expect(await readStudyVersion(there, studyVersion(text))).toEqual({ study: text.study, texts: text.texts });
	expect((await readKeptStudy(there, text.study.id))?.content).toEqual(kept.content);
	expect(await readComparison(there, model.study, model.id, 'comparison')).toMatchObject(compared);
	expect(await listObservations(there, model.study, model.id)).toMatchObject([{ id: 'observation', observed }]);
	await saveScenario(other, asking('mine', 'scenario', 0));
	expect(await restoreBackup(other, backup)).toEqual({ ...nothing, differing: ['scenario'] });
	expect(await listRevisions(other, 'scenario')).toHaveLength(1);
});

test('several are saved together or not at all, and a request that is sent again adds none', async () => {
	for (const db of databases) {
		const all = ['a', 'b', 'c'].map((id) => asking(`import-${id}`, `import-${id}`, 0));
		expect(await saveAll(db, all)).toEqual({ kind: 'saved', added: 3 });
		expect(await saveAll(db, all)).toEqual({ kind: 'saved', added: 0 });
		await expect(saveAll(db, [asking('import-d', 'import-d', 0), asking('import-e', 'import-a', 0)])).rejects.toThrow();
		const other = { ...asking('import-a', 'import-a', 0), message: 'another file under the same request' };
		expect(await saveAll(db, [asking('import-d', 'import-d', 0), other])).toEqual({ kind: 'reused' });
		expect(await listRevisions(db, 'import-d')).toEqual([]);
	}
});
