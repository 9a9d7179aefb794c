import { mostParts } from '../bounds';
import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import { locate } from '../passages';
import type { Quote } from '../study';
import { freeId, idsOf } from '../idOf';
import { passageHolders } from './carried';
import { quoteAt } from './quoteAt';

/** The first words of a quote, from which its passage's id is made. */
const firstWords = (exact: string) => exact.split(/\s+/).slice(0, 4).join(' ');

/** Adds a passage of a source's text, or finds the one that quotes the same; gives its id. */
export function keepPassage({ study }: StudyContents, source: string, language: LanguageTag, quote: Quote): string {
	const same = study.passages.find(({ source: of, quotes }) => {
		const { exact, prefix, suffix } = quotes[language] ?? {};
		return of === source && exact === quote.exact && prefix === quote.prefix && suffix === quote.suffix;
	});
	if (same) return same.id;
	const id = freeId(firstWords(quote.exact), 'passage', idsOf(study.passages));
	study.passages.push({ id, source, quotes: { [language]: quote } });
	return id;
}

/** Adds a passage of words that were typed, where they stand once in a source's own text; null where they do not. */
export function addPassage(contents: StudyContents, source: string, typed: string): string | null {
	const found = contents.study.sources.find(({ id }) => id === source);
	const exact = typed.trim();
	if (!found || exact === '' || contents.study.passages.length >= mostParts.passages) return null;
	const text = contents.texts[source]?.[found.language] ?? '';
	const place = locate(text, { exact });
	if (!('start' in place)) return null;
	const quote = quoteAt(text, place.start, place.end, found.language);
	return quote && keepPassage(contents, source, found.language, quote);
}

/** Takes a passage out of a study, and its name wherever it is named; what rested on it alone is the analyst's own. */
export function removePassage(contents: StudyContents, id: string): boolean {
	const at = contents.study.passages.findIndex((each) => each.id === id);
	if (at < 0) return false;
	contents.study.passages.splice(at, 1);
	for (const [, holder] of passageHolders(contents))
		if (holder.passages.includes(id)) holder.passages = holder.passages.filter((each) => each !== id);
	for (const { judgements } of contents.models)
		for (const judgement of judgements) if (judgement.passages.length === 0) judgement.basis = 'analyst';
	return true;
}

/** Leaves out names of passages that a study has not; counts them. */
export function dropMissingPassages(contents: StudyContents): number {
	const known = new Set(contents.study.passages.map(({ id }) => id));
	let dropped = 0;
	for (const [, holder] of passageHolders(contents)) {
		const left = holder.passages.filter((id) => known.has(id));
		dropped += holder.passages.length - left.length;
		if (left.length === holder.passages.length) continue;
		holder.passages = left;
		if ('basis' in holder && left.length === 0) holder.basis = 'analyst';
	}
	return dropped;
}

/** Quotes a passage anew in the text of one language. */
export function moveQuote(contents: StudyContents, id: string, language: LanguageTag, quote: Quote): boolean {
	const passage = contents.study.passages.find((each) => each.id === id);
	return passage !== undefined && Object.hasOwn(passage.quotes, language) && addQuote(contents, id, language, quote);
}

/** Quotes a passage in the text of another language too, or anew; false if the study has no such passage. */
export function addQuote({ study }: StudyContents, id: string, language: LanguageTag, quote: Quote): boolean {
	const passage = study.passages.find((each) => each.id === id);
	if (!passage) return false;
	passage.quotes[language] = quote;
	return true;
}

/** Takes out what a passage quotes of the text of one language; one that quotes nothing else goes. */
export function dropQuote(contents: StudyContents, id: string, language: LanguageTag): boolean {
	const passage = contents.study.passages.find((each) => each.id === id);
	if (!passage || !Object.hasOwn(passage.quotes, language)) return false;
	if (Object.keys(passage.quotes).length === 1) return removePassage(contents, id);
	delete passage.quotes[language];
	return true;
}
