import type { Language } from './language';

/** The language that typed words are in, by the script of their first letter; `otherwise` where they have none. */
export function languageOf(words: string, otherwise: Language): Language {
	const first = /\p{Script=Arabic}|\p{Script=Latin}/u.exec(words)?.[0];
	if (first === undefined) return otherwise;
	return /\p{Script=Arabic}/u.test(first) ? 'ar' : 'en';
}
