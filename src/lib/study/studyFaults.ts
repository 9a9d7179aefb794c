import { complainOfDuplicates, type Complain } from './complain';
import { factFaults } from './factFaults';
import type { StudyFolder } from './folder';
import { languages, type Language } from './language';
import { cutsWord, locate, paragraphsOf } from './passages';
import type { Quote, Source, Study } from './study';

function quoteFaults(complain: Complain, path: string, quote: Quote, text: string, language: Language): void {
	const place = locate(text, quote);
	const values = { quote: quote.exact.slice(0, 60), language };
	if (!('start' in place)) {
		complain(path, place.found === 0 ? 'quote-not-found' : 'quote-found-twice', values);
		return;
	}
	if (cutsWord(text, place.start) || cutsWord(text, place.end)) complain(path, 'quote-cuts-a-word', values);
	if (quote.exact.includes('\n')) complain(path, 'quote-spans-paragraphs', values);
}

function sourceFaults(
	complain: Complain,
	path: string,
	source: Source,
	files: Readonly<Record<string, string>>
): Partial<Record<Language, string>> {
	const texts: Partial<Record<Language, string>> = {};
	for (const language of languages) {
		const name = source.files[language];
		if (name === undefined) continue;
		const text = files[name];
		if (text === undefined) complain(`${path}.files.${language}`, 'missing-file', { name });
		else texts[language] = text;
	}
	if (!source.files[source.language]) complain(`${path}.files`, 'missing-file', { name: source.language });
	const original = texts[source.language];
	for (const language of languages) {
		const text = texts[language];
		if (original === undefined || text === undefined) continue;
		const [expected, found] = [paragraphsOf(original).length, paragraphsOf(text).length];
		if (expected !== found) complain(`${path}.files.${language}`, 'paragraphs-differ', { expected, found });
	}
	return texts;
}

/** Complains of what the schema cannot see in a study: references, duplicates, facts, quotes against the texts. Returns the texts. */
export function studyFaults(
	complain: Complain,
	study: Study,
	files: Readonly<Record<string, string>>
): StudyFolder['texts'] {
	complainOfDuplicates(complain, 'sources', study.sources);
	complainOfDuplicates(complain, 'passages', study.passages);
	complainOfDuplicates(complain, 'facts.events', study.facts.events);
	complainOfDuplicates(complain, 'facts.indicators', study.facts.indicators);

	const texts: StudyFolder['texts'] = {};
	study.sources.forEach((source, at) => {
		texts[source.id] = sourceFaults(complain, `sources.${at}`, source, files);
	});
	study.passages.forEach((passage, at) => {
		const sourceTexts = texts[passage.source];
		if (!sourceTexts) complain(`passages.${at}.source`, 'unknown-source', { source: passage.source });
		if (Object.keys(passage.quotes).length === 0) complain(`passages.${at}.quotes`, 'no-language');
		const files = study.sources.find((source) => source.id === passage.source)?.files;
		for (const language of languages) {
			const quote = passage.quotes[language];
			if (!quote || !files) continue;
			// A source without a text in this language holds no words of it; a text that is missing has its own fault.
			const text = files[language] === undefined ? '' : sourceTexts?.[language];
			if (text !== undefined) quoteFaults(complain, `passages.${at}.quotes.${language}`, quote, text, language);
		}
	});
	factFaults(complain, study);
	return texts;
}
