import { DatabaseSync } from '@photostructure/sqlite';
import { readdirSync } from 'node:fs';
import pg from 'pg';

// A version of the tables that was released, with data, as SQL: what a place looks like before the present code opens it.

export const folder = 'tests/conformance/released';
type Row = Record<string, unknown>;

/** A place's tables and their rows, in an order that does not depend on the place. */
export type Contents = Record<string, Row[]>;

/** Migrations of the present code, in their order. */
export const migrations = readdirSync('src/lib/server/database/migrations')
	.filter((name) => /^\d{4}_\w+\.ts$/.test(name))
	.map((name) => name.replace('.ts', ''))
	.sort();

/** Kysely's own tables, which tell it what has been done; they grow with each migration. */
const ours = (table: string) => !table.startsWith('kysely_');
const sorted = (rows: Row[]) =>
	rows.map((row) => ({ ...row })).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

export function readSqlite(path: string): Contents {
	const database = new DatabaseSync(path);
	const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
	const contents = tables
		.map((row) => String(row['name']))
		.filter(ours)
		.map((name): [string, Row[]] => [name, sorted(database.prepare(`select * from "${name}"`).all())]);
	database.close();
	return Object.fromEntries(contents);
}

export async function readPostgres(url: string): Promise<Contents> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query<{ name: string }>(
		"select table_name as name from information_schema.tables where table_schema = 'public' order by table_name"
	);
	const contents: Contents = {};
	for (const { name } of rows.filter((row) => ours(row.name)))
		contents[name] = sorted((await client.query<Row>(`select * from "${name}"`)).rows);
	await client.end();
	return contents;
}
