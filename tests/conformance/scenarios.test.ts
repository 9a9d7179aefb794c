import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { asStorageError } from '../../src/lib/server/database/StorageError';
import { openDatabase, type Database, type DatabaseLocation } from '../../src/lib/server/database/open';
import { modelVersion, readModelVersion } from '../../src/lib/server/modelVersions';
import {
	listRevisions,
	listScenarios,
	readScenario,
	saveScenario,
	type SaveRequest
} from '../../src/lib/server/scenarios';
import { saveForm } from '../../src/lib/server/saveForm';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readModel } from '../../src/lib/study/testing/readStudy';
import { bothDatabases, postgresOfFile } from './bothDatabases';

// One suite for both databases: what holds for the file holds for the server.

const model = readModel('core');
const postgres = postgresOfFile();

let requests = 0;
function asking(changes: Partial<SaveRequest> = {}): SaveRequest {
	const request = `request-${++requests}`;
	return {
		request,
		scenario: `scenario-${requests}`,
		expected: 0,
		study: model.study,
		model,
		content: { name: 'Front line', note: '', tags: ['2026'], archived: false, settings: defaultSettings(model) },
		author: 'Lina',
		message: 'first',
		now: new Date(Date.UTC(2026, 10, 24, 12, 0, requests)).toISOString(),
		...changes
	};
}

const places = bothDatabases(postgres);

describe.each(places)('scenarios kept in %s', (_, makePlace) => {
	const opened: Database[] = [];
	const open = async (place: DatabaseLocation) => {
		const db = await openDatabase(place);
		opened.push(db);
		return db;
	};
	afterEach(async () => {
		await Promise.all(opened.splice(0).map((db) => db.destroy()));
	});

	test('are there as they were saved, after the place is opened anew', async () => {
		const place = await makePlace();
		const first = await openDatabase(place);
		const asked = asking({ message: "Robert'); DROP TABLE revision;--", author: '<b>لينا</b>\u0001' });
		const answer = await saveScenario(first, asked);
		expect(answer).toMatchObject({ kind: 'saved', again: false, revision: { number: 1, ...asked.content } });
		await first.destroy();
		const db = await open(place);
		const [kept] = await listScenarios(db, model.study, model.id);
		expect(kept).toMatchObject({
			...asked.content,
			scenario: asked.scenario,
			author: asked.author,
			message: asked.message,
			savedAt: asked.now,
			createdAt: asked.now,
			number: 1
		});
		expect(await readModelVersion(db, kept!.modelVersion)).toEqual(model);
	});

	test('grow by revisions, of which none is overwritten', async () => {
		const db = await open(await makePlace());
		const one = asking();
		await saveScenario(db, one);
		const renamed = asking({
			scenario: one.scenario,
			expected: 1,
			content: { ...one.content, name: 'خط المواجهة', tags: [], archived: true }
		});
		await saveScenario(db, renamed);
		expect(await readScenario(db, one.scenario)).toMatchObject({ number: 2, ...renamed.content });
		expect(await readScenario(db, one.scenario, 1)).toMatchObject({ number: 1, ...one.content });
		expect((await listRevisions(db, one.scenario)).map(({ number, name }) => [number, name])).toEqual([
			[2, 'خط المواجهة'],
			[1, 'Front line']
		]);
		expect(await readScenario(db, one.scenario, 3)).toBeNull();
		expect(await readScenario(db, 'nothing')).toBeNull();
	});

	test('name the revisions that cannot be read, and hide no other', async () => {
		const db = await open(await makePlace());
		const one = asking();
		await saveScenario(db, one);
		for (const expected of [1, 2, 3]) await saveScenario(db, asking({ scenario: one.scenario, expected }));
		const damage = (column: 'settings' | 'tags' | 'saved_at', number: number) =>
			db
				.updateTable('revision')
				.set({ [column]: '{"half' })
				.where('scenario', '=', one.scenario)
				.where('number', '=', number)
				.execute();
		await damage('settings', 2);
		await damage('saved_at', 3);
		const unread: number[] = [];
		const read = await listRevisions(db, one.scenario, { from: 0, count: 50 }, unread);
		expect([read.map(({ number }) => number), unread]).toEqual([
			[4, 1],
			[3, 2]
		]);
		await damage('tags', 4);
		const named: string[] = [];
		expect(await listScenarios(db, model.study, model.id, named)).toEqual([]);
		expect(named).toEqual([one.content.name]);
	});

	test('say that a damaged model cannot be read', async () => {
		const db = await open(await makePlace());
		await saveScenario(db, asking());
		for (const document of ['{"half', '{}', 'null']) {
			await db.updateTable('model_version').set({ document }).execute();
			await expect(readModelVersion(db, modelVersion(model))).rejects.toMatchObject({ code: 'unreadable' });
		}
	});

	test('keep what is typed with U+0000 and half characters, alike in both', async () => {
		const db = await open(await makePlace());
		const { name, note, tags, author } = saveForm.parse({
			...{
				request: 'request-typed',
				name: 'be\0fore\ud800',
				note: 'one\0 and the rest',
				tags: 'a\0b',
				author: '\udc00x'
			}
		});
		const one = asking({ author });
		await saveScenario(db, { ...one, content: { ...one.content, name, note, tags } });
		expect(await readScenario(db, one.scenario)).toMatchObject({
			...{ name: 'before\ufffd', note: 'one and the rest', tags: ['ab'], author: '\ufffdx' }
		});
		expect(await readScenario(db, 'none\0such')).toBeNull();
	});

	test('are saved once, however often and at once a request is sent', async () => {
		const db = await open(await makePlace());
		const asked = asking();
		const answers = await Promise.all(Array.from({ length: 10 }, () => saveScenario(db, asked)));
		expect(answers.every(({ kind }) => kind === 'saved')).toBe(true);
		const next = asking({ scenario: asked.scenario, expected: 1 });
		await Promise.all(Array.from({ length: 10 }, () => saveScenario(db, next)));
		expect(await saveScenario(db, asked)).toMatchObject({ kind: 'saved', again: true, revision: { number: 1 } });
		expect(await listRevisions(db, asked.scenario)).toHaveLength(2);
	});

	test('are not taken for saved where a request comes back with something else', async () => {
		const db = await open(await makePlace());
		const asked = asking();
		await saveScenario(db, asked);
		const changed = { ...asked, content: { ...asked.content, name: 'Another name under the same request' } };
		expect(await saveScenario(db, changed)).toEqual({ kind: 'reused' });
		expect(await saveScenario(db, { ...asked, expected: 1 })).toEqual({ kind: 'reused' });
		expect(await saveScenario(db, { ...asked, now: '2030-01-01T00:00:00.000Z' })).toMatchObject({ again: true });
		expect(await listRevisions(db, asked.scenario)).toHaveLength(1);
	});

	test('take the first of two who save on the same revision; the second is shown theirs', async () => {
		const db = await open(await makePlace());
		const asked = asking();
		await saveScenario(db, asked);
		const rivals = ['Lina', 'Omar', 'Sara'].map((author) => asking({ scenario: asked.scenario, expected: 1, author }));
		const answers = await Promise.all(rivals.map((rival) => saveScenario(db, rival)));
		const winner = answers.find(({ kind }) => kind === 'saved');
		expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(2);
		expect(await listRevisions(db, asked.scenario)).toHaveLength(2);
		for (const answer of answers)
			if (answer.kind === 'conflict' && winner?.kind === 'saved')
				expect(answer.theirs).toMatchObject({ number: 2, author: winner.revision.author });
	});

	test('of another model or study, or of none, are missing, and an id that is taken is a conflict', async () => {
		const db = await open(await makePlace());
		const asked = asking();
		await saveScenario(db, asked);
		const other = { ...model, id: 'other' };
		expect(await saveScenario(db, asking({ scenario: asked.scenario, expected: 1, model: other }))).toEqual({
			kind: 'missing'
		});
		expect(await saveScenario(db, asking({ scenario: 'none', expected: 4 }))).toEqual({ kind: 'missing' });
		expect(await saveScenario(db, asking({ scenario: asked.scenario }))).toMatchObject({ kind: 'conflict' });
		expect(await listScenarios(db, model.study, 'other')).toEqual([]);
	});

	test('stay with the model they were made with', async () => {
		const db = await open(await makePlace());
		const asked = asking();
		await saveScenario(db, asked);
		const changed = { ...model, decisiveness: 2 };
		await saveScenario(db, asking({ scenario: asked.scenario, expected: 1, model: changed }));
		const [second, first] = await listRevisions(db, asked.scenario);
		expect(first!.modelVersion).toBe(modelVersion(model));
		expect((await readModelVersion(db, second!.modelVersion))!.decisiveness).toBe(2);
		expect(await readModelVersion(db, 'unknown')).toBeNull();
	});

	test('can be opened and migrated by several servers at once, which share them', async () => {
		const place = await makePlace();
		const servers = await Promise.all(Array.from({ length: 4 }, () => open(place)));
		const saves = Array.from({ length: 40 }, () => asking());
		await Promise.all(saves.map((asked, at) => saveScenario(servers[at % 4]!, asked)));
		const listed = await listScenarios(servers[3]!, model.study, model.id);
		expect(listed.map(({ scenario }) => scenario)).toEqual(saves.map(({ scenario }) => scenario).reverse());
	}, 20_000);

	test('are listed with the newest first, among very many', async () => {
		const db = await open(await makePlace());
		for (let at = 0; at < 60; at++) await saveScenario(db, asking());
		const times = (await listScenarios(db, model.study, model.id)).map(({ savedAt }) => savedAt);
		expect(times).toEqual([...times].sort().reverse());
		expect(times).toHaveLength(60);
	}, 20_000);
});

