/** The languages that the interface speaks and that a study's texts and names may be written in. */
export const languages = ['ar', 'en'] as const;
/** Names a language of the interface and of the study's texts. */
export type Language = (typeof languages)[number];

/** A text in the wanted language, else in the one it has; the language it came in is named, for `lang` and `dir`. */
export function localize(
	text: Partial<Record<Language, string | undefined>>,
	wanted: Language
): { text: string; language: Language } {
	const other = wanted === 'ar' ? 'en' : 'ar';
	const language = text[wanted] === undefined ? other : wanted;
	return { text: text[language] ?? '', language };
}
