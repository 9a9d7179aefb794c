import { decodeBytes } from './decodeBytes';
import type { TextLimits } from './limits';
import type { ReadText } from './textShape';
import { TextBuilder } from './TextBuilder';
import { hyphenated, joinLines } from './joinLines';

const widthOf = (line: string) => line.trimEnd().length;

/**
 * The width to which lines were wrapped by hand; null where they were not. Wrapped lines are of much the same length, and
 * what comes next would not have fitted.
 */
function wrapWidth(lines: readonly string[]): number | null {
	const full = lines.filter((line) => line.trim() !== '');
	const widest = full.reduce((most, line) => Math.max(most, widthOf(line)), 0);
	if (widest < 40 || widest > 120) return null;
	let [ended, wrapped] = [0, 0];
	lines.forEach((line, at) => {
		const next = lines[at + 1]?.trim() ?? '';
		if (line.trim() === '' || next === '') return;
		ended++;
		const [word = ''] = next.split(' ');
		if (widthOf(line) + 1 + word.length > widest) wrapped++;
	});
	return ended >= 2 && wrapped >= ended * 0.7 ? widest : null;
}

/** Lists whose lines begin with a sign or a number. */
const item = /^\s*(?:[-*•●○▪‣–]|\d{1,3}[.)])\s+/;

/** Paragraphs of plain text: one a line, or lines that were wrapped by hand joined up to a blank one, an indent or a short line. */
function blocksOf(text: string): string[][] {
	const lines = text.replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, '\n').split('\n');
	const width = wrapWidth(lines);
	const blocks: string[][] = [];
	let open: string[] | null = null;
	let before = '';
	for (const line of lines) {
		if (line.trim() === '') open = null;
		else {
			const [word = ''] = line.trim().split(' ');
			const wrapped = width !== null && open !== null && widthOf(before) + 1 + word.length > width;
			const begins = item.test(line) || (/^(\t| {2,})/.test(line) && !/^(\t| {2,})/.test(before));
			if (open && wrapped && !begins) open.push(line);
			else blocks.push((open = [line]));
		}
		before = line;
	}
	return blocks;
}

/** Reads plain text, of a file or as it was pasted: lines that were wrapped by hand are joined, blank ones left out. */
export function readPlainFile(bytes: Uint8Array, limits: TextLimits): ReadText {
	const { text, encoding } = decodeBytes(bytes);
	const builder = new TextBuilder(limits);
	const known = hyphenated(text);
	for (const lines of blocksOf(text)) {
		const joined = joinLines(lines, known);
		builder.drop('line-end', lines.length - 1);
		builder.drop('hyphen', joined.hyphens);
		builder.add(joined.text, 'text');
	}
	return builder.end({ title: null, author: null, date: null, encoding });
}
