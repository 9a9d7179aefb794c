import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, Parsed } from './fault';

/** What spreadsheets part cells with; where numbers have a decimal comma it is a semicolon. */
const delimiters = [',', ';', '\t'] as const;

/** The first line by which a spreadsheet is told what parts cells; it shows none of it. */
const hint = /^"?sep=([^"\r\n])"?[\t;,]*(?:\r\n|\n|\r)/i;

/** Lines before the first that says something: blank, or with nothing but what parts cells. */
const blankLines = /^(?:[ \t,;"]*(?:\r\n|\n|\r))+/;

interface CsvTable {
	/** Rows of cells as they stand, the first row the names of the columns. */
	rows: string[][];
	/** The row of the names as a spreadsheet counts it, from 1. */
	first: number;
}

/**
 * Reads CSV (RFC 4180) whatever parts its cells: what its first line names (`sep=;`), or commas, semicolons or tabs; a
 * byte-order mark and blank lines before the names are passed over.
 */
export function readTable(file: string, text: string): Parsed<CsvTable> {
	const bare = text.replace(/^\ufeff/, '');
	const told = hint.exec(bare);
	const hinted = told ? bare.slice(told[0].length) : bare;
	const blank = blankLines.exec(hinted)?.[0] ?? '';
	const body = hinted.slice(blank.length);
	const first = blank.split(/\r\n|\n|\r/).length;
	const read = (delimiter: string, to?: number) =>
		parse(body, {
			delimiter,
			relax_column_count: true,
			record_delimiter: ['\r\n', '\n', '\r'],
			...(to !== undefined && { to })
		});
	try {
		const widths = delimiters.map((delimiter) => headerWidth(() => read(delimiter, 1)));
		const delimiter = told?.[1] ?? delimiters[widths.indexOf(Math.max(...widths))]!;
		return { ok: true, value: { rows: read(delimiter), first } };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-stray';
		const line = Number(error['lines'] ?? 1) + first - 1;
		const fault: Fault = { file, path: '', code, values: { line } };
		return { ok: false, faults: [fault] };
	}
}

/** How many columns there are, or none where the first row cannot be read so. */
function headerWidth(read: () => string[][]): number {
	try {
		return read()[0]?.length ?? 0;
	} catch {
		return 0;
	}
}
