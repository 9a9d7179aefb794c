import { interfaceLanguages } from './interfaceLanguages';
import { scriptOf, type LanguageTag } from './language';
import type { LocalizedText } from './text';

/** Scripts that tell a language by its letters, with those that a language is said to be written in where it uses them. */
const known = Object.entries({
	Latn: ['Latn'],
	Arab: ['Arab', 'Aran'],
	Hebr: ['Hebr'],
	Cyrl: ['Cyrl'],
	Grek: ['Grek'],
	Armn: ['Armn'],
	Geor: ['Geor'],
	Deva: ['Deva'],
	Ethi: ['Ethi'],
	Thai: ['Thai'],
	Hani: ['Hani', 'Hans', 'Hant', 'Jpan', 'Kore'],
	Hira: ['Hira', 'Jpan'],
	Kana: ['Kana', 'Jpan'],
	Hang: ['Hang', 'Kore']
}).map(([script, names]) => ({ script, names, letter: new RegExp(`\\p{Script=${script}}`, 'u') }));

/**
 * Gives the language that typed words are in, by the script of their first letter: `otherwise` where they have none, or
 * where it is written in that script; else a language of the interface that is; else one of which the script alone is known.
 */
export function languageOf(words: string, otherwise: LanguageTag): LanguageTag {
	for (const character of words) {
		const found = known.find(({ letter }) => letter.test(character));
		if (!found) continue;
		const { script, names } = found;
		return [otherwise, ...interfaceLanguages].find((each) => names.includes(scriptOf(each))) ?? `und-${script}`;
	}
	return otherwise;
}

/** Gives typed words as a text by language, in that of their letters. */
export const typedIn = (words: string): LocalizedText => ({ [languageOf(words, interfaceLanguages[0])]: words });
