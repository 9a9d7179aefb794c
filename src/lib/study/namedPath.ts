import type { Fault } from './fault';

/** What a member of a list is called: by its id, else its place from 1, with what a judgement is about. */
function memberName(member: unknown, at: number): string {
	const { id, about } = (typeof member === 'object' && member !== null ? member : {}) as Record<string, unknown>;
	if (typeof id === 'string' && id !== '') return `.${id.slice(0, 60)}`;
	return ` #${at + 1}${typeof about === 'string' ? ` (${about.slice(0, 120)})` : ''}`;
}

/** A path into a file with the members of its lists by name: `passages.4.quotes` → `passages.silt.quotes`. */
function namedPath(json: unknown, path: string): string {
	let value = json;
	let said = '';
	for (const key of path === '' ? [] : path.split('.')) {
		const isList = Array.isArray(value);
		value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		said += isList && /^\d+$/.test(key) ? memberName(value, Number(key)) : `${said === '' ? '' : '.'}${key}`;
	}
	return said;
}

/** Faults with their paths as people read them, from the files in which they are. */
export function withNamedPaths(faults: readonly Fault[], files: Readonly<Record<string, string>>): Fault[] {
	const read = new Map<string, unknown>();
	const jsonOf = (file: string): unknown => {
		if (!read.has(file)) {
			try {
				read.set(file, JSON.parse((files[file] ?? 'null').replace(/^\ufeff/, '')));
			} catch {
				read.set(file, null);
			}
		}
		return read.get(file);
	};
	return faults.map((fault) => {
		const where = /\.\d/.test(fault.path) ? namedPath(jsonOf(fault.file), fault.path) : fault.path;
		return where === fault.path ? fault : { ...fault, where };
	});
}
