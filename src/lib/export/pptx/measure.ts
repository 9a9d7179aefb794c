import { wrap } from '../wrap';

/** Widths in parts of the size, wider than the faces that are named: what stands in for them is wider on some machines. */
function widthOf(character: string): number {
	if (/\p{M}|\p{Cf}/u.test(character)) return 0;
	if (/[\s.,:;'’!|()[\]/iljtfr،؛]/.test(character)) return 0.35;
	if (/[A-Zmw%@—]/.test(character)) return 0.78;
	if (/[\p{Script=Arabic}]/u.test(character)) return 0.56;
	return /[\u1100-\u{10FFFF}]/u.test(character) && !/[\u2000-\u206F]/.test(character) ? 1 : 0.6;
}

/** How wide text would be in one line at a size of 1; an estimate, since a server has no faces to measure with. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += widthOf(character);
	return width;
}

/** How many lines text takes at a width (in, size in pt); a word that is wider than the line is broken. */
export function linesOf(text: string, width: number, size: number): number {
	const room = (width * 72) / size;
	return text
		.split('\n')
		.flatMap((part) => wrap(part, room, textWidth))
		.reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
