import { Refusal } from '$lib/server/action';
import type { readStudy } from '$lib/server/studies/studyDocuments';
import { studyWords } from '$lib/server/studies/addStudy';
import { contentChanges } from '$lib/settings/contentChanges';
import type { StudyContents } from '$lib/study';
import { joinContents } from '$lib/study/author/joining/join';
import { sayContentChanges } from '$lib/words/contentChanges';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { partKeyNamed } from '$lib/words/partKeys';
import { saySaved } from '$lib/words/saving';

/** Sentences that what they did with one part is said in. */
const mostOfPart = 3;

/**
 * Joins what was sent without script with what another has saved since its form was drawn. What both changed differently is
 * the author's only where they have seen theirs; else it is said, and nothing is saved.
 */
export function joinSent(
	from: StudyContents,
	theirs: NonNullable<Awaited<ReturnType<typeof readStudy>>>,
	mine: StudyContents,
	haveSeen: boolean
): StudyContents | Refusal {
	const locale = getLocale();
	const { contents, conflicts, over } = joinContents(from, theirs.content, mine);
	if (over) {
		const say = { outcomes: m.edit_join_over_outcomes, factors: m.edit_join_over_factors }[over.what];
		return new Refusal(400, say({ count: over.count, most: over.most }));
	}
	if (conflicts.length === 0 || haveSeen) return contents;
	const between = { from, to: theirs.content };
	const changes = contentChanges(between.from, between.to);
	const both = conflicts.map((key) => {
		const did = changes.filter(({ part }) => part === key);
		return m.edit_join_both({
			part: partKeyNamed(key, { from: theirs.content, to: mine }, locale),
			changes: sayContentChanges(did, between, locale, mostOfPart).join(' · ')
		});
	});
	const { number, author, savedAt } = theirs;
	return new Refusal(409, [studyWords.conflict(saySaved(theirs, locale)), ...both], { number, author, savedAt });
}
