import type { Line, LinePart } from './lines';
import type { LinedPage } from './runningHeads';

/** Holds the lines of one paragraph, and where it stands. */
export interface TextBlock {
	lines: Line[];
	isCell: boolean;
	/** The page, counted from 0, and its height. */
	page: number;
	height: number;
}

/** Measures of a text's lines that tell where a paragraph ends. */
export interface Measures {
	/** The size of most letters. */
	body: number;
	/** From line to line of one paragraph, in parts of the size. */
	leading: number;
}

const bullet = /^[•●○◦▪■□‣⁃·\u2013\u2014*-]\s+|^[\uf0b7\uf0a7\uf02d]\s*|^[•●○◦▪■‣⁃]/;
const numbered = /^(?:\(?[\p{Nd}]{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S/u;

/** Gives a line without the sign of its list; null where it begins no item. */
export function itemIn(text: string): string | null {
	if (bullet.test(text)) return text.replace(bullet, '');
	return numbered.test(text) ? text : null;
}

function most<Value>(counts: ReadonlyMap<Value, number>, otherwise: Value): Value {
	let best: [Value, number] = [otherwise, -1];
	for (const entry of counts) if (entry[1] > best[1]) best = entry;
	return best[0];
}

/** Measures the text: the size of most of its letters, and the distance of most of its lines. */
export function measure(pages: readonly LinedPage[]): Measures {
	const sizes = new Map<number, number>();
	const leadings = new Map<number, number>();
	const add = (counts: Map<number, number>, key: number, count: number) =>
		counts.set(key, (counts.get(key) ?? 0) + count);
	for (const { lines } of pages)
		lines.forEach((line, at) => {
			add(sizes, Math.round(line.size * 4) / 4, line.text.length);
			const next = lines[at + 1];
			const part = next && Math.abs(next.size - line.size) < 0.5 ? (next.base - line.base) / line.size : 0;
			if (part > 0.8 && part < 2.6) add(leadings, Math.round(part * 20) / 20, 1);
		});
	// Short paragraphs have as many distances between them as within: the smaller of two that are common is that of lines.
	const usual = Math.max(...leadings.values(), 0) / 4;
	const common = [...leadings].filter(([, count]) => count >= usual).map(([part]) => part);
	return { body: most(sizes, 10), leading: Math.min(...common, 2) };
}

const aligned = (a: LinePart, b: LinePart) =>
	Math.abs(a.left - b.left) < 3 || Math.abs(a.right - b.right) < 3 || Math.abs(a.left + a.right - b.left - b.right) < 4;

/** Whether a line with wide gaps is the row of a table: one beside it has parts that stand under its own. */
function isRow(lines: readonly Line[], at: number): boolean {
	const line = lines[at]!;
	if (line.segments.length < 2) return false;
	return [lines[at - 1], lines[at + 1], lines[at + 2]].some((other) => {
		if (!other || other === line || Math.abs(other.base - line.base) > 6 * line.size) return false;
		const under = line.segments.filter((segment) => other.segments.some((each) => aligned(segment, each)));
		return under.length >= 2;
	});
}

/** How much room a line leaves at the side where lines of its column end raggedly: where reading ends, but where they are set otherwise. */
function roomIn(lines: readonly Line[], line: Line): number {
	const column = lines.filter((each) => each.left < line.right && each.right > line.left && Math.abs(each.size - line.size) < 1); // prettier-ignore
	const left = Math.min(...column.map((each) => each.left));
	const right = Math.max(...column.map((each) => each.right));
	const atLeft = column.filter((each) => each.left - left < 5).length;
	const atRight = column.filter((each) => right - each.right < 5).length;
	const endsLeft = line.isRightToLeft ? atLeft <= 2 * atRight : atRight > 2 * atLeft;
	return endsLeft ? line.left - left : right - line.right;
}

/** Whether the first word of the next line would have stood in a line: then its paragraph ended there. */
function endsShort(line: Line, next: Line, lines: readonly Line[]): boolean {
	const [word = ''] = next.text.split(' ');
	const letter = (next.right - next.left) / Math.max(1, next.text.length);
	return roomIn(lines, line) > (word.length + 1.5) * letter * 1.15;
}

const isEnded = (text: string) => /[.!?:;؟؛۔…]["'”’»)\]]*[\ue000-\ue001\p{Nd}]*$/u.test(text);

/** How far a line begins within the one before it. */
const indentOf = (line: Line, before: Line) =>
	(line.isRightToLeft ? before.right - line.right : line.left - before.left) / line.size;

/** Whether a line begins a paragraph after the one before it, on one page. */
function begins(line: Line, open: TextBlock, lines: readonly Line[], { leading }: Measures): boolean {
	const before = open.lines.at(-1)!;
	const distance = (line.base - before.base) / Math.max(line.size, before.size);
	if (Math.abs(line.size - before.size) > 0.08 * before.size || line.isRightToLeft !== before.isRightToLeft)
		return true;
	if (distance <= 0 || distance > leading * 1.3) return true;
	if (itemIn(line.text) !== null && (isEnded(before.text) || bullet.test(line.text))) return true;
	if (indentOf(line, before) > 0.8 && isEnded(before.text) && itemIn(open.lines[0]!.text) === null) return true;
	return endsShort(before, line, lines);
}

const beside = (a: Line, b: Line) => a.right <= b.left + 1 || b.right <= a.left + 1;

/** Whether a line goes back up to stand beside the one before it, as the next cell of a row does; a column goes up further. */
const isBeside = (line: Line, before: Line, height: number) =>
	line.base < before.base - 0.3 * line.size && before.base - line.base < 0.25 * height && beside(line, before);

/** The parts of a row as lines of their own. */
const cellsOf = (line: Line): Line[] => line.segments.map((segment) => ({ ...line, ...segment, segments: [segment] }));

/** Puts the lines of a page together into paragraphs and cells. Goes back counts how often the text jumps far up. */
function blocksOfPage(
	{ lines, height }: LinedPage,
	page: number,
	measures: Measures
): { blocks: TextBlock[]; back: number } {
	const blocks: TextBlock[] = [];
	let back = 0;
	const open = (line: Line, isCell: boolean) => blocks.push({ lines: [line], isCell, page, height });
	lines.forEach((line, at) => {
		const last = blocks.at(-1);
		const before = last?.lines.at(-1);
		if (isRow(lines, at)) {
			for (const cell of cellsOf(line)) open(cell, true);
		} else if (!last || !before) open(line, false);
		else if (isBeside(line, before, height)) {
			last.isCell = true;
			open(line, true);
		} else {
			if (before.base - line.base > 0.25 * height) back++;
			if (begins(line, last, lines, measures)) open(line, false);
			else last.lines.push(line);
		}
	});
	return { blocks, back };
}

/** Whether a paragraph goes on at the top of the next page. */
function goesOn(last: TextBlock, next: TextBlock, lines: readonly Line[]): boolean {
	const [before, line] = [last.lines.at(-1)!, next.lines[0]!];
	if (last.isCell || next.isCell || itemIn(line.text) !== null) return false;
	if (Math.abs(line.size - before.size) > 0.08 * before.size || line.isRightToLeft !== before.isRightToLeft)
		return false;
	return indentOf(line, before) < 0.8 && !endsShort(before, line, lines);
}

/** Puts all lines together into paragraphs, across pages too; `back` counts pages on which the text stands in columns. */
export function blocksOf(pages: readonly LinedPage[], measures: Measures): { blocks: TextBlock[]; back: number } {
	const all: TextBlock[] = [];
	let pagesBack = 0;
	pages.forEach((page, at) => {
		const { blocks, back } = blocksOfPage(page, at, measures);
		if (back > 0) pagesBack++;
		const first = blocks[0];
		// Notes stand between: the last paragraph of the text itself is the one that may go on.
		const last = all.findLast(({ lines: [line] }) => line!.size > 0.93 * measures.body);
		if (first && last && last.page === at - 1 && goesOn(last, first, pages[at - 1]!.lines)) {
			last.lines.push(...first.lines);
			blocks.shift();
		}
		all.push(...blocks);
	});
	return { blocks: all, back: pagesBack };
}
