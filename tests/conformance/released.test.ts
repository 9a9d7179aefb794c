import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBriefing, saveBriefing } from '../../src/lib/server/briefings';
import { openDatabase, type Database, type DatabaseLocation } from '../../src/lib/server/database/open';
import { readModelVersion } from '../../src/lib/server/modelVersions';
import { listRevisions, listScenarios, saveScenario } from '../../src/lib/server/scenarios';
import { storedStudies } from '../../src/lib/server/studies/storedStudies';
import { quotedText, studyVersion } from '../../src/lib/server/studyVersions';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { folder, migrations, readPostgres, readSqlite, type Contents } from './release';
import { startPostgres } from './startPostgres';

// Places as released versions have left them: the present code opens each and loses nothing.

const text = readStudy();
const released = readdirSync(folder).sort();
const sqlOf = (release: string, kind: string) => readFileSync(join(folder, release, `${kind}.sql`), 'utf8');

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
	postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.server.stop(), 60_000);

/** A place filled by SQL, and what stands in it now. */
interface Filled {
	place: DatabaseLocation;
	read: () => Contents | Promise<Contents>;
}

const fill: Record<string, (release: string) => Filled | Promise<Filled>> = {
	sqlite(release) {
		const place = { folder: mkdtempSync(join(tmpdir(), 'workbench-released-')) };
		const path = join(place.folder, 'scenarios.sqlite');
		const database = new DatabaseSync(path);
		database.exec(sqlOf(release, 'sqlite'));
		database.close();
		return { place, read: () => readSqlite(path) };
	},
	async postgres(release) {
		const url = await postgres.database();
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(sqlOf(release, 'postgres'));
		await client.end();
		return { place: { url }, read: () => readPostgres(url) };
	}
};

async function opened<Answer>(place: DatabaseLocation, act: (db: Database) => Promise<Answer>): Promise<Answer> {
	const db = await openDatabase(place);
	try {
		return await act(db);
	} finally {
		await db.destroy();
	}
}

test('every version that another follows has its tables kept here', () => {
	expect(released).toEqual(expect.arrayContaining(migrations.slice(0, -1)));
	expect(migrations).toEqual(expect.arrayContaining(released));
});

describe.each(released)('what %s has left', (release) => {
	describe.each(Object.keys(fill))('in %s', (kind) => {
		test('is all there once the present code has opened it, however often', async () => {
			const { place, read } = await fill[kind]!(release);
			const before = await read();
			expect(before['revision']!.length).toBeGreaterThan(3);
			await Promise.all([opened(place, listed), opened(place, listed)]);
			await opened(place, listed);
			const after = await read();
			for (const [table, rows] of Object.entries(before))
				expect(after[table], table).toEqual(rows.map((row) => expect.objectContaining(row) as unknown));
		});

		test('has briefings that quote the text they name, or the present one where they name none', async () => {
			const { place } = await fill[kind]!(release);
			await opened(place, async (db) => {
				const kept = await readBriefing(db, 'azerbaijan-israel', 'briefing-1');
				if (release < '0002') return expect(kept).toBeNull();
				const quoted = await quotedText(db, kept!.studyVersion, text);
				expect(quoted === text).toBe(release < '0003');
				expect(quoted.study.id).toBe('azerbaijan-israel');
				const asked = { request: 'request-newer', briefing: 'briefing-1', expected: 2, archived: false, text };
				await saveBriefing(db, {
					...asked,
					document: kept!.document,
					author: '',
					message: '',
					now: '2027-01-01T00:00:00.000Z'
				});
				expect((await readBriefing(db, 'azerbaijan-israel', 'briefing-1'))?.studyVersion).toBe(studyVersion(text));
			});
		});

		test('has the studies that were kept', async () => {
			const { place } = await fill[kind]!(release);
			await opened(place, async (db) => {
				const { studies } = await storedStudies((act) => act(db)).list();
				expect(studies.map(({ study }) => study.id)).toEqual(release < '0004' ? [] : ['harbour']);
			});
		});

		test('is read, and saved on top of', async () => {
			const { place } = await fill[kind]!(release);
			await opened(place, async (db) => {
				const [first, second] = (await listed(db)).sort((a, b) => a.scenario.localeCompare(b.scenario));
				expect([first!.name, first!.number, first!.archived]).toEqual(['Front line', 3, true]);
				expect(first!.tags).toEqual(['2026', 'وسم']);
				expect(second!.name).toBe("Robert'); --");
				const revisions = await listRevisions(db, first!.scenario);
				expect(revisions.map(({ name }) => name)).toEqual(['Front line', 'خط المواجهة', 'Front line']);
				const earlier = (await readModelVersion(db, revisions.at(-1)!.modelVersion))!;
				expect(earlier.decisiveness).toBe(2);
				const { name, note, tags, archived, settings } = first!;
				const answer = await saveScenario(db, {
					...{ request: 'request-new', scenario: first!.scenario, expected: 3, study: first!.study, model: earlier },
					...{ content: { name, note, tags, archived, settings }, author: '', message: '' },
					now: '2027-01-01T00:00:00.000Z'
				});
				expect(answer).toMatchObject({ kind: 'saved', revision: { number: 4 } });
			});
		});
	});
});

const listed = (db: Database) => listScenarios(db, 'azerbaijan-israel', 'core');
