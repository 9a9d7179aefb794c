import type { TableColumn, Table } from './figure';

/** What a cell says, and the numbers behind it in the unit of what it says. */
export interface ExactCell {
	said: string;
	values: number[];
	percent: boolean;
}

/** A share, or a range of shares (0–1), said in percent. */
export const shareCell = (said: string, ...shares: number[]): ExactCell => ({
	said,
	values: shares.map((share) => 100 * share),
	percent: true
});

/** A number, or a range of numbers, in the unit in which it is said. */
export const numberCell = (said: string, ...values: number[]): ExactCell => ({ said, values, percent: false });

/** Builds a table that says its cells and keeps the numbers behind them for files. */
export function tableOfCells(columns: TableColumn[], rows: readonly (readonly (string | ExactCell)[])[]): Table {
	return {
		columns,
		rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.said))),
		exact: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? null : cell)))
	};
}
