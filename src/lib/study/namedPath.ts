/** What a member of a list is called: by its id, else its place from 1, with what a judgement is about. */
function memberName(member: unknown, at: number): string {
	const { id, about } = (typeof member === 'object' && member !== null ? member : {}) as Record<string, unknown>;
	if (typeof id === 'string' && id !== '') return `.${id.slice(0, 60)}`;
	return ` #${at + 1}${typeof about === 'string' ? ` (${about.slice(0, 120)})` : ''}`;
}

/** Says a path into an object with the members of its lists by name: `passages.4.quotes` → `passages.silt.quotes`. */
export function namedPath(json: unknown, path: string): string {
	let value = json;
	let said = '';
	for (const key of path === '' ? [] : path.split('.')) {
		const isList = Array.isArray(value);
		value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		said += isList && /^\d+$/.test(key) ? memberName(value, Number(key)) : `${said === '' ? '' : '.'}${key}`;
	}
	return said;
}
