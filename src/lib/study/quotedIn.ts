import { localize, type LanguageTag, type TextInLanguage } from './language';
import type { Passage, Study } from './study';

/** Gives the exact words of a passage by language, the source's own first: who reads in one that is missing gets those. */
export function quotedWords(study: Pick<Study, 'sources'>, passage: Passage): Record<LanguageTag, string> {
	const own = study.sources.find(({ id }) => id === passage.source)?.language;
	const words = Object.entries(passage.quotes).map(([language, { exact }]) => [language, exact] as const);
	return Object.fromEntries([...words.filter(([each]) => each === own), ...words.filter(([each]) => each !== own)]);
}

/** Gives the words of a passage in the wanted language, else in its source's own; none for a passage that is not there. */
export function quotedIn(study: Pick<Study, 'sources' | 'passages'>, id: string, wanted: LanguageTag): TextInLanguage {
	const passage = study.passages.find((each) => each.id === id);
	return localize(passage ? quotedWords(study, passage) : {}, wanted);
}
