import { plainText } from '$lib/study/formulaText';
import { latinDigits, readNumber } from '$lib/study/readNumber';
import { betweenTags } from '$lib/study/scenarioColumns';
import type { Cell } from './cells';

/** What a column holds: words, an id, ids, tags, a number, or a date as precise as it is known. */
export type Kind = 'text' | 'id' | 'ids' | 'tags' | 'number' | 'date';

/** The day that spreadsheets count from, as the milliseconds of ours. */
const dayZero = Date.UTC(1899, 11, 30);
const day = 86_400_000;
/** Counted days from here on are dates; a smaller number is a year. */
const firstCountedDay = 10_000;

const isoDay = (date: Date) => (Number.isNaN(date.valueOf()) ? '' : date.toISOString().slice(0, 10));

/** The words of a cell, whatever the spreadsheet made of them. */
export function cellText(cell: Cell): string {
	if (cell instanceof Date) return isoDay(cell);
	return typeof cell === 'string' ? plainText(cell) : String(cell ?? '');
}

/** A number however it is written; what is none stays as it stands, to be said. */
function numberOf(cell: Cell): unknown {
	if (typeof cell === 'number') return cell;
	const text = cellText(cell).trim();
	const read = readNumber(text, { percent: true });
	return read.ok && Number.isFinite(read.value) ? read.value : text;
}

function dateOf(cell: Cell): string {
	if (typeof cell === 'number' && cell >= firstCountedDay) return isoDay(new Date(dayZero + Math.floor(cell) * day));
	return latinDigits(cellText(cell)).trim();
}

/** Tags stand a line each where one of them holds what parts them elsewhere. */
function tagsOf(cell: Cell): string[] {
	const text = cellText(cell);
	const tags = text.split(text.includes('\n') ? '\n' : betweenTags);
	return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

const tagsCell = (tags: readonly string[]) =>
	tags.some((tag) => tag.includes(betweenTags)) ? `${tags.join('\n')}\n` : tags.join(`${betweenTags} `);

/** Reads a cell that shows something as what its column holds. */
export function readCell(kind: Kind, cell: Cell): unknown {
	switch (kind) {
		case 'text':
			return cellText(cell);
		case 'id':
			return cellText(cell).trim();
		case 'ids':
			return cellText(cell)
				.split(/[\s,;،؛]+/)
				.filter((id) => id !== '');
		case 'tags':
			return tagsOf(cell);
		case 'number':
			return numberOf(cell);
		case 'date':
			return dateOf(cell);
	}
}

/** Writes what a column holds as the text or number of its cell; nothing where there is nothing. */
export function writeCell(kind: Kind, value: unknown): string | number {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return kind === 'tags' ? tagsCell(value.map(String)) : value.join(', ');
	return typeof value === 'number' ? value : String(value);
}
