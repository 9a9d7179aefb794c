import type { Pictured, Table } from '$lib/charts/figure';
import { numericTable } from '$lib/charts/numericTable';
import type { InterfaceLanguage } from '$lib/study';
import { keptText } from '$lib/study/formulaText';
import { m } from '$lib/words/paraglide/messages.js';
import { unmarked } from '$lib/words/plainCells';
import type { Credit } from './credit';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Text after RFC 4180, in quotation marks whatever parts cells where it is opened; what would run as a formula is kept text. */
const textCell = (text: string): string => (text === '' ? '' : quoted(keptText(text)));

/** A column's name; in quotation marks where it is more than letters, digits, spaces and hyphens within. */
const nameCell = (name: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(name) ? name : textCell(name));

/**
 * A table as CSV: UTF-8 with a byte-order mark (so that spreadsheets read Arabic), CRLF, one row of names, and nothing but
 * the table. Numbers are plain, their unit in the column's name; a range takes two columns, a number with its range three.
 * What the numbers are of stands in columns of its own at the end, the same in each row, so that tables can be put together.
 */
export function tableCsv(table: Table, title: string, credit: Credit, locale: InterfaceLanguage): string {
	const { columns, rows } = numericTable(table, locale);
	const about = [
		[m.column_figure({}, { locale }), title],
		[m.column_scenario({}, { locale }), credit.scenario],
		[m.column_source({}, { locale }), credit.study],
		[m.column_note({}, { locale }), credit.note]
	] as const;
	return joined([
		[...columns.map(({ name }) => nameCell(name)), ...about.map(([name]) => nameCell(name))],
		...rows.map((cells) => [
			...cells.map((cell, at) => (columns[at]!.numeric ? cell : textCell(cell))),
			...about.map(([, said]) => textCell(unmarked(said)))
		])
	]);
}

/** A figure's table as CSV. */
export function figureCsv(figure: Pictured, credit: Credit, locale: InterfaceLanguage): string {
	return tableCsv(figure.table(), figure.title, credit, locale);
}

/** Names of columns, and rows of texts and plain numbers, as CSV; numbers are written as they are. */
export function rowsCsv(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : textCell(value))));
	return joined([names.map(nameCell), ...cells]);
}

const joined = (lines: string[][]) => `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
