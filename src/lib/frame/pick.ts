import type { LocalizedText } from '$lib/study';
import { holdsWords } from '$lib/study/holdsWords';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** Something that can be chosen from a list: it leads to a path, or does an act. */
export interface PickItem {
	/** Unique in its group. */
	id: string;
	name: LocalizedText;
	/** With the language. */
	href?: string;
	act?: () => void;
	/** Shares of a scenario, with the names of the outcomes. */
	shares?: { shares: readonly number[]; names: readonly string[] } | null;
	/** Whether it is what the page shows. */
	current?: boolean;
	/** What else it is found by: tags, a synonym. */
	alias?: readonly string[];
}

/** Items of one kind, under a title. */
export interface PickGroup {
	id: string;
	title: string;
	items: readonly PickItem[];
	/** How many are listed while nothing is sought. */
	first?: number;
}

/** Holds a message of the page's language as a text of a study is held. */
export const saidHere = (message: string): LocalizedText => ({ [getLocale()]: message });

/** All that an item is found by: its name in every language, its aliases. */
const soughtText = ({ name, alias = [] }: PickItem) => [...Object.values(name), ...alias].join('\n');

/** Items at most that a search lists of one group. */
const most = 30;

/** Finds in groups what holds every word of a query; where nothing is sought, the first of each group. */
export function pick(groups: readonly PickGroup[], query: string): PickGroup[] {
	const isSought = query.trim() !== '';
	return groups
		.map((group) => ({
			...group,
			items: isSought
				? group.items.filter((item) => holdsWords(soughtText(item), query)).slice(0, most)
				: group.items.slice(0, group.first ?? group.items.length)
		}))
		.filter(({ items }) => items.length > 0);
}
