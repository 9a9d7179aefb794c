import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptStatements } from './keptStatements';
import { sqliteDialect } from './sqlite';

interface Tables {
	row: { id: number };
}

let path: string;
let db: Kysely<Tables>;

beforeEach(async () => {
	path = join(mkdtempSync(join(tmpdir(), 'sqlite-')), 'kept.sqlite');
	db = new Kysely<Tables>({ dialect: sqliteDialect(path) });
	await sql`create table row (id integer primary key)`.execute(db);
});

afterEach(async () => {
	await db.destroy();
});

const insert = (id: number, within: Kysely<Tables> = db) => within.insertInto('row').values({ id }).execute();
const all = async () => (await db.selectFrom('row').select('id').orderBy('id').execute()).map(({ id }) => id);

describe('a statement that is asked again', () => {
	test('is prepared once', async () => {
		const database = new DatabaseSync(':memory:');
		const prepare = vi.fn((text: string) => database.prepare(text));
		const statementOf = keptStatements({ prepare });
		for (let n = 0; n < 5; n++) expect(statementOf('select ? as n').all([n])).toEqual([{ n }]);
		expect(prepare).toHaveBeenCalledTimes(1);
		database.close();
	});

	test('goes on after it has failed', async () => {
		await insert(1);
		await expect(insert(1)).rejects.toThrow(/UNIQUE/);
		await insert(2);
		expect(await all()).toEqual([1, 2]);
	});

	test('begins a transaction once another connection lets it', async () => {
		const other = new DatabaseSync(path);
		await db.transaction().execute((within) => insert(1, within));
		other.exec('begin immediate');
		setTimeout(() => other.exec('commit'), 50);
		await db.transaction().execute((within) => insert(2, within));
		other.close();
		expect(await all()).toEqual([1, 2]);
	});

	test('gives the columns that its table has by then', async () => {
		const rows = () => sql`select * from row`.execute(db);
		await insert(1);
		expect((await rows()).rows).toEqual([{ id: 1 }]);
		await sql`alter table row add column name text default 'a'`.execute(db);
		expect((await rows()).rows).toEqual([{ id: 1, name: 'a' }]);
	});

	test('disturbs no reading row by row of the same', async () => {
		for (let id = 0; id < 3; id++) await insert(id);
		const query = db.selectFrom('row').select('id').orderBy('id');
		const met: number[] = [];
		for await (const { id } of query.stream()) met.push(id);
		for await (const { id } of query.stream()) met.push(id);
		expect(met).toEqual([0, 1, 2, 0, 1, 2]);
	});

	test('is forgotten beyond a hundred others, and works on', async () => {
		for (let n = 0; n < 250; n++) await sql.raw(`insert into row values (${n})`).execute(db);
		await insert(250);
		expect(await all()).toHaveLength(251);
	});
});
