import type { Block, SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import { handoutPassages } from '$lib/briefing/handoutPassages';
import type { InterfaceLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { slideParagraphsOf } from '../pptx/textBlock';
import { pageParagraphs, paragraphXml } from './paragraphXml';
import { tableXml } from './tableXml';

/** Counts what the whole document counts: its numbered lists. */
interface Lists {
	count: number;
}

/** Holds how the blocks of a slide are written: the document's language, that of what was typed, and its lists. */
interface Writing {
	locale: InterfaceLanguage;
	typed: InterfaceLanguage;
	lists: Lists;
}

/** Writes a block: a figure as its numbers, in a table of Word's own. */
function blockXml(block: Block, heading: string, { locale, typed, lists }: Writing): string {
	if (block.kind === 'figure') {
		const { title, sentence } = block.figure;
		return [
			...(sentence === heading ? [] : [paragraphXml(sentence, locale)]),
			paragraphXml(title, locale, { style: 'Caption' }),
			tableXml(block.figure.table(), title, locale)
		].join('');
	}
	if (block.kind === 'table')
		return paragraphXml(block.caption, locale, { style: 'Caption' }) + tableXml(block.table, block.caption, locale);
	return pageParagraphs(slideParagraphsOf(block, { locale, typed }), directionOf(locale), lists);
}

/** Writes what a handout has of a slide: its message, what it shows, where that comes from, what is said, what is quoted. */
export function slideXml(content: SlideContent, deck: Deck, lists: Lists): string {
	const { briefing, locale } = deck;
	const writing = { locale, typed: briefing.language, lists };
	const { kicker, heading, blocks, aside, source, cite, notes } = content;
	const spoken = notes.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
	const passages = handoutPassages(content, content, deck);
	return [
		paragraphXml(kicker, locale, { style: 'Kicker' }),
		paragraphXml(heading.text, heading.language, {
			style: 'Heading1',
			atEnd: directionOf(heading.language) !== directionOf(locale)
		}),
		...[...blocks, ...aside].map((block) => blockXml(block, heading.text, writing)),
		...[source, cite ?? ''].filter((text) => text !== '').map((text) => paragraphXml(text, locale, { style: 'Print' })),
		...spoken.map((text) => paragraphXml(text, languageOf(text, briefing.language), { before: 6 })),
		...passages.map((passage) => blockXml({ kind: 'quote', passage }, '', writing))
	].join('');
}
