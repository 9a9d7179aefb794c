import type { InterfaceLanguage, Model, Source, Study } from '$lib/study';
import { creditOfAll } from './credits';
import { isolated, named } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/** Cites a source in one line: who wrote it, what it is called, who published it, when and where. */
export function sourceCitation(
	source: Pick<Source, 'title' | 'author' | 'publisher' | 'date' | 'address' | 'accessed'>,
	locale: InterfaceLanguage
): string {
	const [title, author, publisher] = [source.title, source.author, source.publisher].map((each) => named(each, locale));
	const { when, date } = numbersIn(locale);
	let line = m.reader_source({ title: title!, author: author!, publisher: publisher! }, { locale });
	if (source.date !== undefined) line = m.cite_dated({ source: line, date: when(source.date) }, { locale });
	if (source.address === undefined) return line;
	line = m.cite_at({ source: line, address: isolated(source.address) }, { locale });
	return source.accessed === undefined
		? line
		: m.cite_accessed({ source: line, day: date(source.accessed) }, { locale });
}

/** Holds what is cited of a result: the shares of a scenario of a model, as one address shows them for good. */
export interface CitedResult {
	study: Pick<Study, 'title' | 'sources'>;
	model: Pick<Model, 'title' | 'outcomes'>;
	scenario: string;
	/** Null where it is not saved. */
	revision: number | null;
	/** The day on which it was saved as it is shown, else the day on which it is cited; ISO. */
	date: string;
	/** Where it is shown, pinned to its revision. */
	address: string;
	/** The version of the workbench that computed it. */
	version: string;
}

/** Cites a result in one line: scenario, revision, model, study, workbench, date and address. */
export function resultCitation(result: CitedResult, locale: InterfaceLanguage): string {
	const { study, model, scenario, revision, date, address, version } = result;
	const values = {
		scenario: isolated(scenario),
		model: named(model.title, locale),
		study: `${named(study.title, locale)} (${creditOfAll(study.sources, locale)})`,
		product: m.cite_product({}, { locale }),
		version: isolated(version),
		date: numbersIn(locale).date(date),
		address: isolated(address)
	};
	return revision === null
		? m.cite_scenario(values, { locale })
		: m.cite_revision({ ...values, number: revision }, { locale });
}
