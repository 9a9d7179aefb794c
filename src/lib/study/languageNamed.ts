import { interfaceLanguages } from './interfaceLanguages';
import { canonicalTag, type LanguageTag } from './language';
import { looseFold } from './looseFold';

const folded = (name: string) => [...name.trim()].map(looseFold).join('');
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
let known: ReadonlyMap<string, LanguageTag> | null = null;

/** Every language of two letters that has a name, by that name in the interface's languages and in its own. */
function namesOfLanguages(): ReadonlyMap<string, LanguageTag> {
	if (known) return known;
	const names = new Map<string, LanguageTag>();
	const speakers = interfaceLanguages.map((locale) => namesIn(locale));
	for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
		const said = speakers.map((names) => names.of(tag)).filter((name) => name !== undefined);
		if (said.length === 0) continue;
		for (const name of [...said, namesIn(tag).of(tag) ?? tag])
			if (!names.has(folded(name))) names.set(folded(name), tag);
	}
	return (known = names);
}

const namesIn = (locale: LanguageTag) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });

/** Gives the tag of a language that is named in words or by its tag; null where none is called so. */
export const languageNamed = (typed: string): LanguageTag | null =>
	namesOfLanguages().get(folded(typed)) ?? canonicalTag(typed.trim());
