import type { Pictured, Table } from '$lib/charts/figure';
import { keptText } from '$lib/study/formulaText';
import type { Credit } from './credit';

/** A cell after RFC 4180. Text that a spreadsheet would run as a formula is kept text. */
function cell(text: string, numeric: boolean): string {
	const safe = numeric ? text : keptText(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV: UTF-8 with a byte-order mark (so that spreadsheets read Arabic), CRLF, named columns and rows, and
 * beneath an empty line what the numbers are and where they come from.
 */
export function tableCsv({ columns, rows }: Table, about: readonly string[]): string {
	return joined([
		columns.map(({ name }) => cell(name, false)),
		...rows.map((cells) => cells.map((text, at) => cell(text, columns[at]?.numeric ?? false))),
		[],
		...about.map((line) => [cell(line, false)])
	]);
}

/** A figure's table as CSV. */
export function figureCsv(figure: Pictured, credit: Credit): string {
	return tableCsv(figure.table(), [figure.title, figure.sentence, credit.study, credit.scenario, credit.note]);
}

/** Rows of named texts and plain numbers as CSV; numbers are written as they are. */
export function rowsCsv(rows: readonly (readonly (string | number)[])[]): string {
	return joined(rows.map((row) => row.map((value) => cell(String(value), typeof value === 'number'))));
}

const joined = (lines: string[][]) => `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
