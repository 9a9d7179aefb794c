import type { ProseBlock } from './content';
import { runsOf } from './stress';

const quote = /^ {0,3}>/;
const heading = /^ {0,3}#{1,6}(?=\s|$)/;
const fence = /^ {0,3}(```|~~~)/;
const underline = /^ {0,3}(=+|--+)\s*$/;
const item = /^\s*([-*+]|\d{1,9}[.)])(?:\s+|$)/;

const isBlank = (line: string) => line.trim() === '';
const isRule = (line: string) => /^(-{3,}|\*{3,}|_{3,})$/.test(line.replace(/\s/g, ''));
/** Finds what a list's items begin with: its bullet, or the sign after its numbers. */
const kindOf = (line: string) => item.exec(line)?.[1]?.replace(/^\d+/, '1') ?? null;
/** Tells whether a line begins a list. A numbered one begins at one: another number is text, and so stays. */
const beginsList = (line: string) => /^ {0,3}(?:[-*+]|1[.)])\s+\S/.test(line) && !isRule(line);
const begins = (line: string) =>
	quote.test(line) || heading.test(line) || fence.test(line) || isRule(line) || beginsList(line);

/** Joins the lines of a block to its text, without the spaces around them. */
const textOf = (lines: readonly string[]) =>
	lines
		.map((line) => line.trim())
		.join('\n')
		.replace(/\n{2,}/g, '\n')
		.trim();

/** Finds the line at which lines from `at` on no longer go on as `holds` says. */
function end(lines: readonly string[], at: number, holds: (line: string, at: number) => boolean): number {
	let to = at;
	while (to < lines.length && holds(lines[to]!, to)) to++;
	return to;
}

/** Takes the signs of a quotation from a line, however deep it is. */
const unquoted = (line: string) => line.replace(/^[>\s]+/, '');

function readList(lines: readonly string[], at: number): { block: ProseBlock; to: number } {
	const kind = kindOf(lines[at]!)!;
	const margin = /^\s*/.exec(lines[at]!)![0].length + 1;
	const indented = (line: string) => /^\s*/.exec(line)![0].length > margin;
	const items: string[][] = [];
	let to = at;
	for (; to < lines.length; to++) {
		const line = lines[to]!;
		if (!indented(line) && kindOf(line) === kind && !isRule(line)) items.push([line.replace(item, '')]);
		else if (isBlank(line)) {
			const next = lines[to + 1];
			if (next === undefined || !(indented(next) || (kindOf(next) === kind && !isRule(next)))) break;
		} else if (indented(line) || !(isBlank(lines[to - 1]!) || begins(line))) items.at(-1)!.push(line);
		else break;
	}
	const block: ProseBlock = { kind: 'list', ordered: kind[0] === '1', items: items.map((of) => runsOf(textOf(of))) };
	return { block, to };
}

function readParagraph(lines: readonly string[], at: number): { block: ProseBlock; to: number } {
	const to = end(lines, at, (line, here) => !isBlank(line) && (here === at || !(begins(line) || underline.test(line))));
	const runs = runsOf(textOf(lines.slice(at, to)));
	return underline.test(lines[to] ?? '')
		? { block: { kind: 'heading', runs }, to: to + 1 }
		: { block: { kind: 'paragraph', runs }, to };
}

/** Reads the block that begins at a line, and the line after it; null if the line is empty. */
function readBlock(lines: readonly string[], at: number): { block: ProseBlock | null; to: number } {
	const line = lines[at]!;
	if (isBlank(line) || isRule(line)) return { block: null, to: at + 1 };
	if (heading.test(line)) {
		const runs = runsOf(
			line
				.replace(heading, '')
				.replace(/\s#+\s*$/, '')
				.trim()
		);
		return { block: { kind: 'heading', runs }, to: at + 1 };
	}
	if (fence.test(line)) {
		const sign = fence.exec(line)![1]!;
		const last = end(lines, at + 1, (each) => !each.trimStart().startsWith(sign));
		const text = lines.slice(at, last + 1).join('\n');
		return { block: { kind: 'paragraph', runs: [{ text, strong: false, emphasis: false }] }, to: last + 1 };
	}
	if (quote.test(line)) {
		const to = end(lines, at, (each) => quote.test(each) || !(isBlank(each) || begins(each)));
		return { block: { kind: 'quotation', runs: runsOf(textOf(lines.slice(at, to).map(unquoted))) }, to };
	}
	return beginsList(line) ? readList(lines, at) : readParagraph(lines, at);
}

/**
 * Reads free text in a subset of Markdown: headings, paragraphs, lists, quotations, strong and emphasis. Anything else stays the
 * text that was typed: nothing of it is ever rendered as HTML. There is no depth, and the time grows with the length alone.
 */
export function proseOf(text: string): ProseBlock[] {
	const lines = text.split(/\r\n|\r|\n/);
	const blocks: ProseBlock[] = [];
	for (let at = 0; at < lines.length;) {
		const { block, to } = readBlock(lines, at);
		if (block) blocks.push(block);
		at = to;
	}
	return blocks;
}
