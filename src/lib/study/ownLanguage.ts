import { interfaceLanguages } from './interfaceLanguages';
import { servedBy, type LanguageTag } from './language';
import type { Study } from './study';

/** Gives the language that a study itself is written in: the one it names, else that of its first source. */
export const ownLanguage = ({ language, sources }: Pick<Study, 'language' | 'sources'>): LanguageTag | undefined =>
	language ?? sources[0]?.language;

/** Tells whether a value is text by language that somebody who reads the interface may find no language of theirs in. */
function fallsBack(value: object, own: LanguageTag): value is Record<LanguageTag, string> {
	const languages = Object.keys(value);
	return (
		own in value &&
		Object.values(value).every((each) => typeof each === 'string') &&
		!interfaceLanguages.every((wanted) => servedBy(languages, wanted))
	);
}

/**
 * Puts the study's own language first in every text of a document, in place: `localize` falls back to the first. Texts that
 * have every language of the interface stay as they are, and so do the hashes of models in released databases.
 */
export function putOwnLanguageFirst(document: unknown, own: LanguageTag): void {
	if (typeof document !== 'object' || document === null) return;
	if (!Array.isArray(document) && fallsBack(document, own)) {
		const rest = Object.entries(document).filter(([language]) => language !== own);
		for (const [language, text] of rest) {
			delete document[language];
			document[language] = text;
		}
		return;
	}
	for (const part of Object.values(document)) putOwnLanguageFirst(part, own);
}
