import type { LanguageTag } from '../language';
import { cutsWord, locate } from '../passages';
import type { Quote } from '../study';

/** Room that a quote has for its words, and for those before and after them; UTF-16 units. */
const most = { exact: 2000, around: 200 };

/** Widens a stretch of one paragraph to whole words, without the spaces at its ends; null where nothing is left. */
function wholeWords(text: string, from: number, to: number, language: LanguageTag): [number, number] | null {
	let [start, end] = [from, to];
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	if (start >= end) return null;
	while (start > 0 && text[start - 1] !== '\n' && cutsWord(text, start, language)) start--;
	while (end < text.length && text[end] !== '\n' && cutsWord(text, end, language)) end++;
	return [start, end];
}

/**
 * Makes a quote of a stretch of a text: whole words of its first paragraph, with the fewest words before and after that let
 * it stand once. Null where no words are in it, or more than a quote holds.
 */
export function quoteAt(text: string, from: number, to: number, language: LanguageTag): Quote | null {
	const lead = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
	const lineEnd = text.indexOf('\n', lead);
	const words = wholeWords(text, lead, lineEnd < 0 ? to : Math.min(to, lineEnd), language);
	if (!words) return null;
	const [start, end] = words;
	if (end - start > most.exact) return null;
	const exact = text.slice(start, end);
	let [before, after] = [start, end];
	for (;;) {
		const quote = { exact, prefix: text.slice(before, start), suffix: text.slice(end, after) };
		if ('start' in locate(text, quote)) return quote;
		const wider = [wordBefore(text, before), wordAfter(text, after)] as const;
		if (start - wider[0] > most.around || wider[1] - end > most.around) return null;
		if (wider[0] === before && wider[1] === after) return null;
		[before, after] = wider;
	}
}

/** Where the word before an offset begins, across spaces and line ends. */
function wordBefore(text: string, offset: number): number {
	let at = offset;
	while (at > 0 && /\s/.test(text[at - 1]!)) at--;
	while (at > 0 && !/\s/.test(text[at - 1]!)) at--;
	return at;
}

function wordAfter(text: string, offset: number): number {
	let at = offset;
	while (at < text.length && /\s/.test(text[at]!)) at++;
	while (at < text.length && !/\s/.test(text[at]!)) at++;
	return at;
}
