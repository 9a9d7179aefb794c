import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { StudyContents } from '../contents';
import { parseFolder } from '../parseFolder';

/** A study's folder as `parseFolder` takes it: path within the folder → text. */
export function readFiles(folder: string): Record<string, string> {
	const names = readdirSync(folder, { recursive: true }).map(String);
	return Object.fromEntries(
		names
			.filter((name) => /\.(json|txt)$/.test(name))
			.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')])
	);
}

/** A bundled study, parsed; throws its faults. */
export function readStudy(id = 'azerbaijan-israel'): StudyContents {
	const parsed = parseFolder(readFiles(join('scenarios', id)));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, '\t'));
	return parsed.value;
}

/** A model of a bundled study. */
export function readModel(id: string, study?: string) {
	const model = readStudy(study).models.find((each) => each.id === id);
	if (!model) throw new Error(`no model ${id}`);
	return model;
}
