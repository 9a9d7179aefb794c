import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes a folder and those above it, one by one: Node's own way through them does not end under /proc. */
function makeFolder(path: string): void {
	if (existsSync(path)) return;
	if (dirname(path) !== path) makeFolder(dirname(path));
	try {
		mkdirSync(path, { mode: 0o700 });
	} catch (error) {
		// Another server may make it at the same time.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

/** The file that holds what is saved in a folder, made for its owner alone; throws where it may only be read. */
export function databaseFile(folder: string): string {
	makeFolder(folder);
	const file = join(folder, 'scenarios.sqlite');
	// Opened where it may only be read, SQLite stays read-only in this process for good, also where the place is mended (tried).
	for (const path of [folder, file]) if (existsSync(path)) accessSync(path, constants.W_OK);
	closeSync(openSync(file, 'a', 0o600));
	forOwnerAlone(file);
	return file;
}

/** Takes a file away from all but its owner and group, where it is ours. */
function forOwnerAlone(file: string): void {
	const { mode, uid } = statSync(file);
	if ((mode & 0o007) !== 0 && uid === process.getuid?.()) chmodSync(file, mode & 0o770);
}

/** What a file is, however it is named: another one at its place, or none, is another identity. */
export function identityOf(file: string): string | null {
	const found = statSync(file, { bigint: true, throwIfNoEntry: false });
	return found ? `${found.dev} ${found.ino}` : null;
}
