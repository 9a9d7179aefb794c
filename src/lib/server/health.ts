import { setTimeout } from 'node:timers/promises';
import { withDatabase } from './database/database';
import { StorageError, type StorageErrorCode } from './database/StorageError';
import { folderStudies } from './studies/folderStudies';

/** How the server is: what a probe asks for, and what is said at the start. */
interface Health {
	status: 'ok' | 'unavailable';
	/** `ok`, why the database does not answer, or `slow` where it takes longer than it may. */
	database: 'ok' | 'slow' | StorageErrorCode;
	/** Studies that can be opened, and folders that have faults; null where the studies' folder cannot be read. */
	studies: { sound: number; faulty: number } | null;
}

async function databaseWithin(ms: number): Promise<Health['database']> {
	const left = new AbortController();
	const late = setTimeout(ms, 'slow' as const, { signal: left.signal, ref: false }).catch(() => 'slow' as const);
	const answer = withDatabase((db) => db.selectFrom('scenario').select('id').limit(1).execute()).then(
		() => 'ok' as const,
		(error: unknown) => (error instanceof StorageError ? error.code : ('unavailable' as const))
	);
	try {
		return await Promise.race([answer, late]);
	} finally {
		left.abort();
	}
}

/** Asks the database, for `ms` at most, and the studies' folder. */
export async function health(ms = 1000): Promise<Health> {
	const [database, studies] = await Promise.all([
		databaseWithin(ms),
		folderStudies()
			.list()
			.then(({ studies: sound, broken, isMissing }) =>
				isMissing ? null : { sound: sound.length, faulty: broken.filter(({ faults }) => faults.length > 0).length }
			)
	]);
	return { status: database === 'ok' && studies ? 'ok' : 'unavailable', database, studies };
}
