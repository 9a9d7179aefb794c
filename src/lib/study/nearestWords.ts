import { foldText, placesOf } from './folding';
import { looseFold } from './looseFold';
import { inNormalForm } from './normalForm';

/** How a quote differs from the words of the text that are nearest to it. */
type Differing = 'context' | 'lines' | 'spaces' | 'marks' | 'letters';

interface Nearest {
	/** As they stand in the text. */
	words: string;
	differs: Differing;
}

const loosely = (text: string) => foldText(text, text, (letter) => looseFold(letter).trim());
const unspaced = (text: string) => text.replace(/\s+/g, '');
const unmarked = (text: string) => unspaced(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function differing(quote: string, words: string): Differing {
	if (inNormalForm(quote) === inNormalForm(words)) return 'context';
	if (unspaced(quote.normalize('NFC')) === unspaced(words.normalize('NFC')))
		return words.includes('\n') && !quote.includes('\n') ? 'lines' : 'spaces';
	return unmarked(quote.normalize('NFC')) === unmarked(words.normalize('NFC')) ? 'marks' : 'letters';
}

/** Words of a text with where they stand. */
const wordsOf = (text: string) =>
	[...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
		word: [...word].map(looseFold).join('').replace(/[^\p{L}\p{N}]/gu, ''), // prettier-ignore
		start: index,
		end: index + word.length
	}));

/** The stretch of as many words as the quote has that shares most with it, where that is half of them at least. */
function mostShared(text: string, quote: string): string | null {
	const wanted = new Map<string, number>();
	const asked = wordsOf(quote);
	for (const { word } of asked) wanted.set(word, (wanted.get(word) ?? 0) + 1);
	const words = wordsOf(text);
	const within = new Map<string, number>();
	let shared = 0;
	let best = { shared: 0, at: 0 };
	words.forEach(({ word }, at) => {
		const count = within.get(word) ?? 0;
		if (count < (wanted.get(word) ?? 0)) shared++;
		within.set(word, count + 1);
		const left = words[at - asked.length]?.word;
		if (left !== undefined) {
			const before = within.get(left)!;
			within.set(left, before - 1);
			if (before <= (wanted.get(left) ?? 0)) shared--;
		}
		if (shared > best.shared) best = { shared, at };
	});
	if (best.shared * 2 < asked.length || best.shared === 0) return null;
	const first = words[Math.max(0, best.at - asked.length + 1)]!;
	return text.slice(first.start, words[best.at]!.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** The words of a text nearest to a quote that does not stand in it, to be proposed and never taken; null where none are near. */
export function nearestWords(text: string, quote: string): Nearest | null {
	const place = placesOf(loosely(text), loosely(quote).text)[0];
	const words = place ? text.slice(place.start, place.end) : mostShared(text, quote);
	return words === null ? null : { words, differs: differing(quote, words) };
}
