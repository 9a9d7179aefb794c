import { scriptOf, type LanguageTag } from './language';
import { inNormalForm, normalForm } from './normalForm';
import type { Passage, Quote } from './study';

/** A stretch of a paragraph and the passages that cover it, the shortest first; none where the text carries nothing. */
export interface Segment {
	text: string;
	passages: string[];
}

/** A passage found once in a text: offsets in UTF-16 units, end exclusive. */
interface Place {
	passage: string;
	start: number;
	end: number;
}

/** The paragraphs of a text, which joined by line ends give it back. */
export function paragraphsOf(text: string): string[] {
	return text.split('\n');
}

/**
 * Where a quote stands: its offsets if prefix + exact + suffix occurs once, else how many times it occurs (0 or 2). Both are
 * compared in one normal form, so that letters which look the same and no-break spaces make no difference.
 */
export function locate(
	text: string,
	{ prefix = '', exact, suffix = '' }: Partial<Quote> & Pick<Quote, 'exact'>
): { start: number; end: number } | { found: 0 | 2 } {
	const { text: within, map } = normalForm(text);
	const whole = inNormalForm(prefix + exact + suffix);
	const at = within.indexOf(whole);
	if (at < 0) return { found: 0 };
	if (within.indexOf(whole, at + 1) >= 0) return { found: 2 };
	const start = at + inNormalForm(prefix).length;
	const end = start + inNormalForm(exact).length;
	return map ? { start: map.starts[start]!, end: map.ends[end - 1]! } : { start, end };
}

/** Whether a passage is an orphan in a language: its quote no longer stands in the text, in whole words, once. */
export const isOrphan = ({ orphan }: Pick<Passage, 'orphan'>, language: LanguageTag): boolean =>
	orphan?.includes(language) ?? false;

/**
 * A letter, mark or digit, or a joiner, which stands between letters of one word ("می‌شود"). Asked of one character: tied to
 * the end of a text by `$`, V8 14 finds no letter beyond the basic plane.
 */
const ofWord = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
/** Scripts that put no space between words, so that letters on both sides tell nothing. */
const unspaced = new Set('Bopo Hani Hans Hant Hira Jpan Kana Khmr Laoo Mymr Thai Tibt'.split(' '));
/** Tells whether a language is written without spaces between words. */
export const isUnspaced = (language: LanguageTag): boolean => unspaced.has(scriptOf(language));
const segmenters = new Map<LanguageTag, Intl.Segmenter>();

function segmenterOf(language: LanguageTag): Intl.Segmenter {
	let segmenter = segmenters.get(language);
	if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
	return segmenter;
}

/** Tells whether an offset falls inside a word of a text in a language: letters, marks or digits on both sides. */
export function cutsWord(text: string, offset: number, language: LanguageTag): boolean {
	// Two units each way: a letter beyond the basic plane takes both.
	const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
	const [after = ''] = text.slice(offset, offset + 2);
	if (!ofWord.test(before) || !ofWord.test(after)) return false;
	return !isUnspaced(language) || segmenterOf(language).segment(text).containing(offset)?.index !== offset;
}

/** Why a quote does not stand in a text: not there, there twice, cut through a word, or over more than one paragraph. */
type QuoteFault = 'quote-not-found' | 'quote-found-twice' | 'quote-cuts-a-word' | 'quote-spans-paragraphs';

/** Lists why a quote does not stand in a text once, in whole words of one paragraph; nothing where it does. */
export function quoteFaults(text: string, quote: Quote, language: LanguageTag): QuoteFault[] {
	const place = locate(text, quote);
	if (!('start' in place)) return [place.found === 0 ? 'quote-not-found' : 'quote-found-twice'];
	const faults: QuoteFault[] = [];
	if (cutsWord(text, place.start, language) || cutsWord(text, place.end, language)) faults.push('quote-cuts-a-word');
	if (quote.exact.includes('\n')) faults.push('quote-spans-paragraphs');
	return faults;
}

/**
 * A text's paragraphs cut at the ends of the passages that stand in it, so that each piece names all passages that cover
 * it and the pieces of a paragraph give it back when joined. Passages whose quote does not stand exactly once are
 * orphans: returned apart, never moved to a lookalike.
 */
export function segments(
	text: string,
	passages: readonly Passage[],
	language: LanguageTag
): { paragraphs: Segment[][]; orphans: string[] } {
	const places: Place[] = [];
	const orphans: string[] = [];
	for (const passage of passages) {
		const { id, quotes } = passage;
		const quote = quotes[language];
		if (!quote) continue;
		const place = locate(text, quote);
		if ('start' in place && !isOrphan(passage, language)) places.push({ passage: id, ...place });
		else orphans.push(id);
	}
	places.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);

	let offset = 0;
	const paragraphs = paragraphsOf(text).map((paragraph) => {
		const from = offset;
		const to = from + paragraph.length;
		offset = to + 1;
		const within = places.filter(({ start, end }) => start < to && end > from);
		const cuts = new Set([from, to]);
		for (const { start, end } of within) {
			cuts.add(Math.max(start, from));
			cuts.add(Math.min(end, to));
		}
		const ordered = [...cuts].sort((a, b) => a - b);
		return ordered.slice(0, -1).map((start, at) => {
			const end = ordered[at + 1]!;
			const covering = within.filter((place) => place.start <= start && place.end >= end);
			return { text: text.slice(start, end), passages: covering.map(({ passage }) => passage) };
		});
	});
	return { paragraphs, orphans };
}
