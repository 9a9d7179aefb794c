import { BorderStyle, type FileChild, Table as WordTable, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { columnWidths, wishes } from '../pptx/columnWidths';
import { palette, stepOf } from '../pptx/tokens';
import { textParagraph } from './textParagraph';

/** The width of a page between its margins, in. */
const pageWidth = 6.69;
/** The size of a cell's letters, pt, and a tenth for faces that stand in for ours. */
const cellSize = 11;

/** Widths of columns, in twentieths of a point: no word is broken where there is room. */
const widthsOf = (table: Table, locale: InterfaceLanguage): number[] =>
	columnWidths(wishes(table, cellSize * stepOf(locale).size), pageWidth).map((each) => Math.floor(each * 1440));

const line = { style: BorderStyle.SINGLE, size: 6, color: palette.hairline };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Makes a table of Word's own, its first column where reading starts; its head stands on every page again. */
export function nativeTable(table: Table, locale: InterfaceLanguage): FileChild[] {
	const widths = widthsOf(table, locale);
	const cell = (text: string, at: number, head: boolean) => {
		const language = languageOf(text, locale);
		const atEnd = (table.columns[at]?.numeric ?? false) !== (directionOf(language) !== directionOf(locale));
		return new TableCell({
			width: { size: widths[at]!, type: WidthType.DXA },
			children: [textParagraph(text, language, { style: head ? 'CellHead' : 'Cell', strong: head, atEnd })]
		});
	};
	const row = (cells: readonly string[], head: boolean) =>
		new TableRow({
			cantSplit: true,
			tableHeader: head,
			children: table.columns.map((_, at) => cell(cells[at] ?? '', at, head))
		});
	return [
		new WordTable({
			rows: [
				row(
					table.columns.map(({ name }) => name),
					true
				),
				...table.rows.map((cells) => row(cells, false))
			],
			width: { size: 100, type: WidthType.PERCENTAGE },
			columnWidths: widths,
			layout: TableLayoutType.FIXED,
			visuallyRightToLeft: directionOf(locale) === 'rtl',
			tableLook: {
				firstRow: true,
				lastRow: false,
				firstColumn: false,
				lastColumn: false,
				noHBand: true,
				noVBand: true
			},
			margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
			borders: { top: none, left: none, right: none, bottom: line, insideHorizontal: line, insideVertical: none }
		}),
		// Two tables that touch would be one: a small paragraph parts them.
		textParagraph('', locale, { style: 'Cell' })
	];
}
