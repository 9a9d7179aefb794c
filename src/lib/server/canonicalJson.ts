/** Writes JSON that is the same for the same contents: keys in one order, nothing undefined, no white space. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, held: unknown) =>
		typeof held === 'object' && held !== null && !Array.isArray(held)
			? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: held
	);
}
