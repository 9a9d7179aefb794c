import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder that programs of this user keep their data in, by the system's custom. */
function userFolder() {
	const home = homedir();
	if (process.platform === 'win32') return process.env.LOCALAPPDATA || join(home, 'AppData', 'Local');
	if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
	return process.env.XDG_DATA_HOME || join(home, '.local', 'share');
}

/** Decides where saved scenarios are kept (DATABASE_URL, else DATA_DIR, else a folder of this user) and says it without a password. */
export function keepPlace() {
	if (process.env.DATABASE_URL) {
		const known = URL.canParse(process.env.DATABASE_URL) ? new URL(process.env.DATABASE_URL) : null;
		return known ? `PostgreSQL at ${known.host}${known.pathname}` : 'PostgreSQL';
	}
	process.env.DATA_DIR = resolve(process.env.DATA_DIR || join(userFolder(), 'scenario-workbench'));
	return process.env.DATA_DIR;
}
