import { readFile } from 'node:fs/promises';

/**
 * The page that a briefing is put into for one file: at STANDALONE_FILE, else where a build leaves it below the folder that
 * the server was started in. Null where there is none; in development there never is, since one of an older build would
 * not know today's briefings.
 */
export async function deckTemplate(): Promise<string | null> {
	if (import.meta.env.DEV) return null;
	const path = process.env['STANDALONE_FILE'] ?? 'build/standalone/index.html';
	return readFile(path, 'utf8').catch(() => null);
}
