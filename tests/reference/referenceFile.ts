import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file of published cases; `cases/README.md` says where each is from. */
export function referenceFile<T>(name: string): T {
	return JSON.parse(readFileSync(join(import.meta.dirname, 'cases', name), 'utf8')) as T;
}
