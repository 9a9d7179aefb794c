/** Makes an id of a name's Latin letters and digits, else of the word for its kind; none that is taken. */
export function freeId(name: string, kind: string, taken: readonly string[]): string {
	const spelt = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	const id = spelt === '' || spelt === 'constructor' ? kind : spelt;
	let free = id;
	for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
	return free;
}
