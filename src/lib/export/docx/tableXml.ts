import type { Table } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { columnWidths, wishes } from '../pptx/columnWidths';
import { escaped } from '../pptx/plain';
import { palette, stepOf } from '../pptx/tokens';
import { paragraphAround } from './paragraphXml';
import { runXml } from './runXml';

/** The width of a page between its margins, in. */
const pageWidth = 6.69;
/** The size of a cell's letters, pt, and a tenth for faces that stand in for ours. */
const cellSize = 11;

/** Widths of columns, in twentieths of a point: no word is broken where there is room. */
const widthsOf = (table: Table, locale: InterfaceLanguage): number[] =>
	columnWidths(wishes(table, cellSize * stepOf(locale).size), pageWidth).map((each) => Math.floor(each * 1440));

const line = (side: string, colour: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="${colour}"/>`;

/** Writes a table as Word's own, its first column where reading starts; its head stands on every page again. */
export function tableXml(table: Table, caption: string, locale: InterfaceLanguage): string {
	const widths = widthsOf(table, locale);
	const cell = (text: string, at: number, head: boolean) => {
		const language = languageOf(text, locale);
		const atEnd = (table.columns[at]?.numeric ?? false) !== (directionOf(language) !== directionOf(locale));
		const within = paragraphAround(runXml(text, locale, head ? { strong: true } : {}), language, {
			style: head ? 'CellHead' : 'Cell',
			atEnd
		});
		return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${within}</w:tc>`;
	};
	const row = (cells: readonly string[], head: boolean) =>
		`<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${table.columns
			.map((_, at) => cell(cells[at] ?? '', at, head))
			.join('')}</w:tr>`;
	const properties = [
		directionOf(locale) === 'rtl' ? '<w:bidiVisual/>' : '',
		'<w:tblW w:w="5000" w:type="pct"/>',
		`<w:tblBorders>${line('bottom', palette.hairline)}${line('insideH', palette.hairline)}</w:tblBorders>`,
		'<w:tblLayout w:type="fixed"/>',
		'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
		`<w:tblCaption w:val="${escaped(caption)}"/>`
	].join('');
	const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
	const rows = [
		row(
			table.columns.map(({ name }) => name),
			true
		),
		...table.rows.map((cells) => row(cells, false))
	];
	// Two tables that touch would be one: a small paragraph parts them.
	return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${paragraphAround('', locale, { style: 'Cell' })}`;
}
