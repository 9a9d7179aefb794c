import type pptxgen from 'pptxgenjs';
import type { TableColumn, Table } from '$lib/charts/figure';
import type { Deck } from '$lib/briefing/deck';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { m } from '$lib/words/paraglide/messages.js';
import type { Box, Canvas } from './canvas';
import { cellPadding, columnWidths, sum, wishes } from './columnWidths';
import { linesOf } from './measure';
import { plain } from './plain';
import { palette, proofingTag, sans, stepOf } from './tokens';

type Locale = Pick<Deck, 'locale'>;
const size = 12;
const padding = { across: cellPadding, down: 0.035 };
/** Widths are estimates, and a line more in one cell moves all beneath it: cells are taken to be a little narrower. */
const careful = 0.9;
/** The sentence that counts the rows that have no room, in. */
const note = 0.25;
/** Above this, letters shrink until no word is broken; below it, words break. */
const leastScale = 0.65;

function rowHeight(cells: readonly string[], widths: readonly number[], points: number, leading: number): number {
	const lines = cells.map((cell, at) => linesOf(plain(cell), (widths[at]! - 2 * padding.across) * careful, points));
	return (Math.max(1, ...lines) * points * leading) / 72 + 2 * padding.down;
}

function measured(table: Table, width: number, { locale }: Locale, scale: number) {
	const { size: step, leading } = stepOf(locale);
	const points = Math.round(size * step * scale * 2) / 2;
	const wished = wishes(table, points);
	const widths = columnWidths(wished, width);
	const head = rowHeight(
		table.columns.map(({ name }) => name),
		widths,
		points * 0.85,
		leading
	);
	return {
		points,
		widths,
		head,
		narrow: sum(wished.least) > width,
		rows: table.rows.map((row) => rowHeight(row, widths, points, leading))
	};
}

/** How high a table stands in a width, in. */
export function tableHeight(table: Table, width: number, deck: Locale, scale: number): number {
	const { head, rows, narrow } = measured(table, width, deck, scale);
	return narrow && scale > leastScale ? Infinity : head + sum(rows);
}

/** How many rows have room in a height; where not all have, the sentence that counts the rest has it too. */
function fitting(rows: readonly number[], height: number): number {
	if (sum(rows) <= height + 0.02) return rows.length;
	let used = note;
	const at = rows.findIndex((row) => (used += row) > height);
	return Math.max(1, at);
}

/** Draws a native table into a box; rows that have no room are counted beneath it. Cells are filed in the order in which they are read: `mend` makes the table run from the right. */
export function drawTable(
	canvas: Canvas,
	{ table, caption }: { table: Table; caption: string },
	box: Box,
	deck: Locale,
	scale: number
): void {
	const { locale } = deck;
	const rtl = directionOf(locale) === 'rtl';
	const { points, widths, head, rows } = measured(table, box.width, deck, scale);
	const shown = fitting(rows, box.height - head);
	const hairline = { type: 'solid' as const, pt: 0.75, color: palette.hairline };
	const none = { type: 'none' as const };
	const cell = (text: string, { numeric }: TableColumn, header: boolean): pptxgen.TableCell => {
		const letters = header ? points * 0.85 : points;
		return {
			text: plain(text),
			options: {
				fontFace: sans.latin,
				fontSize: letters,
				color: header ? palette.quiet : palette.ink,
				align: rtl !== numeric ? 'right' : 'left',
				valign: header ? 'bottom' : 'middle',
				margin: [padding.down, padding.across, padding.down, padding.across],
				border: [none, none, { ...hairline, color: header ? palette.quiet : palette.hairline }, none],
				...({
					rtlMode: rtl,
					lang: proofingTag(languageOf(text, locale)),
					lineSpacing: letters * stepOf(locale).leading
				} as object)
			}
		};
	};
	const lines = [
		table.columns.map((column) => cell(column.name, column, true)),
		...table.rows.slice(0, shown).map((row) => table.columns.map((column, at) => cell(row[at] ?? '', column, false)))
	];
	canvas.table(lines, box, { name: caption, colW: widths, rowH: [head, ...rows.slice(0, shown)] });
	if (shown === rows.length) return;
	const height = head + sum(rows.slice(0, shown));
	const text = m.slide_and_more({ count: rows.length - shown }, { locale });
	canvas.text([{ runs: [{ text }], language: locale, face: sans, size: 9.5, colour: palette.quiet, before: 0 }], {
		...box,
		top: box.top + height + 0.04,
		height: note
	});
}
