import { contentChanges } from '$lib/settings/contentChanges';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import type { Joined } from '$lib/study/author/joining/join';
import { sayContentChanges } from '$lib/words/contentChanges';
import { m } from '$lib/words/paraglide/messages.js';
import { partKeyNamed } from '$lib/words/partKeys';

/** Sentences that one part is said in. */
const mostOfPart = 3;

/** Names a part of two revisions and says what each did with it since their common base. */
export function joinSaid(
	key: string,
	{ base, theirs, mine }: Record<'base' | 'theirs' | 'mine', StudyContents>,
	locale: InterfaceLanguage
): Record<'name' | 'theirs' | 'mine', string> {
	const name = partKeyNamed(key, { from: theirs, to: mine }, locale);
	const did = (to: StudyContents) => {
		const changes = contentChanges(base, to).filter(({ part }) => part === key);
		const said = sayContentChanges(changes, { from: base, to }, locale, mostOfPart);
		return said.length > 0 ? said.join(' · ') : m.edit_change_changed({ part: name }, { locale });
	};
	return { name, theirs: did(theirs), mine: did(mine) };
}

/** Says what a joined study would have too much of. */
export function sayJoinOver({ what, count, most }: NonNullable<Joined['over']>, locale: InterfaceLanguage): string {
	const say = { outcomes: m.edit_join_over_outcomes, factors: m.edit_join_over_factors }[what];
	return say({ count, most }, { locale });
}
