import type { Fault } from '$lib/study';
import type { Cell, ReadSheet } from './cells';
import { workbookBounds } from './workbookBounds';

/** The parts of a workbook as its ZIP has them, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const decoder = new TextDecoder();

/**
 * What a cell or row of a sheet looks like, as every spreadsheet writes it; and whatever may be taken for one. A sheet that has one
 * of another look is not read: where its cells stand could not be told before they are made.
 */
const strictTag = /<(?:\w+:)?(?:row|c)(?:\s+[\w:.]+="[^"<>&]*")*\s*\/?>/g;
const anyTag = /<(?:\w+:)?(?:row|c)(?=[\s/>])/g;

/** How far a sheet reaches and how much it holds; null for one whose cells cannot be told. */
function reachOf(xml: string): { rows: number; columns: number; cells: number } | null {
	const tags = xml.match(strictTag) ?? [];
	if (tags.length !== (xml.match(anyTag) ?? []).length) return null;
	let [rows, columns] = [0, 0];
	for (const tag of tags) {
		const place = /\sr="([A-Z]{0,3})(\d{1,7})"/.exec(tag);
		if (!place) {
			if (/\sr=/.test(tag)) return null;
			continue;
		}
		const [, letters = '', row] = place;
		rows = Math.max(rows, Number(row));
		columns = Math.max(columns, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)); // prettier-ignore
	}
	return { rows, columns, cells: tags.length };
}

/** The parts that hold the sheets, in the order in which the workbook names them. */
function sheetParts(parts: Parts): (string | null)[] {
	const text = (path: string) => decoder.decode(parts.get(path));
	const targets = new Map<string, string>();
	for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
		const [, id] = /\sId="([^"]*)"/.exec(tag) ?? [];
		const [, target] = /\sTarget="([^"]*)"/.exec(tag) ?? [];
		if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	}
	return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
		([tag]) => targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? null
	);
}

/** A cell as the package gives it, whose types name what makes a date beside the date. */
const plainCell = (cell: unknown): Cell =>
	typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
		? cell
		: null;

/** Why the sheets cannot be read: too far, too much, or not to be told. */
function tooLarge(parts: Parts): Omit<Fault, 'file' | 'path'> | null {
	const { rows, columns, cells } = workbookBounds;
	let sum = 0;
	for (const [path, bytes] of parts) {
		if (!path.endsWith('.xml')) continue;
		const reach = reachOf(decoder.decode(bytes));
		if (!reach) return { code: 'not-xlsx', values: {} };
		sum += reach.cells;
		if (reach.rows > rows || reach.columns > columns || reach.rows * reach.columns > 10 * cells || sum > cells)
			return { code: 'sheet-large', values: { rows, columns } };
	}
	return null;
}

/** Packs the parts anew, as they were unpacked within bounds, so that nobody unpacks the file's own once more. */
async function packed(parts: Parts): Promise<ArrayBuffer> {
	const { default: JSZip } = await import('jszip');
	const zip = new JSZip();
	for (const [path, bytes] of parts) zip.file(path, bytes);
	return zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
}

/**
 * Reads the sheets of a workbook from its parts (read-excel-file). A formula is what it last gave, and is never run; a sheet
 * that reaches beyond what a study may hold is a fault before one of its cells is made.
 */
export async function openXlsx(file: string, parts: Parts): Promise<{ sheets: ReadSheet[] } | { fault: Fault }> {
	const wrong = tooLarge(parts);
	if (wrong) return { fault: { file, path: '', ...wrong } };
	try {
		const { default: readXlsxFile } = await import('read-excel-file/universal');
		const read = await readXlsxFile(await packed(parts), { trim: false });
		const at = sheetParts(parts);
		const sheets = read.map(({ sheet: name, data }, index): ReadSheet => {
			const part = at[index];
			const xml = part ? decoder.decode(parts.get(part)) : '';
			const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(
				([, cells]) => cells!
			);
			return { name, rows: (data ?? []).map((row) => row.map(plainCell)), merged };
		});
		return { sheets };
	} catch {
		return { fault: { file, path: '', code: 'not-xlsx', values: {} } };
	}
}
