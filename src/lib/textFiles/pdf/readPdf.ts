import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { TextFileError } from '../fault';
import { hyphenated, joinLines } from '../joinLines';
import type { TextLimits } from '../limits';
import { TextBuilder } from '../TextBuilder';
import type { ReadText } from '../textShape';
import { blocksOf, itemIn, measure, type TextBlock, type Measures } from './blocks';
import { linesOfPage, markSigns } from './lines';
import { openPdf } from './openPdf';
import { withoutRunningHeads, type LinedPage } from './runningHeads';

/** A heading is larger than the text and no longer than three lines. */
const longestHeading = 250;
const sign = new RegExp(`${markSigns.before}([^${markSigns.after}]*)${markSigns.after}`, 'g');
const noteBegins = new RegExp(`^(?:${markSigns.before}([^${markSigns.after}]*)${markSigns.after}|([\\p{Nd}]{1,3}|[*†‡§]{1,3}))[\\s.)]*`, 'u'); // prettier-ignore

/** Whether a paragraph stands in small letters in the lower part of a page, where notes do. */
const isSmallBelow = ({ lines, height }: TextBlock, { body }: Measures) =>
	lines[0]!.size < 0.93 * body && lines[0]!.base > 0.4 * height;

/** The marks of the notes of each page, and which paragraphs are notes: those that follow one on its page too. */
function notesOf(blocks: readonly TextBlock[], measures: Measures): { notes: Set<TextBlock>; marks: Set<string> } {
	const notes = new Set<TextBlock>();
	const marks = new Set<string>();
	blocks.forEach((block, at) => {
		if (block.isCell || !isSmallBelow(block, measures)) return;
		const found = noteBegins.exec(block.lines[0]!.text);
		const before = blocks[at - 1];
		if (found) marks.add(`${block.page} ${(found[1] ?? found[2])!.trim()}`);
		if (found || (before && before.page === block.page && notes.has(before))) notes.add(block);
	});
	return { notes, marks };
}

function kindOf(block: TextBlock, text: string, { body }: Measures): ParagraphKind {
	if (block.isCell) return 'cell';
	if (block.lines[0]!.size >= 1.1 * body && text.length <= longestHeading) return 'heading';
	return itemIn(text) === null ? 'text' : 'item';
}

/** Writes paragraphs with words made whole and marks of notes taken out; a raised number without a note stays. */
function write(builder: TextBuilder, blocks: readonly TextBlock[], measures: Measures): void {
	const { notes, marks } = notesOf(blocks, measures);
	const known = hyphenated(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'));
	for (const block of blocks) {
		const joined = joinLines(block.lines.map(({ text }) => text), known); // prettier-ignore
		builder.drop('hyphen', joined.hyphens);
		const isNote = notes.has(block);
		const words = isNote ? joined.text.replace(noteBegins, '') : joined.text;
		const text = words.replace(sign, (_, mark: string) => {
			if (!marks.has(`${block.page} ${mark}`)) return mark;
			builder.drop('footnote-mark');
			return '';
		});
		const kind = isNote ? 'note' : kindOf(block, text, measures);
		builder.add(kind === 'item' ? (itemIn(text) ?? text) : text, kind);
	}
}

/**
 * Reads a PDF, which has no paragraphs but stretches of text with their places: they become lines, and lines paragraphs, by
 * distance, indent and length; running heads, page numbers and marks of notes are left out, and said.
 */
export async function readPdf(bytes: Uint8Array, limits: TextLimits): Promise<ReadText> {
	const { pages, about, scripts, close } = await openPdf(bytes, limits);
	try {
		const builder = new TextBuilder(limits);
		const lined: LinedPage[] = [];
		let empty = 0;
		for await (const { width, height, pieces, turned, artifacts } of pages) {
			builder.drop('turned', turned);
			builder.drop('running-head', artifacts > 0 ? 1 : 0);
			const lines = linesOfPage(pieces);
			if (lines.length === 0) empty++;
			lined.push({ width, height, lines });
		}
		if (empty === lined.length) throw new TextFileError('pictures-only');
		const kept = withoutRunningHeads(lined);
		const measures = measure(kept.pages);
		const { blocks, back } = blocksOf(kept.pages, measures);
		write(builder, blocks, measures);
		builder.drop('running-head', kept.dropped);
		builder.drop('column-order', back);
		builder.drop('picture-page', empty);
		builder.drop('script', scripts);
		return builder.end(about);
	} finally {
		await close();
	}
}
