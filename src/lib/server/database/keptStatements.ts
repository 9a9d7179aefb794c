import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { SqliteStatement } from 'kysely';

type Value = string | number | bigint | null | Uint8Array;

/** More than all saves and lists of all kinds take; beyond, the first met is forgotten first. */
const mostKept = 100;

const values = (parameters: readonly unknown[]) => parameters as Value[];

function prepare(database: Pick<DatabaseSyncInstance, 'prepare'>, sql: string): SqliteStatement {
	const prepareNow = () => database.prepare(sql === 'begin' ? 'begin immediate' : sql);
	const statement = prepareNow();
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => statement.all(...values(parameters)),
		run: (parameters) => statement.run(...values(parameters)),
		// What is read row by row may still be read when the same is asked again.
		iterate: (parameters) => prepareNow().iterate(...values(parameters)) as IterableIterator<unknown>
	};
}

/**
 * Prepares statements for Kysely and keeps them: of what a save costs the processor, half was preparing. A write takes
 * its lock at once, so that what it has read cannot grow old.
 */
export function keptStatements(database: Pick<DatabaseSyncInstance, 'prepare'>): (sql: string) => SqliteStatement {
	const kept = new Map<string, SqliteStatement>();
	return (sql) => {
		const known = kept.get(sql);
		if (known) return known;
		const statement = prepare(database, sql);
		if (kept.size === mostKept) kept.delete(kept.keys().next().value!);
		kept.set(sql, statement);
		return statement;
	};
}
