/** A stretch of a paragraph that matches: UTF-16 offsets, end exclusive. */
export interface Match {
	paragraph: number;
	start: number;
	end: number;
}

/** More than this is no help to a reader. */
const most = 500;

const dropped = /[\u064b-\u0652\u0670\u0640\p{M}]/u;
const same: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };

/** A character as it is compared: no case, no vowel marks, no tatweel, one form of alef, ya and ta; '' where nothing is left. */
function folded(character: string): string {
	if (dropped.test(character)) return '';
	const letter = same[character] ?? character;
	return [...letter.normalize('NFKD').toLowerCase()].filter((each) => !dropped.test(each)).join('');
}

/** Folded text, and for each of its units where the character it came from begins and ends. */
function fold(text: string): { folded: string; starts: number[]; ends: number[] } {
	let result = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	for (const character of text) {
		const form = folded(character);
		for (let unit = 0; unit < form.length; unit++) {
			starts.push(at);
			ends.push(at + character.length);
		}
		result += form;
		at += character.length;
	}
	return { folded: result, starts, ends };
}

/**
 * Where a query stands in paragraphs, in reading order (at most 500). Case, Latin accents, Arabic vowel marks, tatweel and
 * the forms of alef, ya and ta marbuta make no difference; a run of spaces counts as one.
 */
export function findInText(paragraphs: readonly string[], query: string): Match[] {
	const wanted = fold(query.trim().replace(/\s+/g, ' ')).folded;
	const matches: Match[] = [];
	if (wanted === '') return matches;
	for (const [paragraph, text] of paragraphs.entries()) {
		const { folded: within, starts, ends } = fold(text);
		for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
			let end = ends[at + wanted.length - 1]!;
			// Vowel marks after the last letter belong to it.
			while (end < text.length && folded(text[end]!) === '') end++;
			matches.push({ paragraph, start: starts[at]!, end });
			if (matches.length === most) return matches;
		}
	}
	return matches;
}
