import type { InterfaceLanguage, LanguageTag } from '$lib/study';
import { localize, serves } from '$lib/study/language';

/** Words that keep their own direction within a sentence (U+2068 … U+2069): file names, ids, names in another language. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A name to set into a sentence of the interface. One that comes in another language is isolated (U+2068 … U+2069), so
 * that the quotation marks and brackets around it stay where the sentence puts them.
 */
export function named(text: Readonly<Record<LanguageTag, string>>, locale: InterfaceLanguage): string {
	const { text: name, language } = localize(text, locale);
	return serves(language, locale) || name === '' ? name : isolated(name);
}
