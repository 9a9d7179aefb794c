import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, Parsed } from './fault';

/** What spreadsheets part cells with; where numbers have a decimal comma it is a semicolon. */
const delimiters = [',', ';', '\t'] as const;

export interface CsvTable {
	/** Rows of cells as they stand, the first row the names of the columns. */
	rows: string[][];
	/** Whether a comma may be the decimal sign, since it does not part cells. */
	decimalComma: boolean;
}

/** Reads CSV (RFC 4180) whatever parts its cells: commas, semicolons or tabs; a byte-order mark is passed over. */
export function readTable(file: string, text: string): Parsed<CsvTable> {
	const read = (delimiter: string, to?: number) =>
		parse(text, {
			bom: true,
			delimiter,
			relax_column_count: true,
			record_delimiter: ['\r\n', '\n', '\r'],
			...(to !== undefined && { to })
		});
	try {
		const widths = delimiters.map((delimiter) => headerWidth(() => read(delimiter, 1)));
		const delimiter = delimiters[widths.indexOf(Math.max(...widths))]!;
		return { ok: true, value: { rows: read(delimiter), decimalComma: delimiter !== ',' } };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-stray';
		const fault: Fault = { file, path: '', code, values: { line: Number(error['lines'] ?? 1) } };
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
