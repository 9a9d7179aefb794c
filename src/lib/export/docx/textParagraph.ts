import { AlignmentType, Paragraph, type ParagraphChild } from 'docx';
import type { LanguageTag } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import type { Paragraph as SlideParagraph } from '../pptx/paragraph';
import { stepOf } from '../pptx/tokens';
import { lists } from './lists';
import type { Style } from './styles';
import { textRuns, type RunLook } from './textRun';

/** Holds what a paragraph is beside its text. */
interface ParagraphLook {
	style?: Style;
	/** Whether it stands at the end of its line, whatever its direction. */
	atEnd?: boolean;
	/** A bullet, or the list whose next number it has. */
	list?: 'bullet' | number;
	/** Above it, pt. */
	before?: number;
}

/** Makes a paragraph around runs, in the direction of its language. */
export function paragraphAround(
	children: readonly ParagraphChild[],
	language: LanguageTag,
	{ style, atEnd = false, list, before }: ParagraphLook = {}
): Paragraph {
	return new Paragraph({
		children,
		...(style && { style }),
		...(list === 'bullet' && { numbering: { reference: lists.bullet, level: 0 } }),
		...(typeof list === 'number' && { numbering: { reference: lists.numbered, level: 0, instance: list } }),
		...(directionOf(language) === 'rtl' && { bidirectional: true }),
		...(before !== undefined && { spacing: { before: Math.round(before * 20) } }),
		// In a paragraph from right to left, Word's right is where its lines end.
		...(atEnd && { alignment: AlignmentType.RIGHT })
	});
}

/** Makes one paragraph of a text. */
export const textParagraph = (text: string, language: LanguageTag, look: ParagraphLook & RunLook = {}): Paragraph =>
	paragraphAround(textRuns(text, language, look), language, look);

/** A page is read nearer than a slide: its letters are smaller, but never too small to read, pt. */
const sizeOnPaper = (size: number, language: LanguageTag) => Math.max(9, size * 0.72) * stepOf(language).size;

/** Makes the paragraphs of a slide's block for a page; each numbered list that begins is counted in `numbered`. */
export function pageParagraphs(
	paragraphs: readonly SlideParagraph[],
	page: 'ltr' | 'rtl',
	numbered: { count: number }
): Paragraph[] {
	return paragraphs.map(({ runs, language, face, size, colour, strong, heads, mark, before, align }) => {
		if (typeof mark === 'object' && mark.number === 1) numbered.count++;
		const written = runs.flatMap((run) => {
			// Arabic has no slanted letters.
			const slants = directionOf(languageOf(run.text, language)) === 'ltr';
			return textRuns(run.text, language, {
				...(!heads && { face, size: sizeOnPaper(run.size ?? size, language), colour: run.colour ?? colour }),
				strong: (run.strong ?? strong ?? false) || (run.emphasis === true && !slants),
				slanted: run.emphasis === true && slants
			});
		});
		return paragraphAround(written, language, {
			...(heads && { style: 'Heading2' as const }),
			...(mark && { list: mark === 'dot' ? ('bullet' as const) : numbered.count }),
			...(!heads && { before: before * 0.72 }),
			atEnd: align !== 'own' && (directionOf(language) === page) === (align === 'end')
		});
	});
}
