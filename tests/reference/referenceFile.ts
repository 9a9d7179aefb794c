import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A file of published cases, from the folder beside the project, or null where there is none; then says on the console
 * what is skipped.
 */
export function referenceFile<T>(name: string): T | null {
	const path = resolve('../shared/reference', name);
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
	console.log(`The cases of ${name} are skipped: there is no ${path}.`);
	return null;
}
