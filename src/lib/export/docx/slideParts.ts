import type { FileChild } from 'docx';
import { showsFigure, type Block, type SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import { handoutPassages } from '$lib/briefing/handoutPassages';
import type { InterfaceLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { slideParagraphsOf } from '../pptx/textBlock';
import { nativeTable } from './nativeTable';
import { pageParagraphs, textParagraph } from './textParagraph';

/** Holds how the blocks of a slide are written: the document's language, that of what was typed, and its numbered lists. */
interface Writing {
	locale: InterfaceLanguage;
	typed: InterfaceLanguage;
	numbered: { count: number };
}

/** Writes a block: a figure as its numbers, in a table of Word's own. */
function blockParts(block: Block, heading: string, { locale, typed, numbered }: Writing): FileChild[] {
	if (showsFigure(block)) {
		const { title, sentence } = block.figure;
		return [
			...(sentence === heading ? [] : [textParagraph(sentence, locale)]),
			textParagraph(title, locale, { style: 'Caption' }),
			...nativeTable(block.figure.table(), locale)
		];
	}
	if (block.kind === 'table')
		return [textParagraph(block.caption, locale, { style: 'Caption' }), ...nativeTable(block.table, locale)];
	return pageParagraphs(slideParagraphsOf(block, { locale, typed }), directionOf(locale), numbered);
}

/** Writes what a handout has of a slide: its message, what it shows, where that comes from, what is said, what is quoted. */
export function slideParts(content: SlideContent, deck: Deck, numbered: { count: number }): FileChild[] {
	const { briefing, locale } = deck;
	const writing = { locale, typed: briefing.language, numbered };
	const { kicker, heading, blocks, aside, source, cite, notes } = content;
	const spoken = notes.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
	const passages = handoutPassages(content, content, deck);
	return [
		textParagraph(kicker, locale, { style: 'Kicker' }),
		textParagraph(heading.text, heading.language, {
			style: 'Heading1',
			atEnd: directionOf(heading.language) !== directionOf(locale)
		}),
		...[...blocks, ...aside].flatMap((block) => blockParts(block, heading.text, writing)),
		...[source, cite ?? '']
			.filter((text) => text !== '')
			.map((text) => textParagraph(text, locale, { style: 'Print' })),
		...spoken.map((text) => textParagraph(text, languageOf(text, briefing.language), { before: 6 })),
		...passages.flatMap((passage) => blockParts({ kind: 'quote', passage }, '', writing))
	];
}
