import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import * as scenarios from './migrations/0001_scenarios';
import { databaseFile } from './folder';
import * as briefings from './migrations/0002_briefings';
import * as comparisons from './migrations/0005_comparisons';
import * as observations from './migrations/0007_observations';
import * as published from './migrations/0006_published';
import * as studies from './migrations/0004_studies';
import * as studyVersions from './migrations/0003_study_versions';
import { sqliteDialect, whenFree } from './sqlite';
import type { Tables } from './tables';

/** Queries the tables of SQLite and PostgreSQL alike. */
export type Database = Kysely<Tables>;

/** Where scenarios are kept: PostgreSQL at an address, or SQLite in a folder. */
export interface DatabaseLocation {
	url?: string | undefined;
	folder?: string | undefined;
}

/** Forward only: a migration that was released is never changed. */
const migrations = {
	'0001_scenarios': scenarios,
	'0002_briefings': briefings,
	'0003_study_versions': studyVersions,
	'0004_studies': studies,
	'0005_comparisons': comparisons,
	'0006_published': published,
	'0007_observations': observations
};

async function migrate(db: Database): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	await whenFree(async () => {
		const { error } = await migrator.migrateToLatest();
		if (error) throw error as Error;
	});
}

function connect({ url, folder }: DatabaseLocation): Database {
	if (url) {
		const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
		// A connection that breaks while it is idle: the pool makes another when it is needed.
		pool.on('error', () => undefined);
		// One that breaks between two statements of a transaction: the next statement fails; unheard, it would end the server.
		pool.on('connect', (client) => client.on('error', () => undefined));
		return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	}
	if (!folder) throw new Error('neither DATABASE_URL nor DATA_DIR says where scenarios are kept');
	return new Kysely<Tables>({ dialect: sqliteDialect(databaseFile(folder)) });
}

/** Opens the place where scenarios are kept, and brings its tables up to date; safe when two servers do so at once. */
export async function openDatabase(place: DatabaseLocation): Promise<Database> {
	const db = connect(place);
	try {
		await migrate(db);
		return db;
	} catch (error) {
		await db.destroy().catch(() => undefined);
		throw error;
	}
}
