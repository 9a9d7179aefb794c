import { foldText, placesOf, type Folded } from './folding';
import { looseFold } from './looseFold';
import { inNormalForm } from './normalForm';
import { placedWords, sharedBy, type PlacedWord } from './placedWords';

/** How a quote differs from the words of the text that are nearest to it. */
type Differing = 'context' | 'lines' | 'spaces' | 'marks' | 'letters';

interface Nearest {
	/** As they stand in the text. */
	words: string;
	differs: Differing;
}

/** Folds a text as a search compares it, letter by letter. */
export const loosely = (text: string) => foldText(text, text, (letter) => looseFold(letter).trim());
const unspaced = (text: string) => text.replace(/\s+/g, '');
const unmarked = (text: string) => unspaced(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function differing(quote: string, words: string): Differing {
	if (inNormalForm(quote) === inNormalForm(words)) return 'context';
	if (unspaced(quote.normalize('NFC')) === unspaced(words.normalize('NFC')))
		return words.includes('\n') && !quote.includes('\n') ? 'lines' : 'spaces';
	return unmarked(quote.normalize('NFC')) === unmarked(words.normalize('NFC')) ? 'marks' : 'letters';
}

/** The stretch of as many words as were asked for that shares most with them, where that is half of them at least. */
function mostShared(text: string, words: readonly PlacedWord[], asked: readonly PlacedWord[]): string | null {
	let best = { shared: 0, at: 0 };
	sharedBy(words, asked, () => 1).forEach((shared, at) => {
		if (shared > best.shared) best = { shared, at };
	});
	if (best.shared * 2 < asked.length || best.shared === 0) return null;
	const first = words[Math.max(0, best.at - asked.length + 1)]!;
	return text.slice(first.start, words[best.at]!.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** So many letters are read at most for all that is sought in a text: one of 40,000 is read for 500 quotes, the longest for five. */
const mostLetters = 20_000_000;

/**
 * Finds the words of a text nearest to quotes that do not stand in it, to be proposed and never taken; null where none are near,
 * and for every further quote once enough of the text has been read. What all of them need of the text is made once.
 */
export function nearestFinder(text: string): (quote: string) => Nearest | null {
	let read: { folded: Folded; words: PlacedWord[] } | null = null;
	let left = Math.max(1, Math.floor(mostLetters / Math.max(1, text.length)));
	return (quote) => {
		if (left-- <= 0) return null;
		read ??= { folded: loosely(text), words: placedWords(text) };
		const place = placesOf(read.folded, loosely(quote).text)[0];
		const words = place ? text.slice(place.start, place.end) : mostShared(text, read.words, placedWords(quote));
		return words === null ? null : { words, differs: differing(quote, words) };
	};
}
