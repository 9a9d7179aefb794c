import { openDatabase, type Database } from './open';
import { logStorage } from '../log';
import { asStorageError, StorageError } from './StorageError';

let opened: Promise<Database> | null = null;

function place() {
	return { url: process.env['DATABASE_URL'] || undefined, folder: process.env['DATA_DIR'] || undefined };
}

/** The server's database, opened at the first need; after a failure the next need tries anew, without a restart. */
function database(): Promise<Database> {
	if (!opened) {
		const opening = openDatabase(place());
		opened = opening;
		opening.catch(() => {
			if (opened === opening) opened = null;
		});
		process.once('sveltekit:shutdown', () => void opening.then((db) => db.destroy()).catch(() => undefined));
	}
	return opened;
}

/** Does something with the server's database. Throws StorageError where the place is full, read-only, locked or away. */
export async function withDatabase<Answer>(act: (db: Database) => Promise<Answer>): Promise<Answer> {
	try {
		return await act(await database());
	} catch (error) {
		const known = asStorageError(error);
		if (known instanceof StorageError) logStorage(known.code, known.cause);
		throw known;
	}
}
