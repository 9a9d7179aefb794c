import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { saveBriefing } from '../../src/lib/server/briefings';
import { saveComparison } from '../../src/lib/server/comparisons';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { saveScenario } from '../../src/lib/server/scenarios';
import { saveStudy } from '../../src/lib/server/studies/studyDocuments';
import type { Model } from '../../src/lib/study';
import { draftBriefing } from '../../src/lib/study/draftBriefing';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readFolder } from '../../src/lib/study/readFolder';
import { filesOf, smallStudy } from '../../src/lib/study/testing/smallStudy';
import { readModel, readStudy } from '../../src/lib/study/testing/readStudy';
import { folder, migrations } from './release';
import { startPostgres } from './startPostgres';

// Run once for each release (npx tsx tests/conformance/dumpRelease.ts): writes the tables as they are now, with data, as SQL
// under the name of the newest migration. What stands there is never written again.

// Without its judgements: they are most of a document, and how large it is says nothing here.
const model: Model = { ...readModel('core'), judgements: [] };
/** Without its texts, for the same reason. */
const text = { study: { ...readStudy().study, passages: [] }, texts: { report: { ar: 'نص\nIt\'s "so"' } } };
const literal = (value: unknown) =>
	value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
const insertOf = (table: string, row: Record<string, unknown>) =>
	`insert into "${table}" (${Object.keys(row).map((column) => `"${column}"`).join(', ')}) values (${Object.values(row).map(literal).join(', ')});`; // prettier-ignore

/** Two scenarios, one of them renamed, archived and of an earlier model, a briefing of two revisions, a comparison and a small study, with text that is hard to carry. */
async function fill(db: Database): Promise<void> {
	const base = { study: model.study, author: 'لينا', message: '' };
	const content = { name: 'Front line', note: "It's <b>so</b>;\n\"quoted\"", tags: ['2026', 'وسم'], archived: false, settings: defaultSettings(model) }; // prettier-ignore
	const earlier = { ...model, decisiveness: 2 };
	const saves = [
		{ request: 'request-1', scenario: 'scenario-1', expected: 0, model: earlier, content },
		{ request: 'request-2', scenario: 'scenario-1', expected: 1, model, content: { ...content, name: 'خط المواجهة' } },
		{ request: 'request-3', scenario: 'scenario-1', expected: 2, model, content: { ...content, archived: true } },
		{ request: 'request-4', scenario: 'scenario-2', expected: 0, model, content: { ...content, name: "Robert'); --" } }
	];
	for (const [at, save] of saves.entries())
		await saveScenario(db, { ...base, ...save, now: `2026-11-24T12:00:0${at}.000Z` });
	await saveStudy(db, {
		...{
			request: 'request-s0',
			expected: 0,
			archived: false,
			content: { ...readFolder(filesOf(smallStudy())).contents!, published: true }
		},
		...{ author: 'لينا', message: 'It\'s "new"', now: '2026-11-24T12:02:00.000Z' }
	});
	const view = { outcome: 'quiet', all: false, view: 'dots', pair: 1, blend: 50 } as const;
	await saveComparison(db, {
		...{ request: 'request-c0', comparison: 'comparison-1', expected: 0, study: model.study, model: model.id },
		...{ name: 'It\'s "both"', tokens: ['default', 'scenario-1@3'], view, archived: false },
		...{ author: 'لينا', message: '', now: '2026-11-24T12:03:00.000Z' }
	});
	const options = { study: model.study, date: '2026-11-24', language: 'ar' as const };
	for (const [expected, title] of ['للوزير', "The minister's; --"].entries())
		await saveBriefing(db, {
			...{ request: `request-b${expected}`, briefing: 'briefing-1', expected, archived: false, text },
			document: draftBriefing({ scenario: 'scenario-1', revision: 2 }, { ...options, title }),
			...{ author: 'لينا', message: '', now: `2026-11-24T12:01:0${expected}.000Z` }
		});
}

/** What others refer to first. */
const inOrder = (tables: readonly string[]) =>
	[...tables].sort((a, b) => Number(b.endsWith('_version')) - Number(a.endsWith('_version')));

/** The tables' own statements as SQLite keeps them, and every row. */
function dumpSqlite(path: string): string[] {
	const database = new DatabaseSync(path);
	const made = database
		.prepare("select name, type, sql from sqlite_master where sql is not null and name not like 'sqlite_%'")
		.all();
	const tables = made.filter(({ type }) => type === 'table').map(({ name }) => String(name));
	const rows = inOrder(tables).flatMap((table) =>
		database
			.prepare(`select * from "${table}"`)
			.all()
			.map((row) => insertOf(table, row))
	);
	database.close();
	return [...made.map(({ sql }) => `${String(sql)};`), ...rows];
}

/** The statements that made the tables, as the migrations sent them, and every row. */
async function dumpPostgres(url: string, empty: string): Promise<string[]> {
	const sent: string[] = [];
	const pool = new pg.Pool({ connectionString: empty });
	const db = new Kysely({
		dialect: new PostgresDialect({ pool }),
		log: ({ query }) => void (/^(create|alter)/.test(query.sql) && sent.push(`${query.sql};`))
	});
	const steps = await Promise.all(
		migrations.map(async (name) => {
			const file = pathToFileURL(resolve(`src/lib/server/database/migrations/${name}.ts`)).href;
			return [name, (await import(file)) as { up: (db: Kysely<unknown>) => Promise<void> }] as const;
		})
	);
	const { error } = await new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) }
	}).migrateToLatest();
	await db.destroy();
	if (error) throw error as Error;
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const tables = sent.flatMap((statement) => /^create table (?:if not exists )?"(\w+)"/.exec(statement)?.[1] ?? []);
	for (const table of inOrder(tables))
		for (const row of (await client.query<Record<string, unknown>>(`select * from "${table}"`)).rows)
			sent.push(insertOf(table, row));
	await client.end();
	return sent;
}

const release = migrations.at(-1)!;
const target = join(folder, release);
mkdirSync(target);
const place = { folder: mkdtempSync(join(tmpdir(), 'workbench-release-')) };
const sqlite = await openDatabase(place);
await fill(sqlite);
await sqlite.destroy();
writeFileSync(join(target, 'sqlite.sql'), `${dumpSqlite(join(place.folder, 'scenarios.sqlite')).join('\n')}\n`);
const postgres = await startPostgres();
const [url, empty] = [await postgres.database(), await postgres.database()];
const db = await openDatabase({ url });
await fill(db);
await db.destroy();
writeFileSync(join(target, 'postgres.sql'), `${(await dumpPostgres(url, empty)).join('\n')}\n`);
await postgres.server.stop();
