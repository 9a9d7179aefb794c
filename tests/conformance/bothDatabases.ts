import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DatabaseLocation } from '../../src/lib/server/database/open';
import { startPostgres } from './startPostgres';

/** Starting and stopping a server may take long where a machine does other work besides, ms. */
const patience = 60_000;

/** Starts a PostgreSQL for the tests of a file, and stops it after them; gives what makes an empty database of it, and its address. */
export function postgresOfFile(): () => Promise<string> {
	let postgres: Awaited<ReturnType<typeof startPostgres>>;
	beforeAll(async () => {
		postgres = await startPostgres();
	}, patience);
	afterAll(() => postgres.server.stop(), patience);
	return () => postgres.database();
}

/** Gives both databases that a suite runs against, each as a maker of empty places. */
export const bothDatabases = (postgres = postgresOfFile()): [string, () => Promise<DatabaseLocation>][] => [
	['SQLite', () => Promise.resolve({ folder: mkdtempSync(join(tmpdir(), 'workbench-sqlite-')) })],
	['PostgreSQL', async () => ({ url: await postgres() })]
];