describe('a place that cannot be opened', () => {
	const codeOf = (place: DatabaseLocation) =>
		openDatabase(place).then(
			async (db) => (await db.destroy(), 'opened'),
			(error: unknown) => (asStorageError(error) as { code?: unknown }).code
		);

	test.each([
		['a wrong password', (url: URL) => (url.password = 'wrong')],
		['no password', (url: URL) => (url.password = '')],
		['a name that nobody has', (url: URL) => (url.username = 'nobody')],
		['a database that is not there', (url: URL) => (url.pathname = '/none')]
	])('is a PostgreSQL that refuses: %s', async (_, change) => {
		const url = new URL(await postgres());
		change(url);
		expect(await codeOf({ url: url.href })).toBe('refused');
	});

	test.each([
		['SQLite', () => ({ folder: mkdtempSync(join(tmpdir(), 'workbench-newer-')) })],
		['PostgreSQL', async () => ({ url: await postgres() })]
	])('is one that a later version has opened: %s', async (_, makePlace) => {
		const place = await makePlace();
		const db = await openDatabase(place);
		await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2100-01-01')`.execute(db);
		await db.destroy();
		expect(await codeOf(place)).toBe('newer');
	});

	test('is a file that is no database, or a broken one', async () => {
		for (const bytes of [
			'not a database at all, but long enough to be read as one'.repeat(100),
			'SQLite format 3\0'.repeat(600)
		]) {
			const folder = mkdtempSync(join(tmpdir(), 'workbench-broken-'));
			writeFileSync(join(folder, 'scenarios.sqlite'), bytes);
			expect(await codeOf({ folder })).toBe('damaged');
		}
	});
});
