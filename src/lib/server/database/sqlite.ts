import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDatabase } from 'kysely';
import { identityOf } from './folder';
import { keptStatements } from './keptStatements';
import { asStorageError, StorageError } from './StorageError';

/** How long a transaction waits for those of other connections to end, and how often it tries, ms. */
const patience = 5000;
const every = 10;

/**
 * Leaves one whole file: the log is merged and taken away, or merged as far as another server's hold lets it. Closing alone
 * does not, since statements that nobody can end hold the connection.
 */
function mergeLog(database: DatabaseSyncInstance): void {
	for (const step of ['rollback', 'pragma wal_checkpoint(truncate)', 'pragma journal_mode = delete'])
		try {
			database.exec(step);
		} catch {
			// There is no transaction left, or another server has the file open.
		}
}

/** The file behind Kysely's dialect. */
function adapt(database: DatabaseSyncInstance, path: string): SqliteDatabase {
	const identity = identityOf(path);
	return {
		close() {
			if (identityOf(path) === identity) mergeLog(database);
			database.close();
		},
		prepare: keptStatements(database)
	};
}

/** SQLite's schema changes are transactional; Kysely does not count on it, and two servers would migrate at once. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

const isLocked = (error: unknown) => {
	const known = asStorageError(error);
	return known instanceof StorageError && known.code === 'locked';
};

/** Does something until nobody else holds the lock, without blocking what else the server does; gives up in the end. */
export async function whenFree<Answer>(act: () => Promise<Answer>): Promise<Answer> {
	const end = Date.now() + patience;
	for (;;) {
		try {
			return await act();
		} catch (error) {
			if (!isLocked(error) || Date.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, every * (1 + Math.random())));
		}
	}
}

class PatientDriver extends SqliteDriver {
	override beginTransaction(connection: DatabaseConnection): Promise<void> {
		return whenFree(() => super.beginTransaction(connection));
	}

	/** SQLite itself rolls back where the disk is full; the reason must not be lost behind that there is nothing left to roll back. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		try {
			await super.rollbackTransaction(connection);
		} catch (error) {
			if (!(error instanceof Error) || !error.message.includes('no transaction is active')) throw error;
		}
	}
}

class Dialect extends SqliteDialect {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		super({ database });
		this.#database = database;
	}

	override createDriver(): SqliteDriver {
		return new PatientDriver({ database: this.#database });
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

/** SQLite in a file: write-ahead log, every commit on the disk before it is acknowledged, foreign keys kept. */
export function sqliteDialect(path: string): SqliteDialect {
	const database = new DatabaseSync(path);
	database.exec('pragma busy_timeout = 200');
	database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
	return new Dialect(adapt(database, path));
}
