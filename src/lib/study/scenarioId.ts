/** Makes an id of what a name has of Latin letters and digits; `scenario` if it has none. */
export function scenarioId(name: string): string {
	const id = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 60);
	return id && id !== 'constructor' ? id : 'scenario';
}
