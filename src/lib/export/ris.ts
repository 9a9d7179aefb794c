import type { InterfaceLanguage, Source } from '$lib/study';
import { localize } from '$lib/study/language';
import type { CitedResult } from '$lib/words/citation';
import { creditOfAll } from '$lib/words/credits';
import { creditNote } from '$lib/words/creditNote';
import { m } from '$lib/words/paraglide/messages.js';
import { unmarked } from '$lib/words/plainCells';

/** Holds a line of RIS: a tag of two signs, and what it says. */
type RisLine = readonly [tag: string, value: string | undefined];

/** The type of a file of RIS. */
export const risType = 'application/x-research-info-systems; charset=utf-8';

/** One line, without what is not seen: a value that broke its line would begin another field. */
const inLine = (value: string) =>
	unmarked(value)
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim();

/** Writes one reference; what is not known is left out. */
function risFile(type: 'RPRT' | 'ELEC', lines: readonly RisLine[]): string {
	const known = lines.flatMap(([tag, value = '']) => (inLine(value) === '' ? [] : [`${tag}  - ${inLine(value)}`]));
	return [`TY  - ${type}`, ...known, 'ER  - ', ''].join('\r\n');
}

/** Writes a date as RIS has it: year/month/day/, with nothing in the place of what is not known. */
const risDate = (iso: string): string => {
	const [year, month = '', day = ''] = iso.split('-');
	return `${year}/${month}/${day}/`;
};

/** Writes a source of a study for reference managers. */
export function sourceRis(
	source: Pick<Source, 'title' | 'author' | 'publisher' | 'language' | 'date' | 'address' | 'accessed'>,
	locale: InterfaceLanguage
): string {
	const said = (text: Source['title']) => localize(text, locale).text;
	return risFile('RPRT', [
		['AU', said(source.author)],
		['TI', said(source.title)],
		['PB', said(source.publisher)],
		['PY', source.date?.slice(0, 4)],
		['DA', source.date && risDate(source.date)],
		['LA', source.language],
		['UR', source.address],
		['Y2', source.address && source.accessed && risDate(source.accessed)]
	]);
}

/** Writes a result for reference managers, as it is seen today (ISO). */
export function resultRis(result: CitedResult, today: string, locale: InterfaceLanguage): string {
	const { study, model, scenario, revision, date, address, version } = result;
	const named = revision === null ? scenario : m.frame_scenario_at({ name: scenario, number: revision }, { locale });
	const said = (text: Source['title']) => localize(text, locale).text;
	return risFile('ELEC', [
		['TI', `${named} · ${said(model.title)}`],
		['T2', said(study.title)],
		['PB', `${m.cite_product({}, { locale })} ${version}`],
		['PY', date.slice(0, 4)],
		['DA', risDate(date)],
		['LA', locale],
		['UR', address],
		['Y2', risDate(today)],
		['N1', `${creditOfAll(study.sources, locale)}. ${creditNote(result.model, locale)}`]
	]);
}
