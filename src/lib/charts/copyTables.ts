import type { InterfaceLanguage } from '$lib/study';
import { plainCell, unmarked } from '$lib/words/plainCells';
import type { Table } from './figure';
import { numericTable } from './numericTable';

const sayOf = (cell: Element) => unmarked(cell.textContent ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore

/** The rows and cells of a table that a selection touches; null where all of it lies within one cell. */
function touched(table: HTMLTableElement, range: Range): HTMLTableCellElement[][] | null {
	const rows = [...table.rows]
		.filter((row) => range.intersectsNode(row))
		.map((row) => [...row.cells].filter((cell) => range.intersectsNode(cell)));
	return rows.flat().length > 1 ? rows : null;
}

/** Cells as a table: names from its head where that is selected, a column numeric where all its cells are numbers. */
function tableOf(rows: readonly HTMLTableCellElement[][]): { table: Table; named: boolean } {
	const named = rows[0]!.every((cell) => cell.closest('thead') !== null || cell.scope === 'col');
	const body = (named ? rows.slice(1) : rows).map((cells) => cells.map(sayOf));
	const width = Math.max(...rows.map((cells) => cells.length));
	const columns = Array.from({ length: width }, (_, at) => {
		const plain = body.map((cells) => plainCell(cells[at] ?? ''));
		const numeric = plain.every((cell) => cell !== null) && plain.some((cell) => cell?.numbers.length);
		return { name: named && rows[0]![at] ? sayOf(rows[0]![at]) : '', numeric: Boolean(numeric) };
	});
	return { table: { columns, rows: body }, named };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A cell for spreadsheets, which take the number from the attribute whatever the decimal mark of their locale. */
const htmlCell = (text: string, numeric: boolean) =>
	numeric && text !== '' ? `<td x:num="${text}" sdval="${text}">${text}</td>` : `<td>${escaped(text)}</td>`;

/** The selected part of a table as text (cells parted by tabs) and as a table of plain numbers; null where none is selected. */
function copiedTable(selection: Selection | null, locale: InterfaceLanguage): { text: string; html: string } | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const around = range.commonAncestorContainer;
	const within = around instanceof Element ? around : around.parentElement;
	const inside = within?.querySelectorAll('table') ?? [];
	const selected = [...inside].filter((each) => range.intersectsNode(each));
	const table = within?.closest('table') ?? (selected.length === 1 ? selected[0] : undefined);
	// Prose around it is copied as it stands.
	if (!table || unmarked(selection.toString()).trim().length > (table.innerText.trim().length || 0) + 80) return null;
	const rows = touched(table, range);
	if (!rows) return null;
	const { table: read, named } = tableOf(rows);
	const plain = numericTable(read, locale);
	const lines = [...(named ? [plain.columns.map(({ name }) => name)] : []), ...plain.rows];
	const html = lines.map(
		(cells, line) =>
			`<tr>${cells.map((cell, at) => htmlCell(cell, plain.columns[at]!.numeric && !(named && line === 0))).join('')}</tr>`
	);
	return {
		text: lines.map((cells) => cells.join('\t')).join('\r\n'),
		html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table>${html.join('')}</table></html>`
	};
}

/** Lets what is copied from a table arrive in a spreadsheet as numbers, whatever the language it is shown in. */
export function copyTables(event: ClipboardEvent, locale: InterfaceLanguage): void {
	const copied = copiedTable(document.getSelection(), locale);
	if (!copied || !event.clipboardData || event.defaultPrevented) return;
	event.clipboardData.setData('text/plain', copied.text);
	event.clipboardData.setData('text/html', copied.html);
	event.preventDefault();
}
