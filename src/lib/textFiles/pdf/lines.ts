import { withoutPrintedForms } from '../letters';
import type { Piece } from './pieces';

/** Holds a stretch of a line without a wide gap in it: all of it in running text, a cell's part in a table. */
export interface LinePart {
	text: string;
	left: number;
	right: number;
}

/** Holds a line of a page: letters on one base, in the order in which they are read. */
export interface Line extends LinePart {
	base: number;
	/** The size of most of its letters. */
	size: number;
	isRightToLeft: boolean;
	/** More than one where wide gaps part it. */
	segments: LinePart[];
}

/** Stand around a raised mark in a line's text, until it is known whether a note has it. */
export const markSigns = { before: '\ue000', after: '\ue001' } as const;

/** Widens a word without being a letter of it, as `cli/pdfText` writes it. */
const stroke = '\u07bf';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

const isMark = (text: string) => /^\s*[\p{Nd}*†‡§¶]{1,4}\s*$/u.test(text);

/** Vowels' signs, and what keeps letters from joining: they have no width. */
const isOnlyMarks = (text: string) => /^\s*[\p{M}\u200c\u200d]+\s*$/u.test(text);
const isJoiner = (text: string | undefined) => text === '\u200c' || text === '\u200d';

/** The size of most letters of some pieces. */
function mainSize(pieces: readonly Piece[]): number {
	const letters = new Map<number, number>();
	for (const { text, size } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
	return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1] as [number, number])[0];
}

/** A line of a page has a hundred, where each letter is placed by itself. */
const mostPieces = 1000;

/** Whether a piece stands in the line of others: on its base, or raised or lowered beside it, and small. */
function isIn(line: readonly Piece[], piece: Piece): boolean {
	if (line.length >= mostPieces) return false;
	const last = line.at(-1)!;
	const size = mainSize(line);
	const off = Math.min(Math.abs(piece.base - last.base), Math.abs(piece.base - line[0]!.base));
	if (off <= 0.3 * Math.min(size || piece.size, piece.size)) return true;
	// A vowel's sign stands above or below its letter.
	if (isOnlyMarks(piece.text) || isOnlyMarks(last.text)) return off < piece.size;
	const [small, large] = [Math.min(size, piece.size), Math.max(size, piece.size)];
	const gap = Math.min(...line.map(({ left, right }) => Math.max(piece.left - right, left - piece.right)));
	return small <= 0.8 * large && off <= 0.6 * large && gap < large;
}

/** Opening and closing signs that a file may have as they look: mirrored where text runs from the right. */
const mirrored = new Map([...'()[]{}«»'].map((sign, at, all) => [sign, all[at % 2 === 0 ? at + 1 : at - 1]!]));
const opening = '([{«';

/** Turns brackets round where each closes before it opens, and all is right once they are turned. */
function withBracketsMended(text: string): string {
	let depth = 0;
	let lowest = 0;
	let highest = 0;
	for (const sign of text) {
		if (!mirrored.has(sign)) continue;
		depth += opening.includes(sign) ? 1 : -1;
		lowest = Math.min(lowest, depth);
		highest = Math.max(highest, depth);
	}
	return lowest < 0 && highest === 0 ? text.replace(/[()[\]{}«»]/g, (sign) => mirrored.get(sign)!) : text;
}

/**
 * What a piece says in a line from right to left. Signs between numbers are read from the right after Arabic letters: of a
 * period the first year stands on the right, and a percentage has its sign on the left. pdf.js leaves those from the left.
 */
function wordsIn({ text }: Piece, isRightToLeft: boolean): string {
	if (!isRightToLeft || isOnlyMarks(text)) return text;
	if (!/\p{L}/u.test(text)) return (text.match(/\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*|[^\p{Nd}]/gu) ?? []).reverse().join('');
	if (!/\p{Script=Arabic}/u.test(text) || countOf(text, leftToRight) > 0) return text;
	return text
		.replace(/(?<!\p{Nd})([%٪])(\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)/gu, '$2$1')
		.replace(/\p{Nd}+(?:-\p{Nd}+)+/gu, (period) => period.split('-').reverse().join('-'));
}

/** Pieces in the order of reading: from the right in a line that runs so, but for Latin words and numbers within it. */
function inReadingOrder(visual: readonly Piece[], isRightToLeft: boolean): number[] {
	const all = visual.map((_, at) => at);
	if (!isRightToLeft) return all;
	const order: number[] = [];
	let run: number[] = [];
	const isLatin = (text: string) => countOf(text, rightToLeft) === 0 && /[\p{L}\p{N}]/u.test(text);
	for (const at of all.reverse()) {
		const { text } = visual[at]!;
		if (isLatin(text) || (run.length > 0 && text.trim() === '')) run.push(at);
		else {
			order.push(...run.reverse(), at);
			run = [];
		}
	}
	return [...order, ...run.reverse()];
}

