/** What stands in a cell as a file of a spreadsheet has it; null where nothing does. */
export type Cell = string | number | boolean | Date | null;

/** A sheet of a workbook as it is read. */
export interface ReadSheet {
	name: string;
	rows: Cell[][];
	/** Stretches of cells that are one ("B3:B5"). */
	merged: string[];
}

/** A sheet of a workbook as it is written: texts and numbers, the first rows its heads. */
export interface WrittenSheet {
	name: string;
	rows: (string | number)[][];
	/** How many rows, and columns, stay in view. */
	heads: { rows: number; columns: number };
}

/** Where something stands in a workbook: the sheet by its name there, the row from 1, the column's letters. */
export interface CellPlace {
	sheet: string;
	row: number;
	column: string;
}

/** Whether a cell shows nothing. */
export const isBlank = (cell: Cell | undefined): boolean =>
	cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Names a column by its letters, from 0: A, Z, AA. */
export function columnLetters(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
