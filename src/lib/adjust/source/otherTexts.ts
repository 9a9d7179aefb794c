import type { InterfaceLanguage, LanguageTag, Study, StudyContents } from '$lib/study';
import { servedBy } from '$lib/study/language';
import { paragraphsOf } from '$lib/study/passages';
import { named } from '$lib/words/named';

/** A source whose text is not on show. */
export interface OtherText {
	source: string;
	name: string;
	paragraphs: string[];
}

/** The texts of a study other than one, each in a wanted language where it has it, else in the one it has. */
export function otherTexts(
	{ sources }: Study,
	texts: StudyContents['texts'],
	shown: string,
	wanted: LanguageTag,
	locale: InterfaceLanguage
): OtherText[] {
	return sources
		.filter(({ id }) => id !== shown)
		.map(({ id, title, language }) => {
			const its = texts[id] ?? {};
			const text = its[servedBy(Object.keys(its), wanted) ?? language] ?? Object.values(its)[0];
			return { source: id, name: named(title, locale), paragraphs: paragraphsOf(text ?? '') };
		});
}
