import type { LanguageTag } from '../language';
import { loosely } from '../nearestWords';
import { placesOf } from '../folding';
import { cutsWord, quoteFaults } from '../passages';
import { placedWords, sharedBy, type PlacedWord } from '../placedWords';
import type { Passage, Quote } from '../study';
import { quoteAt } from './quoteAt';

/** A passage whose quote stands in a text no longer, or more than once. */
export interface FallenPassage {
	id: string;
	quote: Quote;
}

const stands = (text: string, quote: Quote, language: LanguageTag) => quoteFaults(text, quote, language).length === 0;

/** Parts the passages of a source's text into how many stand in it, and those that do not. */
export function standingIn(
	text: string,
	passages: readonly Passage[],
	source: string,
	language: LanguageTag
): { stand: number; fallen: FallenPassage[] } {
	const quoted = passages.flatMap(({ id, source: of, quotes }) => {
		const quote = quotes[language];
		return of === source && quote ? [{ id, quote }] : [];
	});
	const fallen = quoted.filter(({ quote }) => !stands(text, quote, language));
	return { stand: quoted.length - fallen.length, fallen };
}

/** Finds the passages of which some quote stands in its text no longer, or more than once. */
export function fallenIn(
	texts: Readonly<Record<string, Readonly<Record<LanguageTag, string>>>>,
	passages: readonly Passage[]
): ReadonlySet<string> {
	const found = Object.entries(texts).flatMap(([source, byLanguage]) =>
		Object.entries(byLanguage).flatMap(([language, text]) => standingIn(text, passages, source, language).fallen)
	);
	return new Set(found.map(({ id }) => id));
}

/** So many places are offered. */
const most = 3;
/** So many places that say the same are compared by what stands around them. */
const mostSame = 200;
/** So many that share most are looked at closely. */
const mostLikely = 24;
/** A place shares so much with a quote at least, rare words counting for more. */
const leastShared = 1 / 3;

/** A stretch of a text that may be what a quote has become. */
interface Stretch {
	start: number;
	end: number;
	/** What it shares with the quote, and what stands around it with what stood around that. */
	shared: number;
	around: number;
}

/** A paragraph's words, placed in the whole text. */
function paragraphWords(text: string): PlacedWord[][] {
	let from = 0;
	return text.split('\n').map((paragraph) => {
		const words = placedWords(paragraph).map(({ word, start, end }) => ({
			word,
			start: start + from,
			end: end + from
		}));
		from += paragraph.length + 1;
		return words;
	});
}

/**
 * The words of a stretch that are worth keeping: those at its ends that share nothing go, and those that share less than they
 * lengthen it; then as many come as the quote has before and after the first and last that it shares.
 */
function fitted(
	words: readonly PlacedWord[],
	asked: readonly PlacedWord[],
	weight: (word: string) => number,
	[from, to]: readonly [number, number]
): [number, number] {
	const spare = new Map<string, number>();
	for (const { word } of asked) spare.set(word, (spare.get(word) ?? 0) - 1);
	for (let at = from; at <= to; at++) spare.set(words[at]!.word, (spare.get(words[at]!.word) ?? 0) + 1);
	const half = asked.reduce((sum, { word }) => sum + weight(word), 0) / asked.length / 2;
	let [first, last] = [from, to];
	/** How many words from an end on are worth less than the room that they take. */
	const worthless = (step: 1 | -1): number => {
		const left = new Map(spare);
		let lost = 0;
		let best = 0;
		for (let count = 1; count <= last - first; count++) {
			const { word } = words[step > 0 ? first + count - 1 : last - count + 1]!;
			if (left.get(word)! <= 0) lost += weight(word);
			left.set(word, left.get(word)! - 1);
			const room = Math.min(count, Math.max(0, last - first + 1 - asked.length));
			if (lost > 0 && lost >= half * room) break;
			best = count;
		}
		for (let count = 0; count < best; count++) {
			const { word } = words[step > 0 ? first + count : last - count]!;
			spare.set(word, spare.get(word)! - 1);
		}
		return best;
	};
	last -= worthless(-1);
	first += worthless(1);
	const before = asked.findIndex(({ word }) => word === words[first]!.word);
	const after = asked.length - 1 - asked.findLastIndex(({ word }) => word === words[last]!.word);
	const room = Math.max(0, asked.length - (last - first + 1));
	return [Math.max(0, first - Math.min(before, room)), Math.min(words.length - 1, last + Math.min(after, room))];
}

