import { freeId, idOf } from '../idOf';

/** Gives each of some named things an id of its own: of its short name, else its name, else its kind and place. */
export function uniqueIds(things: readonly { name: string; short: string }[], kind: string): string[] {
	const taken: string[] = [];
	for (const [at, { name, short }] of things.entries())
		taken.push(freeId(idOf(short, '') || name, `${kind}-${at + 1}`, taken));
	return taken;
}
