/** A cell of a grid by its row and column, from 0. */
export interface GridPlace {
	row: number;
	column: number;
}

/** Two corners of a rectangle of cells. */
export interface GridRange {
	from: GridPlace;
	to: GridPlace;
}

/** Lists the places of a range, row by row. */
export function placesIn({ from, to }: GridRange): GridPlace[][] {
	const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
	const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
	return Array.from({ length: bottom - top + 1 }, (_, row) =>
		Array.from({ length: right - left + 1 }, (__, column) => ({ row: top + row, column: left + column }))
	);
}

/** Tells whether a place lies in a range. */
export function isIn({ from, to }: GridRange, { row, column }: GridPlace): boolean {
	const between = (value: number, one: number, other: number) =>
		value >= Math.min(one, other) && value <= Math.max(one, other);
	return between(row, from.row, to.row) && between(column, from.column, to.column);
}

/** Finds the next cell from a place in a direction, over places without one; null where there is none. */
export function cellBeside(
	cells: readonly (readonly (string | null)[])[],
	{ row, column }: GridPlace,
	[down, across]: readonly [number, number]
): GridPlace | null {
	for (;;) {
		[row, column] = [row + down, column + across];
		const cell = cells[row]?.[column];
		if (cell === undefined) return null;
		if (cell !== null) return { row, column };
	}
}

/** Bounds how many cells of a paste are read; a sheet of a million is refused before. */
export const mostPasted = 40_000;

/** Reads cells as spreadsheets put them on the clipboard; null where there are more than may be pasted. */
export function pastedCells(text: string): string[][] | null {
	if (text.length > mostPasted * 20) return null;
	const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
	const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
	return cells.reduce((sum, row) => sum + row.length, 0) > mostPasted ? null : cells;
}