/** Leaves out the signs around a stretch of a text that a quote does not have around itself. */
function unsigned(text: string, quote: string, [from, to]: readonly [number, number]): [number, number] {
	const words = text.slice(from, to);
	const signs = (of: string) => [/^[^\p{L}\p{N}]*/u.exec(of)![0], /[^\p{L}\p{M}\p{N}]*$/u.exec(of)![0]] as const;
	const [[before, after], [wantedBefore, wantedAfter]] = [signs(words), signs(quote)];
	return [
		from + before.length - (before.endsWith(wantedBefore) ? wantedBefore.length : 0),
		to - after.length + (after.startsWith(wantedAfter) ? wantedAfter.length : 0)
	];
}

/**
 * Finds places of a text by quotes that do not stand in it: up to three that share most words with each, as quotes that do.
 * The text is read once for all of them.
 */
export function placesFinder(text: string, language: LanguageTag): (quote: Quote) => Quote[] {
	const paragraphs = paragraphWords(text);
	const counts = new Map<string, number>();
	for (const words of paragraphs) for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const all = paragraphs.reduce((sum, words) => sum + words.length, 0);
	const weight = (word: string) => (word === '' ? 0 : Math.log(1 + (all + 1) / ((counts.get(word) ?? 0) + 1)));
	const weightOf = (words: readonly PlacedWord[]) => words.reduce((sum, { word }) => sum + weight(word), 0);
	let folded: ReturnType<typeof loosely> | null = null;

	/** What a quote's neighbours share with those of a stretch. */
	const around = ({ prefix, suffix }: Quote, start: number, end: number) => {
		const side = (said: string, there: (room: number) => string) =>
			Math.max(0, ...sharedBy(placedWords(there(said.length + 8)), placedWords(said), weight, Infinity));
		return (
			side(prefix, (room) => text.slice(Math.max(0, start - room), start)) +
			side(suffix, (room) => text.slice(end, end + room))
		);
	};

	/** The stretches that share most with a quote: so many are looked at closely. */
	function stretchesLike(quote: Quote, asked: readonly PlacedWord[]): Stretch[] {
		const least = weightOf(asked) * leastShared;
		const length = asked.length + Math.ceil(asked.length / 4) + 1;
		const likely: { words: readonly PlacedWord[]; at: number; shared: number }[] = [];
		for (const words of paragraphs)
			sharedBy(words, asked, weight, length).forEach((shared, at, all) => {
				// The first of those that share as much, so that a stretch ends with what it shares.
				if (shared < least || shared <= 0 || shared < (all[at + 1] ?? 0) || shared <= (all[at - 1] ?? 0)) return;
				likely.push({ words, at, shared });
			});
		likely.sort((a, b) => b.shared - a.shared);
		return likely.slice(0, mostLikely).flatMap(({ words, at, shared }) => {
			const [from, to] = fitted(words, asked, weight, [Math.max(0, at - length + 1), at]);
			const [start, end] = unsigned(text, quote.exact, [words[from]!.start, words[to]!.end]);
			return start < end ? [{ start, end, shared, around: around(quote, start, end) }] : [];
		});
	}

	return (quote) => {
		folded ??= loosely(text);
		const asked = placedWords(quote.exact);
		const same = placesOf(folded, loosely(quote.exact).text.trim())
			.filter(({ start, end }) => !cutsWord(text, start, language) && !cutsWord(text, end, language))
			.slice(0, mostSame);
		const places: Stretch[] = [
			...same.map(({ start, end }) => ({ start, end, shared: Infinity, around: around(quote, start, end) })),
			...stretchesLike(quote, asked)
		];
		places.sort((a, b) => b.shared - a.shared || b.around - a.around || a.start - b.start);
		const taken: Stretch[] = [];
		const quotes: Quote[] = [];
		for (const place of places) {
			if (quotes.length === most) break;
			if (taken.some(({ start, end }) => start < place.end && end > place.start)) continue;
			const found = quoteAt(text, place.start, place.end, language);
			if (!found || !stands(text, found, language)) continue;
			taken.push(place);
			quotes.push(found);
		}
		return quotes;
	};
}
