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
	const longest = cells.reduce((most: number, cell) => Math.max(most, String(cell).length), narrowest);
	return Math.min(widest, longest + 2);
}

/** Characters that no XML may hold, and what would be read as one of them that is written out. */
const unwritable =
	// eslint-disable-next-line no-control-regex
	/_(?=x[0-9A-Fa-f]{4}_)|[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffd\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/** Text as a cell holds it, whole: what XML cannot hold is written out as spreadsheets do (ECMA-376, ST_Xstring). */
const written = (text: string) =>
	text.replace(unwritable, (character) =>
		Array.from({ length: character.length }, (_, at) => {
			const code = character.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
			return `_x${code}_`;
		}).join('')
	);

/** A sheet of texts and numbers; its heads stay in view. */
interface XlsxSheet {
	name: string;
	rows: readonly (readonly (string | number)[])[];
	heads: { rows: number; columns: number };
}

/**
 * Sheets as an XLSX file, in the direction of their language. Text stands as text, whatever it begins with, so no formula is
 * made of it.
 */
export async function sheetsXlsx(sheets: readonly XlsxSheet[], language: LanguageTag): Promise<Blob> {
	const { default: writeXlsxFile } = await import('write-excel-file/universal');
	const cellOf = (value: string | number, isHead: boolean) => {
		if (value === '') return null;
		const style = isHead ? { fontWeight: 'bold' as const } : {};
		if (typeof value === 'number') return { type: Number, value, ...style };
		return isHead
			? { type: String, value: written(value), ...style }
			: { type: String, value: written(value), wrap: true, alignVertical: 'top' as const };
	};
	return writeXlsxFile(
		sheets.map(({ name, rows, heads }) => ({
			sheet: sheetName(name),
			data: rows.map((row, at) => row.map((value) => cellOf(value, at < heads.rows))),
			rightToLeft: directionOf(language) === 'rtl',
			stickyRowsCount: heads.rows,
			...(heads.columns > 0 && { stickyColumnsCount: heads.columns }),
			columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => ({
				width: widthOf(rows.map((row) => row[at] ?? ''))
			}))
		}))
	).toBlob();
}

/** Names of columns, and rows of texts and numbers, as an XLSX file with one sheet; what no cell holds is cut. */
export function rowsXlsx(
	names: readonly string[],
	rows: readonly (readonly (string | number)[])[],
	{ sheet, language }: { sheet: string; language: LanguageTag }
): Promise<Blob> {
	const cut = (value: string | number) => (typeof value === 'string' ? value.slice(0, longestCell) : value);
	const all = [names, ...rows.map((row) => row.map(cut))];
	return sheetsXlsx([{ name: sheet, rows: all, heads: { rows: 1, columns: 0 } }], language);
}
