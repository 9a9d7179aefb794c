import type { StudyContents } from '$lib/study';
import { readFolder } from '$lib/study/readFolder';
import { filesOf, smallStudy } from '$lib/study/testing/smallStudy';
import type { Cell, ReadSheet } from '../cells';
import { judgeWorkbook } from '../judgeWorkbook';
import { readSheets } from '../readSheets';
import { workbookOf } from '../tree';
import { writeSheets } from '../writeSheets';

/** The small study's contents. */
export const smallContents = (): StudyContents => readFolder(filesOf(smallStudy())).contents!;

/** The small study's sheets as a spreadsheet gives them back, to be edited. */
export function editSheets(contents = smallContents()): {
	sheet: (name: string) => ReadSheet;
	set: (name: string, cell: string, value: Cell) => void;
	/** The column's letters of a head. */
	column: (name: string, head: string) => string;
	judge: (base?: StudyContents | null) => ReturnType<typeof judgeWorkbook>;
	sheets: ReadSheet[];
} {
	const written = writeSheets(workbookOf(contents, contents.models[0]!.id)!, 'en');
	const sheets = written.map(({ name, rows }): ReadSheet => ({
		...{ name, merged: [] },
		rows: rows.map((row) => row.map((cell): Cell => (cell === '' ? null : cell)))
	}));
	const sheet = (name: string) => sheets.find((each) => each.name === name)!;
	return {
		sheets,
		sheet,
		set(name, cell, value) {
			const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell)!;
			const { rows } = sheet(name);
			while (rows.length < Number(row)) rows.push([]);
			const cells = rows[Number(row) - 1]!;
			const at = letter.charCodeAt(0) - 65;
			while (cells.length <= at) cells.push(null);
			cells[at] = value;
		},
		column: (name, head) => String.fromCharCode(65 + sheet(name).rows[0]!.indexOf(head)),
		judge: (base = null) => judgeWorkbook(readSheets(sheets, 'en'), base)
	};
}
