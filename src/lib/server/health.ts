import { setTimeout } from 'node:timers/promises';
import { withDatabase } from './database/database';
import { StorageError, type StorageErrorCode } from './database/StorageError';
import { allStudies } from './studies/allStudies';
import { folderStudies } from './studies/folderStudies';
import { storedStudies } from './studies/storedStudies';

/** How the server is: what a probe asks for, and what is said at the start. */
interface Health {
	status: 'ok' | 'unavailable';
	/** `ok`, why the database does not answer, or `slow` where it takes longer than it may. */
	database: 'ok' | 'slow' | StorageErrorCode;
	/** Studies that can be opened, how many of them the database keeps (null where it does not answer), and those that have faults;
	 * null where the studies' folder cannot be read. */
	studies: { sound: number; faulty: number; stored: number | null } | null;
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

/** Counts the studies, those of the database as far as it answers: a list does not wait for it (server/studies/storedStudies). */
async function countStudies(): Promise<Health['studies']> {
	const folder = folderStudies();
	const { studies, broken, isMissing, storage } = await allStudies(folder, storedStudies(withDatabase))
		.list()
		.catch(async () => ({ ...(await folder.list()), storage: 'unavailable' as const }));
	if (isMissing) return null;
	return {
		sound: studies.length,
		faulty: broken.filter(({ faults }) => faults.length > 0).length,
		stored: storage === null ? studies.filter(({ stored }) => stored).length : null
	};
}

/** Asks the database, for `ms` at most, and the studies' folder. */
export async function health(ms = 1000): Promise<Health> {
	const [database, studies] = await Promise.all([databaseWithin(ms), countStudies()]);
	return { status: database === 'ok' && studies ? 'ok' : 'unavailable', database, studies };
}
