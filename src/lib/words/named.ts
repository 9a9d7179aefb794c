import type { Language } from '$lib/study';
import { localize } from '$lib/study/language';

/**
 * A name to set into a sentence of the interface. One that comes in the other language is isolated (U+2068 … U+2069), so
 * that the quotation marks and brackets around it stay where the sentence puts them.
 */
export function named(text: Partial<Record<Language, string | undefined>>, locale: Language): string {
	const { text: name, language } = localize(text, locale);
	return language === locale || name === '' ? name : isolated(name);
}

/** Sets a name of unknown direction apart (U+2068 … U+2069), so that nothing beside it changes places. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
