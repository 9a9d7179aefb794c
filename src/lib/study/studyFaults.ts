import { complainOfDuplicates, type Complain } from './complain';
import { factFaults } from './factFaults';
import type { Fault } from './fault';
import type { StudyContents } from './contents';
import { canonicalTag, type LanguageTag } from './language';
import { nearestFinder } from './nearestWords';
import { paragraphsOf, quoteFaults } from './passages';
import type { Passage, Quote, Source, Study } from './study';

/** A study's texts by source and language; null for one that is there and could not be read. */
export type Texts = Readonly<Record<string, Readonly<Partial<Record<string, string | null>>>>>;

const shown = (words: string) => words.replace(/\s+/g, ' ').slice(0, 80);

interface Quoted {
	passage: string;
	quote: Quote;
	text: string;
	language: LanguageTag;
	/** Finds what is nearest to words that do not stand in the text. */
	nearest: ReturnType<typeof nearestFinder>;
}

/** Complains where a quote does not stand once in a text, in whole words; true where it does. */
function stands(complain: Complain, path: string, { passage, quote, text, language, nearest }: Quoted): boolean {
	const faults = quoteFaults(text, quote, language);
	const values: Fault['values'] = { passage, quote: quote.exact.slice(0, 60), language };
	const near = faults[0] === 'quote-not-found' ? nearest(quote.exact) : null;
	if (near) Object.assign(values, { near: shown(near.words), differs: near.differs });
	for (const fault of faults) complain(path, fault, values);
	return faults.length === 0;
}

function sourceFaults(complain: Complain, path: string, source: Source, found: Texts): Record<LanguageTag, string> {
	const texts: Record<LanguageTag, string> = {};
	for (const [language, name] of Object.entries(source.files)) {
		const text = found[source.id]?.[language];
		if (text === undefined) complain(`${path}.files.${language}`, 'missing-file', { name });
		else if (text !== null) texts[language] = text;
	}
	// A tag that is none has its own fault.
	if (!source.files[source.language] && canonicalTag(source.language) !== null)
		complain(`${path}.files`, 'missing-file', { name: source.language });
	const original = texts[source.language];
	for (const [language, text] of Object.entries(texts)) {
		if (original === undefined) continue;
		const values = { expected: paragraphsOf(original).length, found: paragraphsOf(text).length };
		if (values.expected !== values.found) complain(`${path}.files.${language}`, 'paragraphs-differ', values);
	}
	return texts;
}

/** Complains of kinds that stand beside no paragraph of their text. */
function kindFaults(complain: Complain, path: string, source: Source, texts: Record<LanguageTag, string>): void {
	for (const [language, kinds] of Object.entries(source.kinds ?? {})) {
		const text = texts[language];
		// A text that could not be read has its own fault.
		if (text === undefined && source.files[language]) continue;
		if (text === undefined) complain(`${path}.kinds.${language}`, 'missing-file', { name: language });
		const count = text === undefined ? Infinity : paragraphsOf(text).length;
		for (const at of Object.keys(kinds))
			if (Number(at) >= count)
				complain(`${path}.kinds.${language}.${at}`, 'kind-without-paragraph', { at, last: count - 1 });
	}
}

/**
 * Complains of what the schema cannot see in a study: references, duplicates, facts, quotes against the texts. Gives the
 * texts, and the passages with the languages in which each is an orphan.
 */
export function studyFaults(
	complain: Complain,
	study: Study,
	found: Texts
): { texts: StudyContents['texts']; passages: Passage[] } {
	complainOfDuplicates(complain, 'sources', study.sources);
	complainOfDuplicates(complain, 'passages', study.passages);
	complainOfDuplicates(complain, 'facts.events', study.facts.events);
	complainOfDuplicates(complain, 'facts.indicators', study.facts.indicators);

	const texts: StudyContents['texts'] = {};
	study.sources.forEach((source, at) => {
		const own = (texts[source.id] = sourceFaults(complain, `sources.${at}`, source, found));
		kindFaults(complain, `sources.${at}`, source, own);
	});
	const finders = new Map<string, Quoted['nearest']>();
	const nearestIn = (text: string) => {
		const known = finders.get(text) ?? nearestFinder(text);
		finders.set(text, known);
		return known;
	};
	const passages = study.passages.map((passage, at): Passage => {
		const sourceTexts = texts[passage.source];
		if (!sourceTexts) complain(`passages.${at}.source`, 'unknown-source', { source: passage.source });
		if (Object.keys(passage.quotes).length === 0) complain(`passages.${at}.quotes`, 'no-language');
		const named = study.sources.find((source) => source.id === passage.source)?.files;
		const orphan = Object.entries(passage.quotes).flatMap(([language, quote]) => {
			if (!named) return [];
			// A source without a text in this language holds no words of it; a text that is missing has its own fault.
			const text = named[language] === undefined ? '' : sourceTexts?.[language];
			if (text === undefined) return [];
			const quoted = { passage: passage.id, quote, text, language, nearest: nearestIn(text) };
			return stands(complain, `passages.${at}.quotes.${language}`, quoted) ? [] : [language];
		});
		return orphan.length > 0 ? { ...passage, orphan } : passage;
	});
	factFaults(complain, study);
	return { texts, passages };
}
