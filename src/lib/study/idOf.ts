/** Makes an id of what a name has of Latin letters and digits; `otherwise` if it has none. */
export function idOf(name: string, otherwise: string): string {
	const id = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 60);
	return id && id !== 'constructor' ? id : otherwise;
}
