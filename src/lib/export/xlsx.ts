import type { LanguageTag } from '$lib/study';
import { directionOf } from '$lib/study/language';

/** What a cell holds at most (Excel specifications and limits). */
const longestCell = 32_767;
const widest = 60;
const narrowest = 8;

/** The name of a sheet as Excel takes one: at most 31 characters, and none of those that it refuses. */
const sheetName = (title: string) => title.replace(/[[\]/\\:*?]/g, ' ').slice(0, 31);

/** How wide a column is, in characters: what most of its cells have room for. */
function widthOf(cells: readonly (string | number)[]): number {
	return Math.min(widest, Math.max(narrowest, ...cells.map((cell) => String(cell).length)) + 2);
}

/**
 * Names of columns, and rows of texts and numbers, as an XLSX file with one sheet: the names stay in view, and the sheet runs in
 * the direction of its language. Text stands as text, whatever it begins with, so no formula is made of it.
 */
export async function rowsXlsx(
	names: readonly string[],
	rows: readonly (readonly (string | number)[])[],
	{ sheet, language }: { sheet: string; language: LanguageTag }
): Promise<Blob> {
	const { default: writeXlsxFile } = await import('write-excel-file/universal');
	const cellOf = (value: string | number) => {
		if (value === '') return null;
		if (typeof value === 'number') return { type: Number, value };
		return { type: String, value: value.slice(0, longestCell), wrap: true, alignVertical: 'top' as const };
	};
	return writeXlsxFile(
		[
			names.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
			...rows.map((row) => row.map(cellOf))
		],
		{
			sheet: sheetName(sheet),
			rightToLeft: directionOf(language) === 'rtl',
			stickyRowsCount: 1,
			columns: names.map((name, at) => ({ width: widthOf([name, ...rows.map((row) => row[at] ?? '')]) }))
		}
	).toBlob();
}
