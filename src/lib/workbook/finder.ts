import { foldedName } from '$lib/study/foldedName';
import type { Members } from './paths';

/** Finds the id of what a cell names by its id, or by a name that nothing else has. */
export type Finder = (said: string) => string | null;

/** What a thing is called in every language. */
export function ownNames(thing: Members): string[] {
	const named = thing['name'] ?? thing['title'];
	return typeof named === 'object' && named !== null ? Object.values(named).map(String) : [];
}

/** Makes a finder of things with ids and names. */
export function finderOf(things: readonly Members[]): Finder {
	const ids = new Set(things.map(({ id }) => String(id)));
	const byName = new Map<string, string | null>();
	for (const thing of things)
		for (const name of new Set(ownNames(thing).map(foldedName)))
			byName.set(name, byName.has(name) ? null : String(thing['id']));
	return (said) => (ids.has(said.trim()) ? said.trim() : (byName.get(foldedName(said)) ?? null));
}
