import type { LanguageTag } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import type { Paragraph } from '../pptx/paragraph';
import { stepOf } from '../pptx/tokens';
import { runXml, type RunLook } from './runXml';

/** Names the styles of the document; `styles.ts` says how they look. */
export type Style =
	'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Kicker' | 'Caption' | 'Cell' | 'CellHead' | 'Print' | 'Formula';

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

/** Lists have their numbers in `numbering.xml`: bullets are the first, each numbered list has one of its own. */
const listNumber = (list: 'bullet' | number): number => (list === 'bullet' ? 1 : list + 2);

/** Writes a paragraph around runs, in the direction of its language. */
export function paragraphAround(
	runs: string,
	language: LanguageTag,
	{ style, atEnd = false, list, before }: ParagraphLook = {}
): string {
	const properties = [
		style ? `<w:pStyle w:val="${style}"/>` : '',
		list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${listNumber(list)}"/></w:numPr>`,
		directionOf(language) === 'rtl' ? '<w:bidi/>' : '',
		before === undefined ? '' : `<w:spacing w:before="${Math.round(before * 20)}"/>`,
		// In a paragraph from right to left, Word's right is where its lines end.
		atEnd ? '<w:jc w:val="right"/>' : ''
	].join('');
	return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Writes a text as one paragraph. */
export const paragraphXml = (text: string, language: LanguageTag, look: ParagraphLook & RunLook = {}): string =>
	paragraphAround(runXml(text, language, look), language, look);

/** A page is read nearer than a slide: its letters are smaller, but never too small to read, pt. */
const sizeOnPaper = (size: number, language: LanguageTag) => Math.max(9, size * 0.72) * stepOf(language).size;

/** Writes the paragraphs of a slide's block for a page; each numbered list that begins is counted in `lists`. */
export function pageParagraphs(
	paragraphs: readonly Paragraph[],
	page: 'ltr' | 'rtl',
	lists: { count: number }
): string {
	return paragraphs
		.map(({ runs, language, face, size, colour, strong, heads, mark, before, align }) => {
			if (typeof mark === 'object' && mark.number === 1) lists.count++;
			const written = runs.map((run) => {
				// Arabic has no slanted letters.
				const slants = directionOf(languageOf(run.text, language)) === 'ltr';
				return runXml(run.text, language, {
					...(!heads && { face, size: sizeOnPaper(run.size ?? size, language), colour: run.colour ?? colour }),
					strong: (run.strong ?? strong ?? false) || (run.emphasis === true && !slants),
					slanted: run.emphasis === true && slants
				});
			});
			return paragraphAround(written.join(''), language, {
				...(heads && { style: 'Heading2' as const }),
				...(mark && { list: mark === 'dot' ? ('bullet' as const) : lists.count }),
				...(!heads && { before: before * 0.72 }),
				atEnd: align !== 'own' && (directionOf(language) === page) === (align === 'end')
			});
		})
		.join('');
}
