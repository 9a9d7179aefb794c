import type { LocalizedText } from '../text';

/** Joins two texts language by language; where both say something else, both stand. */
export function joinTexts(one: LocalizedText, other: LocalizedText): LocalizedText {
	const joined = { ...other, ...one };
	for (const language of Object.keys(one))
		if (other[language] && other[language] !== one[language])
			joined[language] = `${one[language]} · ${other[language]}`.slice(0, 4000);
	return joined;
}
