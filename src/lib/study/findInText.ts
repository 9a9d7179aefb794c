import { foldText, placesOf, type Fold, type Folded } from './folding';
import { hamzaFold, hasHamza, looseFold } from './looseFold';

/** A stretch of a paragraph that matches: UTF-16 offsets, end exclusive. */
interface Match {
	paragraph: number;
	start: number;
	end: number;
}

const mark = /[\p{M}\u0640]/u;
/** A base with the marks on it, so that a letter typed as two is one. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/** Folds a text for search; a run of spaces, and what cannot be seen between them, counts as one. */
function folded(text: string, fold: Fold): Folded {
	const clusters = text.match(letters) ?? [];
	let spaced = true;
	return foldText(text, clusters, (cluster) => {
		const form = [...cluster.normalize('NFC')].map(fold).join('');
		if (form !== ' ') {
			if (form !== '') spaced = false;
			return form;
		}
		if (spaced) return '';
		spaced = true;
		return ' ';
	});
}

/** Everything that a text can be searched as: where words are joined without a space, also with one there. */
const readings = (text: string) => (text.includes('\u200c') ? [text, text.replaceAll('\u200c', ' ')] : [text]);

function placesIn(text: string, query: string, fold: Fold): { start: number; end: number }[] {
	const places = readings(text).flatMap((reading) => placesOf(folded(reading, fold), query));
	places.sort((a, b) => a.start - b.start || b.end - a.end);
	return places.filter(({ start }, at) => at === 0 || start >= places[at - 1]!.end);
}

function search(paragraphs: readonly string[], query: string, fold: Fold): Match[] {
	const wanted = folded(query, fold).text.trim();
	if (wanted === '') return [];
	return paragraphs.flatMap((text, paragraph) =>
		placesIn(text, wanted, fold).map(({ start, end }) => {
			// Vowel marks after the last letter belong to it.
			while (end < text.length && mark.test(text[end]!)) end++;
			return { paragraph, start, end };
		})
	);
}

/** A query without the quotation marks that stand around it. */
const unquoted = (query: string) => query.trim().replace(/^["'“”„«»‹›‘’]+|["'“”„«»‹›‘’]+$/g, '');

/**
 * Every place at which a query stands in paragraphs, in reading order. What people type for one another makes no
 * difference (`looseFold`), and a run of spaces counts as one. Where the query has a hamza, places that have it too are
 * given alone, if there are any; where one in quotation marks stands nowhere, it is sought without them.
 */
export function findInText(paragraphs: readonly string[], query: string): Match[] {
	const exact = hasHamza(query) ? search(paragraphs, query, hamzaFold) : [];
	if (exact.length > 0) return exact;
	const found = search(paragraphs, query, looseFold);
	if (found.length > 0) return found;
	const bare = unquoted(query);
	return bare !== '' && bare !== query.trim() ? findInText(paragraphs, bare) : found;
}
