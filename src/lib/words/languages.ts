import type { Language } from '$lib/study';

/** What the interface needs to know of a language; a new one is a line here and a messages file. */
export const languageFacts: Record<
	Language,
	{ name: string; direction: 'ltr' | 'rtl'; numbers: string; dates: string }
> = {
	en: { name: 'English', direction: 'ltr', numbers: 'en-GB', dates: 'en-GB' },
	// Latin digits, as the bundled Arabic text writes them; month names of the Levant, likewise.
	ar: { name: 'العربية', direction: 'rtl', numbers: 'ar-u-nu-latn', dates: 'ar-LB-u-nu-latn' }
};

/** The direction a language is written in. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
	return languageFacts[language].direction;
}
