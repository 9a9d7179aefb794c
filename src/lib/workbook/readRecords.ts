import { freeId, idOf } from '$lib/study/idOf';
import { isBlank, type Cell } from './cells';
import { finderOf, ownNames } from './finder';
import { isCalled, readHeads, said, type Head } from './heads';
import { readCell, cellText } from './kinds';
import { filledPath, noMembers, putAt, valueAt, type Members } from './paths';
import type { FoundSheet, SheetsReading } from './SheetsReading';
import type { Column, RecordSheet } from './sheets';

/** A row as a record, with what its first cell names. */
interface ReadRow {
	row: number;
	owner: Cell;
	record: Members;
}

/** Notes where the parts of a record stand, those that are blank too, so that what is missing can be said there. */
function notePlaces(
	reading: SheetsReading,
	sheet: string,
	row: number,
	path: string,
	heads: readonly (Head | undefined)[]
) {
	reading.stands(path, sheet, row);
	heads.forEach((head, at) => {
		if (!head) return;
		const { column, languages } = head;
		reading.stands([path, ...filledPath(column.path.split('.'), languages)].join('.'), sheet, row, at);
		const whole = `${path}.${column.path.split('.*')[0]}`;
		if (!reading.places.has(whole)) reading.stands(whole, sheet, row, at);
	});
}

/** The rows of a sheet, by its name there, with what its columns hold. */
interface SheetRows {
	sheet: string;
	heads: readonly (Head | undefined)[];
	rows: readonly ReadRow[];
}

/** How the columns of a sheet are read: their names, what each holds, and how many come before those of the record. */
interface Columns {
	names: readonly Cell[];
	heads: readonly (Head | undefined)[];
	from: number;
}

function readRow(
	reading: SheetsReading,
	place: { sheet: string; row: number },
	cells: readonly Cell[],
	columns: Columns
): Members {
	const { names, heads, from } = columns;
	const record = noMembers();
	for (const head of heads) if (head?.column.kind === 'ids') record[head.column.path] = [];
	cells.forEach((cell, at) => {
		// A space alone may be what stands before a quote.
		if (at < from || cell === null || cell === '') return;
		const head = heads[at];
		if (!head && !isBlank(cell) && isBlank(names[at]))
			reading.complain({ ...place, column: at }, 'cell-unnamed', { found: cellText(cell).slice(0, 40) });
		if (!head || (isBlank(cell) && head.column.kind !== 'text')) return;
		putAt(record, filledPath(head.column.path.split('.'), head.languages), readCell(head.column.kind, cell));
	});
	return record;
}

/** Gives each record without an id one of its name, that none of its kind has. */
function giveIds(records: readonly Members[], otherwise: string): void {
	const taken = records.map(({ id }) => String(id));
	for (const record of records) {
		if (record['id'] !== undefined) continue;
		const { en, ...others } = Object.fromEntries(
			Object.entries((record['name'] ?? record['title'] ?? {}) as Record<string, string>)
		);
		const made = [en, ...ownNames(record), ...Object.values(others)].map((name) => idOf(name ?? '', '')).find(Boolean);
		const id = freeId(made ?? '', otherwise, taken);
		record['id'] = id;
		taken.push(id);
	}
}

/** What a row of a member's sheet belongs to, by the name in its first cell. */
function ownerFinder(tree: Members, { lists, member }: RecordSheet) {
	const owners = lists.map((list) => {
		const records = valueAt(tree, list.split('.')) as Members[];
		const prefix = lists.length > 1 ? `${list.split('.').at(-1)}.` : '';
		return { list, records, prefix, find: finderOf(records) };
	});
	for (const { records } of owners)
		for (const record of records) if (member && !member.optional) record[member.key] ??= [];
	return (named: string) => {
		for (const { list, records, prefix, find } of owners) {
			const id = named.startsWith(prefix) ? find(named.slice(prefix.length)) : find(named);
			const at = id === null ? -1 : records.findIndex((record) => record['id'] === id);
			if (at >= 0) return { owner: records[at]!, path: `${list}.${at}` };
		}
		return null;
	};
}

function readRows(reading: SheetsReading, { name: sheet, rows }: FoundSheet, columns: Columns): ReadRow[] {
	return rows.slice(1).flatMap((cells, at) => {
		if (cells.every(isBlank)) return [];
		const row = at + 2;
		return [{ row, owner: cells[0] ?? null, record: readRow(reading, { sheet, row }, cells, columns) }];
	});
}

/** Puts the rows of a sheet into the list that it is of. */
function putRecords(
	reading: SheetsReading,
	tree: Members,
	{ lists: [list = ''], idOtherwise }: RecordSheet,
	read: SheetRows
) {
	const records = read.rows.map(({ record }) => record);
	if (idOtherwise !== undefined) giveIds(records, idOtherwise);
	putAt(tree, list.split('.'), records);
	read.rows.forEach(({ row }, at) => notePlaces(reading, read.sheet, row, `${list}.${at}`, read.heads));
}

/** Puts each row of a sheet into the list of the member that its first cell names. */
function putMembers(
	reading: SheetsReading,
	tree: Members,
	sheet: RecordSheet,
	key: string,
	{ sheet: name, rows, heads }: SheetRows
) {
	const find = ownerFinder(tree, sheet);
	const owners = new Set<Members[]>();
	for (const { row, owner, record } of rows) {
		const named = cellText(owner).trim();
		const held = find(named);
		if (!held) {
			reading.complain({ sheet: name, row, column: 0 }, 'unknown-owner', { name: named.slice(0, 60) || '–' });
			continue;
		}
		const members = (held.owner[key] ??= []) as Members[];
		owners.add(members);
		notePlaces(reading, name, row, `${held.path}.${key}.${members.length}`, heads);
		members.push(record);
	}
	if (sheet.idOtherwise !== undefined) for (const members of owners) giveIds(members, sheet.idOtherwise);
}

/** Reads a sheet with a record a row into the tree of what a workbook holds. */
export function readRecords(
	reading: SheetsReading,
	tree: Members,
	sheet: RecordSheet,
	columns: readonly Column[]
): void {
	const { member, lists } = sheet;
	if (!member) putAt(tree, lists[0]!.split('.'), []);
	const found = reading.sheet(sheet.name, sheet.optional);
	if (!found) return;
	const names = found.rows[0] ?? [];
	if (member && !isCalled(cellText(names[0] ?? null), member.column))
		reading.complain({ sheet: found.name, row: 1 }, 'missing-column', { column: said(member.column, reading.locale) });
	const from = member ? 1 : 0;
	const { heads, faults } = readHeads(names, columns, { sheet: found.name, locale: reading.locale, from });
	reading.faults.push(...faults);
	if (!member) reading.stands(lists[0]!, found.name, 1);
	const read = { sheet: found.name, heads, rows: readRows(reading, found, { names, heads, from }) };
	if (member) putMembers(reading, tree, sheet, member.key, read);
	else putRecords(reading, tree, sheet, read);
}
