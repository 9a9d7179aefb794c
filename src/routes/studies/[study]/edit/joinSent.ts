import { joinSaid, sayJoinOver } from '$lib/findings/joinSaid';
import { Refusal } from '$lib/server/action';
import type { readStudy } from '$lib/server/studies/studyDocuments';
import { studyWords } from '$lib/server/studies/addStudy';
import type { StudyContents } from '$lib/study';
import { joinContents } from '$lib/study/author/joining/join';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { saySaved } from '$lib/words/saving';

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
	if (over) return new Refusal(400, sayJoinOver(over, locale));
	if (conflicts.length === 0 || haveSeen) return contents;
	const both = conflicts.map((key) => {
		const said = joinSaid(key, { base: from, theirs: theirs.content, mine }, locale);
		return m.edit_join_both({ part: said.name, changes: said.theirs });
	});
	const { number, author, savedAt } = theirs;
	return new Refusal(409, [studyWords.conflict(saySaved(theirs, locale)), ...both], { number, author, savedAt });
}
