import type { Pictured, Table } from '$lib/charts/figure';
import { keptText } from '$lib/study/formulaText';
import type { Credit } from './credit';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Text after RFC 4180, in quotation marks whatever parts cells where it is opened; what would run as a formula is kept text. */
const textCell = (text: string): string => (text === '' ? '' : quoted(keptText(text)));

/** A column's name; in quotation marks where it is more than letters, digits, spaces and hyphens within. */
const nameCell = (name: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(name) ? name : textCell(name));

/**
 * A table as CSV: UTF-8 with a byte-order mark (so that spreadsheets read Arabic), CRLF, named columns and rows, and
 * beneath an empty line what the numbers are and where they come from.
 */
export function tableCsv({ columns, rows }: Table, about: readonly string[]): string {
	return joined([
		columns.map(({ name }) => nameCell(name)),
		...rows.map((cells) => cells.map((text, at) => (columns[at]?.numeric ? text : textCell(text)))),
		[],
		...about.map((line) => [textCell(line)])
	]);
}

/** A figure's table as CSV. */
export function figureCsv(figure: Pictured, credit: Credit): string {
	return tableCsv(figure.table(), [figure.title, figure.sentence, credit.study, credit.scenario, credit.note]);
}

/** Names of columns, and rows of texts and plain numbers, as CSV; numbers are written as they are. */
export function rowsCsv(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : textCell(value))));
	return joined([names.map(nameCell), ...cells]);
}

const joined = (lines: string[][]) => `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
