import type { Parsed } from './fault';
import type { StudyContents } from './contents';
import { readFolder } from './readFolder';

/** Parses a study's folder from its files, as `readFolder` takes them: the whole, or every fault of every file at once. */
export function parseFolder(files: Readonly<Record<string, string>>): Parsed<StudyContents> {
	const { contents, faults } = readFolder(files);
	return faults.length > 0 || !contents ? { ok: false, faults } : { ok: true, value: contents };
}
