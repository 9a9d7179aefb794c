const longest = 40;

/** Gives an id of the Latin letters and digits of a name; '' where it has none. */
export function toId(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-0-9]+/, '')
		.slice(0, longest)
		.replace(/-+$/, '');
	return plain === 'constructor' ? '' : plain;
}

/** Gives each of some named things an id of its own: of its short name, else its name, else its kind and place. */
export function uniqueIds(things: readonly { name: string; short: string }[], kind: string): string[] {
	const taken = new Set<string>();
	return things.map(({ name, short }, at) => {
		const wanted = toId(short) || toId(name) || `${kind}-${at + 1}`;
		let own = wanted;
		for (let nth = 2; taken.has(own); nth++) own = `${wanted}-${nth}`;
		taken.add(own);
		return own;
	});
}
