/** Names the language of a text by its BCP 47 tag, in canonical form: "fr", "fa", "pt-BR". */
export type LanguageTag = string;

/** Holds a text with the language that it is in. */
export interface TextInLanguage {
	text: string;
	language: LanguageTag;
}

/** Gives a tag in canonical form ("FR-ca" is "fr-CA"), or null for what is no BCP 47 tag of a language. */
export function canonicalTag(tag: string): LanguageTag | null {
	// Five to eight letters are reserved: "english" has the form of a tag and is none.
	if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? null;
	} catch {
		return null;
	}
}

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

const scripts = new Map<LanguageTag, string>();

/** Gives the script that a language is written in: "Latn", "Arab", "Hebr"; Latin if none is known. */
export function scriptOf(language: LanguageTag): string {
	let script = scripts.get(language);
	if (script === undefined) {
		const tag = canonicalTag(language);
		script = (tag === null ? undefined : new Intl.Locale(tag).maximize().script) ?? 'Latn';
		scripts.set(language, script);
	}
	return script;
}

/** Gives the direction that a language is written in. */
export const directionOf = (language: LanguageTag): 'ltr' | 'rtl' =>
	rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';

/** Tells whether a language is another or a variety of it: "en-GB" serves who wants "en". */
export const serves = (language: LanguageTag, wanted: LanguageTag): boolean =>
	language === wanted || language.startsWith(`${wanted}-`);

/** Gives the language that serves who wants another, among those there are; undefined if none does. */
export const servedBy = (languages: readonly LanguageTag[], wanted: LanguageTag): LanguageTag | undefined =>
	languages.find((each) => each === wanted) ?? languages.find((each) => serves(each, wanted));

/**
 * Gives a text in the wanted language or a variety of it, else in the first that it has. That one is the study's own
 * language where the text has it (`ownLanguageFirst`). The language is named, for `lang` and `dir`.
 */
export function localize(text: Readonly<Record<LanguageTag, string>>, wanted: LanguageTag): TextInLanguage {
	const languages = Object.keys(text);
	const language = servedBy(languages, wanted) ?? languages[0] ?? wanted;
	return { text: text[language] ?? '', language };
}
