import type { Table } from '$lib/charts/figure';
import { textWidth } from './measure';

/** Sets the room at either side of a cell's text, in. */
export const cellPadding = 0.06;

/** Adds numbers up. */
export const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** What columns ask for, in. */
interface Wishes {
	least: number[];
	wanted: number[];
}

/** Finds the least width of each column, in, and what it wants: room for its longest word, and for its longest cell. */
export function wishes({ columns, rows }: Table, points: number): Wishes {
	const inches = (text: string) => (textWidth(text) * points) / 72;
	const held = columns.map(({ name }, at) => [name, ...rows.map((row) => row[at] ?? '')]);
	const least = held.map(
		(texts) => Math.max(...texts.flatMap((text) => text.split(' ')).map(inches)) * 1.1 + 2 * cellPadding
	);
	const wanted = held.map((texts, at) => Math.max(least[at]!, Math.min(3, Math.max(...texts.map(inches)) + 0.2)));
	return { least, wanted };
}

/** Finds widths of columns that fill a width: each has its least, the rest goes by what they want. */
export function columnWidths({ least, wanted }: Wishes, width: number): number[] {
	const [narrow, wide] = [sum(least), sum(wanted)];
	const stretched = (widths: number[], from: number) => widths.map((each) => (each * width) / from);
	if (narrow >= width) return stretched(least, narrow);
	if (wide <= width) return stretched(wanted, wide);
	const part = (width - narrow) / (wide - narrow);
	return least.map((each, at) => each + (wanted[at]! - each) * part);
}
