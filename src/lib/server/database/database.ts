import { sql } from 'kysely';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './folder';
import { openDatabase, type Database } from './open';
import { asStorageError, StorageError } from './StorageError';

/** The server's database, and the file that it is, with that of its log; nulls where it is no file. */
interface Opened {
	db: Database;
	file: string | null;
	identity: string | null;
	log: string | null;
}

let opened: Promise<Opened> | null = null;
/** The end of a file that is being left: its log has to be gone before the next is opened. */
let left: Promise<void> = Promise.resolve();

async function open(): Promise<Opened> {
	await left;
	const url = process.env['DATABASE_URL'] || undefined;
	const folder = process.env['DATA_DIR'] || undefined;
	const db = await openDatabase({ url, folder });
	const file = url || !folder ? null : join(folder, 'scenarios.sqlite');
	return { db, file, identity: file && identityOf(file), log: file && identityOf(`${file}-wal`) };
}

/** The server's database, opened at the first need; after a failure the next need tries anew, without a restart. */
function database(): Promise<Opened> {
	if (!opened) {
		const opening = open();
		opened = opening;
		opening.catch(() => {
			if (opened === opening) opened = null;
		});
	}
	return opened;
}

/** Closed, SQLite leaves one whole file; who stops the server waits for what is added to `closing`. */
process.on('sveltekit:shutdown', (_reason: unknown, closing?: Promise<unknown>[]) => {
	const closed = opened?.then(({ db }) => db.destroy()).catch(() => undefined);
	if (closed) closing?.push(closed);
});

/** Leaves a file that is no longer at its place: what it held is set aside as another file, and the next need opens anew. */
async function leave(held: Opened): Promise<void> {
	const { db, file, log } = held;
	const aside = `${file}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	const kept = await sql`vacuum into ${aside}`.execute(db).then(
		() => true,
		() => false
	);
	const fate = kept ? `what it held is in ${aside}` : 'what it held could not be set aside';
	process.emitWarning(`${file} was deleted or replaced while the server ran: ${fate}.`);
	await db.destroy().catch(() => undefined);
	// A log that stayed behind would be taken for that of the next file.
	if (log !== null && identityOf(`${file}-wal`) === log)
		for (const part of ['-wal', '-shm']) if (existsSync(`${file}${part}`)) rmSync(`${file}${part}`, { force: true });
}

/** Throws StorageError where the file that is open is no longer the one at its place: what is saved there would be gone. */
async function hold(opening: Promise<Opened>): Promise<void> {
	const held = await opening;
	if (held.file === null || identityOf(held.file) === held.identity) return;
	if (opened === opening) {
		opened = null;
		left = leave(held);
		await left;
	}
	throw new StorageError('replaced', new Error(`${held.file} was replaced`));
}

/** Does something with the server's database. Throws StorageError where the place is full, read-only, locked or away. */
export async function withDatabase<Answer>(act: (db: Database) => Promise<Answer>): Promise<Answer> {
	try {
		const opening = database();
		await hold(opening);
		const answer = await act((await opening).db);
		await hold(opening);
		return answer;
	} catch (error) {
		throw asStorageError(error);
	}
}