/** Joins pieces that stand side by side; a gap as wide as a thin space is one. */
function textOfPieces(visual: readonly Piece[], isRightToLeft: boolean, size: number, base: number): string {
	const order = inReadingOrder(visual, isRightToLeft);
	/** From what stands before, signs of vowels aside, which have no width. */
	const gapBefore = (at: number) => {
		const before = visual.slice(0, at).findLast((piece) => !isOnlyMarks(piece.text));
		return isOnlyMarks(visual[at]!.text) ? 0 : visual[at]!.left - (before?.right ?? -Infinity);
	};
	let text = '';
	order.forEach((at, nth) => {
		const piece = visual[at]!;
		const before = order[nth - 1];
		const isApart = () => Math.abs(before! - at) > 1 || gapBefore(Math.max(before!, at)) > 0.15 * size;
		const parted = before !== undefined && !isJoiner(piece.text) && !isJoiner(visual[before]?.text) && isApart();
		const isRaised = piece.size <= 0.8 * size && base - piece.base > 0.15 * size && isMark(piece.text);
		const words = isRaised
			? `${markSigns.before}${piece.text.trim()}${markSigns.after}`
			: wordsIn(piece, isRightToLeft);
		text += (parted && !isRaised ? ' ' : '') + words;
	});
	const plain = withoutPrintedForms(text)
		.replaceAll(stroke, '')
		.replace(/\s+/g, ' ')
		.replace(/ (?=\p{M})| ?([\u200c\u200d]) ?/gu, '$1')
		.trim();
	return isRightToLeft ? withBracketsMended(plain) : plain;
}

/** A gap within a line that no space between words has, even where they are spread to fill it. */
const wideGap = 1.6;

/** Pieces from left to right; a vowel's sign stands over its letter's edge, so it keeps its place beside the piece that the file has after it. */
function fromLeft(pieces: readonly Piece[]): Piece[] {
	const signs = pieces.filter(({ text }) => isOnlyMarks(text));
	const sorted = pieces.filter(({ text }) => !isOnlyMarks(text)).sort((a, b) => a.left - b.left);
	for (const sign of signs) {
		const next = pieces.slice(pieces.indexOf(sign) + 1).find(({ text }) => !isOnlyMarks(text) && text.trim() !== '');
		sorted.splice(next ? sorted.indexOf(next) : sorted.length, 0, sign);
	}
	return sorted;
}

function lineOf(pieces: readonly Piece[]): Line {
	const size = mainSize(pieces);
	const base = pieces.find((piece) => piece.size === size)?.base ?? pieces[0]!.base;
	const visual = fromLeft(pieces.filter(({ text }) => text.trim() !== ''));
	const all = visual.map(({ text }) => text).join('');
	const isRightToLeft = countOf(all, rightToLeft) > countOf(all, leftToRight);
	const groups: Piece[][] = [];
	for (const piece of visual) {
		const open = groups.at(-1);
		if (open && piece.left - Math.max(...open.map(({ right }) => right)) <= wideGap * size) open.push(piece);
		else groups.push([piece]);
	}
	// As narrow as a hair, or over letters that the file draws at another time, a space is one that pdf.js has guessed.
	const isCovered = (space: Piece) =>
		visual.some(({ left, right }) => Math.min(right, space.right) - Math.max(left, space.left) > 0.05 * size);
	const spaces = pieces.filter((each) => each.text.trim() === '' && each.right - each.left > 0.1 * size && !isCovered(each)); // prettier-ignore
	const segments = groups.map((group): LinePart => {
		const [left, right] = [
			Math.min(...group.map((piece) => piece.left)),
			Math.max(...group.map((piece) => piece.right))
		];
		const among = (piece: Piece) => group.includes(piece) || (piece.left >= left && piece.right <= right && spaces.includes(piece)); // prettier-ignore
		return { text: textOfPieces(fromLeft(pieces.filter(among)), isRightToLeft, size, base), left, right };
	});
	if (isRightToLeft) segments.reverse();
	return {
		text: segments.map(({ text }) => text).join(' '),
		left: Math.min(...segments.map(({ left }) => left)),
		right: Math.max(...segments.map(({ right }) => right)),
		...{ base, size, isRightToLeft, segments }
	};
}

/** Gives a piece whose width is not told the room up to the next, where that is a letter's. */
function withWidth(piece: Piece, next: Piece | undefined): Piece {
	const room = (next?.left ?? 0) - piece.left;
	if (piece.right > piece.left || isOnlyMarks(piece.text) || room <= 0 || room > 1.2 * piece.size) return piece;
	return { ...piece, right: next!.left };
}

/**
 * Parts a vowel's sign from the word after it: what runs from the right is drawn from the left, so that the sign of a word's last
 * letter is drawn before that word, and pdf.js tells it with the word on the left.
 */
function withSignsApart(piece: Piece): Piece[] {
	const [signs] = /^\p{M}+/u.exec(piece.text) ?? [''];
	if (signs === '' || isOnlyMarks(piece.text) || countOf(piece.text, rightToLeft) === 0) return [piece];
	return [
		{ ...piece, text: piece.text.slice(signs.length) },
		{ ...piece, text: signs, left: piece.right }
	];
}

/** Puts the pieces of a page into lines, in the order of the file, which is that of reading in nearly all. */
export function linesOfPage(told: readonly Piece[]): Line[] {
	const pieces = told.flatMap(withSignsApart);
	const lines: Piece[][] = [];
	for (const [at, each] of pieces.entries()) {
		const piece = withWidth(each, pieces[at + 1]);
		const open = lines.at(-1);
		if (open && isIn(open, piece)) open.push(piece);
		else lines.push([piece]);
	}
	return lines.filter((line) => line.some(({ text }) => text.trim() !== '')).map(lineOf);
}
