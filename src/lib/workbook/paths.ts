/** An object of values by names that a file may have given: without a prototype, so that no name leads into one. */
export type Members = Record<string, unknown>;

/** Makes an object without members. */
export const noMembers = (): Members => Object.create(null) as Members;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Reads what stands at a path of names; undefined where nothing does. */
export function valueAt(from: unknown, path: readonly string[]): unknown {
	let value = from;
	for (const key of path) value = isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	return value;
}

/** Puts a value at a path of names, with the objects that lead there. */
export function putAt(into: Members, path: readonly string[], value: unknown): void {
	const [key, ...rest] = path;
	if (key === undefined) return;
	if (rest.length === 0) {
		into[key] = value;
		return;
	}
	const held = into[key];
	const next = isMembers(held) ? held : noMembers();
	into[key] = next;
	putAt(next, rest, value);
}

/** Lists what stands at a path in which `*` is each name that there is, with those names. */
export function valuesAt(from: unknown, path: readonly string[]): { names: string[]; value: unknown }[] {
	const [key, ...rest] = path;
	if (key === undefined) return from === undefined ? [] : [{ names: [], value: from }];
	if (!isMembers(from)) return [];
	if (key !== '*') return Object.hasOwn(from, key) ? valuesAt(from[key], rest) : [];
	return Object.entries(from).flatMap(([name, value]) =>
		valuesAt(value, rest).map((found) => ({ names: [name, ...found.names], value: found.value }))
	);
}

/** A path with its stars replaced by names, in order. */
export function filledPath(path: readonly string[], names: readonly string[]): string[] {
	let at = 0;
	return path.map((key) => (key === '*' ? names[at++]! : key));
}
