/** Makes an id of what a name has of Latin letters and digits; `otherwise` if it has none. */
export function idOf(name: string, otherwise: string, most = 60): string {
	const id = name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+/, '')
		.slice(0, most)
		.replace(/-+$/, '');
	return id && id !== 'constructor' ? id : otherwise;
}

/** Gives the ids of parts. */
export const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);

/** Makes an id that none taken is, of a name or of the word for its kind. */
export function freeId(name: string, kind: string, taken: readonly string[]): string {
	const id = idOf(name, kind, 40);
	let free = id;
	for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
	return free;
}
