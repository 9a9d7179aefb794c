/**
 * Holds what the interface needs to know of each language that it speaks: its own name, and the locales that write its
 * numbers and dates. A new one is a line here, its messages, and its locale in `words/project.inlang/settings.json`.
 */
export const interfaceFacts = {
	en: { name: 'English', numbers: 'en-GB', dates: 'en-GB' },
	// Latin digits, as the bundled Arabic text writes them; month names of the Levant, likewise.
	ar: { name: 'العربية', numbers: 'ar-u-nu-latn', dates: 'ar-LB-u-nu-latn' }
} as const;

/** Names a language that the interface speaks. */
export type InterfaceLanguage = keyof typeof interfaceFacts;

/** Lists the languages that the interface speaks. */
export const interfaceLanguages = Object.keys(interfaceFacts) as [InterfaceLanguage, ...InterfaceLanguage[]];

/** Tells whether a language is one that the interface speaks. */
export const isInterfaceLanguage = (language: string): language is InterfaceLanguage =>
	Object.hasOwn(interfaceFacts, language);
