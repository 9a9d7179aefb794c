import { isSame } from '../../isSame';

/** One thing as the common base and two later revisions of it have it; what one lacks is undefined. */
export interface Three<Thing> {
	base: Thing;
	theirs: Thing;
	mine: Thing;
}

/** Names the one of two revisions that a part is taken from. */
export type JoinSide = 'mine' | 'theirs';

/** Gives something of each of three. */
export const ofEach = <Thing, Of>({ base, theirs, mine }: Three<Thing>, get: (one: Thing) => Of): Three<Of> => ({
	base: get(base),
	theirs: get(theirs),
	mine: get(mine)
});

/** Whether what two lists both have stands in another order in one than in the other. */
function isMoved(base: readonly string[], side: readonly string[]): boolean {
	const [before, now] = [new Set(base), new Set(side)];
	return !isSame(
		base.filter((id) => now.has(id)),
		side.filter((id) => before.has(id))
	);
}

/** Adds to an order what a list has beside it, each behind the one that it follows there. */
function putIn(ids: string[], side: readonly string[]): void {
	let behind = -1;
	for (const id of side) {
		const at = ids.indexOf(id);
		if (at >= 0) behind = at;
		else ids.splice(++behind, 0, id);
	}
}

/** Gives the ids of three lists in one order: mine where I moved something, theirs where they did, and what each added in its place. */
function joinOrder({ base, theirs, mine }: Three<readonly string[]>): string[] {
	const lead = isMoved(base, mine) ? mine : isMoved(base, theirs) ? theirs : base;
	const ids = [...lead];
	// Which of two lists is whose makes no difference to where things are added.
	const sides = [theirs, mine].sort((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
	for (const side of sides) putIn(ids, side);
	return ids;
}

/** Takes each part from the side that changed it; one that both changed is a conflict, and taken as it was chosen, mine where nothing was. */
export class Joining {
	readonly #choices: ReadonlyMap<string, JoinSide>;
	/** Keys of the parts that both changed, each to something else. */
	readonly conflicts: string[] = [];
	/** How many changes fell away with what they were about. */
	dropped = 0;

	constructor(choices: ReadonlyMap<string, JoinSide>) {
		this.#choices = choices;
	}

	/** Takes a part by its key; where one side has it no longer, `within` says whether the other changed what hangs on it. */
	pick<Part>(key: string, three: Three<Part>, within: () => Three<unknown> = () => three): Part {
		const isGone = three.theirs === undefined || three.mine === undefined;
		const { base, theirs, mine } = isGone ? within() : three;
		if (isSame(three.theirs, three.mine)) return three.mine;
		if (isSame(mine, base)) return three.theirs;
		if (isSame(theirs, base)) return three.mine;
		this.conflicts.push(key);
		return this.#choices.get(key) === 'theirs' ? three.theirs : three.mine;
	}

	/** Joins lists of parts that have ids; `within` gives what hangs on one of them, by the side. */
	list<Part>(
		key: string,
		three: Three<readonly Part[]>,
		idOf: (part: Part) => string,
		within?: (id: string) => Three<unknown>
	): Part[] {
		const parts = ofEach(three, (list) => new Map(list.map((part) => [idOf(part), part])));
		return joinOrder(ofEach(parts, (map) => [...map.keys()])).flatMap((id) => {
			const part = ofEach(parts, (map) => map.get(id));
			const picked = this.pick(`${key} ${id}`, part, within && (() => within(id)));
			return picked === undefined ? [] : [picked];
		});
	}

	/** Joins what is kept by keys, key by key. */
	record<Part>(key: string, three: Three<Readonly<Record<string, Part>>>): Record<string, Part> {
		const entries = ofEach(three, (record) => Object.entries(record));
		return Object.fromEntries(this.list(key, entries, ([name]) => name));
	}
}
