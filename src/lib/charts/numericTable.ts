import type { InterfaceLanguage } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { plainNumber } from '$lib/words/numbers';
import { plainCell, unmarked, type PlainCell } from '$lib/words/plainCells';
import type { ExactCell } from './cells';
import type { TableColumn, Table } from './figure';

/** The columns that a column of numbers becomes, as many as its widest cell has numbers, with its unit. */
function columnsOf(name: string, cells: readonly PlainCell[], locale: InterfaceLanguage): TableColumn[] {
	const stated = cells.filter(({ numbers }) => numbers.length > 0);
	const width = Math.max(1, ...stated.map(({ numbers }) => numbers.length));
	const unit = stated.length > 0 && stated.every(({ percent }) => percent) ? ' (%)' : '';
	const ends = [m.column_low_end({ name }, { locale }), m.column_high_end({ name }, { locale })];
	const names = width === 1 ? [name] : width === 2 ? ends : [name, ...ends];
	return names.map((each) => ({ name: each + unit, numeric: true }));
}

const exactly = (cell: ExactCell | null | undefined): PlainCell | null =>
	cell ? { numbers: cell.values.map(plainNumber), percent: cell.percent } : null;

/** A table as spreadsheets take it: each number plain, and exact where the table keeps it, in a cell of its own; units in the names; text without marks. */
export function numericTable({ columns, rows, exact }: Table, locale: InterfaceLanguage): Table {
	const parts = columns.map(({ name, numeric }, at) => {
		const texts = rows.map((cells) => cells[at] ?? '');
		const cells = numeric ? texts.map((text, row) => exactly(exact?.[row]?.[at]) ?? plainCell(text)) : [null];
		if (cells.some((cell) => cell === null))
			return { columns: [{ name: unmarked(name), numeric: false }], cells: texts.map((text) => [unmarked(text)]) };
		const plain = cells as PlainCell[];
		const made = columnsOf(unmarked(name), plain, locale);
		return {
			columns: made,
			cells: plain.map(({ numbers }) => made.map((_, place) => numbers[place] ?? ''))
		};
	});
	return {
		columns: parts.flatMap((part) => part.columns),
		rows: rows.map((_, row) => parts.flatMap(({ cells }) => cells[row]!))
	};
}
