import { looseFold } from './looseFold';

/** A word of a text as it is compared, and where it stands. */
export interface PlacedWord {
	word: string;
	start: number;
	end: number;
}

/** Letters of scripts that put no space between words; each counts as a word of its own. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const wordForm = new RegExp(`[${unspaced}]|[^\\s${unspaced}]+`, 'gu');
const tokenForm = new RegExp(`[${unspaced}]|[^\\s${unspaced}]+\\s*|\\s+`, 'gu');

/** Finds the words of a text, folded as a search compares them. */
export const placedWords = (text: string): PlacedWord[] =>
	[...text.matchAll(wordForm)].map(({ 0: word, index }) => ({
		word: [...word].map(looseFold).join('').replace(/[^\p{L}\p{N}]/gu, ''), // prettier-ignore
		start: index,
		end: index + word.length
	}));

/** Cuts a text into words, each with the space after it; joined they give it back. */
export const wordTokens = (text: string): string[] => text.match(tokenForm) ?? [];

/** Gives for each word how much the stretch of `length` words that ends there shares with the words asked for. */
export function sharedBy(
	words: readonly PlacedWord[],
	asked: readonly PlacedWord[],
	weight: (word: string) => number,
	length = asked.length
): number[] {
	const wanted = new Map<string, number>();
	for (const { word } of asked) wanted.set(word, (wanted.get(word) ?? 0) + 1);
	const within = new Map<string, number>();
	let shared = 0;
	return words.map(({ word }, at) => {
		const count = within.get(word) ?? 0;
		if (count < (wanted.get(word) ?? 0)) shared += weight(word);
		within.set(word, count + 1);
		const left = words[at - length]?.word;
		if (left !== undefined) {
			const before = within.get(left)!;
			within.set(left, before - 1);
			if (before <= (wanted.get(left) ?? 0)) shared -= weight(left);
		}
		return shared;
	});
}
