/** Folds a name as people compare it: without what shows nothing, whatever its capitals and spaces. */
export const foldedName = (name: string): string =>
	name
		.replace(/\p{Cf}/gu, '')
		.replace(/[\s_]+/g, ' ')
		.trim()
		.toLowerCase()
		.normalize('NFC');
