import type pptxgen from 'pptxgenjs';
import type { LanguageTag } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { linesOf } from './measure';
import { plain } from './plain';
import { proofingTag, stepOf, type Face } from './tokens';

/** A stretch of one paragraph. */
export interface Run {
	text: string;
	strong?: boolean;
	emphasis?: boolean;
	/** RRGGBB, where it is another than the paragraph's. */
	colour?: string;
	/** pt, where it is another than the paragraph's. */
	size?: number;
}

/** A paragraph before it is placed: it runs in the direction of its language. */
export interface Paragraph {
	runs: Run[];
	language: LanguageTag;
	face: Face;
	/** pt, before the step of its language. */
	size: number;
	colour: string;
	/** Space above, pt. */
	before: number;
	strong?: boolean;
	/** Whether it heads what follows: a document has a style for it. */
	heads?: boolean;
	/** What stands before it: a dot, or its number in a list. */
	mark?: 'dot' | { number: number };
	/** On which side it stands: the page's start where none is named, its end, the middle, or the start of its own direction. */
	align?: 'end' | 'middle' | 'own';
}

const indent = 14;

/** The size of a paragraph's letters at a scale, pt. */
const sizeOf = ({ size, language }: Pick<Paragraph, 'size' | 'language'>, scale = 1): number =>
	Math.round(size * stepOf(language).size * scale * 2) / 2;

/** How high paragraphs stand in a width, both in inches. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, scale = 1): number {
	const points = paragraphs.reduce((sum, paragraph, at) => {
		const size = sizeOf(paragraph, scale);
		const text = paragraph.runs.map((run) => run.text).join('');
		const lines = linesOf(plain(text), width - (paragraph.mark ? indent / 72 : 0), size);
		const above = at === 0 ? 0 : paragraph.before * scale;
		return sum + above + lines * size * stepOf(paragraph.language).leading;
	}, 0);
	return points / 72;
}

/** Paragraphs as PptxGenJS takes them, on a page that is read in a direction. */
export function textOf(paragraphs: readonly Paragraph[], page: 'ltr' | 'rtl', scale = 1): pptxgen.TextProps[] {
	return paragraphs.flatMap((paragraph, at) => {
		const { language, face, colour, before, strong, mark, align, runs } = paragraph;
		const rtl = directionOf(language) === 'rtl';
		const right = align === 'own' ? rtl : (page === 'rtl') !== (align === 'end');
		const bullet =
			mark === 'dot'
				? { indent: indent * scale, characterCode: '2022' }
				: mark
					? { indent: (indent + 6) * scale, type: 'number' as const, numberStartAt: mark.number }
					: false;
		return runs.map((run, index) => ({
			text: plain(run.text),
			options: {
				fontFace: face.latin,
				fontSize: sizeOf({ language, size: run.size ?? paragraph.size }, scale),
				color: run.colour ?? colour,
				bold:
					(run.strong ?? strong ?? false) ||
					(run.emphasis === true && directionOf(languageOf(run.text, language)) === 'rtl'),
				// Arabic has no slanted letters.
				italic: run.emphasis === true && directionOf(languageOf(run.text, language)) === 'ltr',
				lang: proofingTag(languageOf(run.text, language)),
				rtlMode: rtl,
				align: align === 'middle' ? ('center' as const) : right ? ('right' as const) : ('left' as const),
				lineSpacing: sizeOf(paragraph, scale) * stepOf(language).leading,
				...(index === 0 && bullet ? { bullet } : {}),
				...(at > 0 && before > 0 ? { paraSpaceBefore: before * scale } : {}),
				breakLine: index === runs.length - 1
			}
		}));
	});
}
