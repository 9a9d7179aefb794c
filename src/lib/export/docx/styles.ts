import { LineRuleType, type IParagraphStyleOptions, type ISpacingProperties, type IStylesOptions } from 'docx';
import type { InterfaceLanguage } from '$lib/study';
import { palette, proofingTag, sans, serif, stepOf } from '../pptx/tokens';
import { fontOf, halves } from './textRun';

/** Names the styles of the document. */
export type Style =
	'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Kicker' | 'Caption' | 'Cell' | 'CellHead' | 'Print' | 'Formula';

/** Holds how a style looks beside the text that it is based on. */
interface Look {
	/** Word's own name of it, by which it knows a heading. */
	name: string;
	size: number;
	face?: 'serif';
	strong?: boolean;
	colour?: string;
	/** Above and below, pt. */
	above?: number;
	below?: number;
	/** Whether it stays with what follows. */
	heads?: boolean;
	/** Its level in the outline. */
	outline?: number;
}

const { ink, quiet, accent } = palette;
const looks: Record<Style, Look> = {
	Title: { name: 'Title', size: 24, face: 'serif', strong: true, below: 4, heads: true },
	Subtitle: { name: 'Subtitle', size: 11, colour: quiet, below: 12 },
	Heading1: { name: 'heading 1', size: 16, face: 'serif', strong: true, above: 2, below: 6, heads: true, outline: 0 },
	Heading2: { name: 'heading 2', size: 12, strong: true, above: 10, below: 3, heads: true, outline: 1 },
	Kicker: { name: 'Kicker', size: 9, strong: true, colour: accent, above: 20, below: 0, heads: true },
	Caption: { name: 'caption', size: 10, strong: true, above: 8, below: 3, heads: true },
	Cell: { name: 'Cell', size: 10, above: 2, below: 2 },
	CellHead: { name: 'Head of a column', size: 9, strong: true, colour: quiet, above: 2, below: 2, heads: true },
	Print: { name: 'Small print', size: 9, colour: quiet, above: 4, below: 6 },
	Formula: { name: 'Formula', size: 11, face: 'serif' }
};

const spacing = (above = 0, below = 0): ISpacingProperties => ({
	...{ before: above * 20, after: below * 20 },
	...{ line: 276, lineRule: LineRuleType.AUTO }
});

function styleOf([id, look]: [string, Look], step: number): IParagraphStyleOptions {
	const { name, size, face, strong = false, colour = ink, above, below, heads = false, outline } = look;
	return {
		...{ id, name, basedOn: 'Normal', quickFormat: true },
		...(outline !== undefined && { next: 'Normal' }),
		run: { ...(face && { font: fontOf(serif) }), bold: strong, color: colour, size: halves(size * step) },
		paragraph: {
			...{ keepNext: heads, spacing: spacing(above, below) },
			...(outline !== undefined && { outlineLevel: outline })
		}
	};
}

/** Makes the styles of a document: Word's own headings, and those of the handout. */
export function documentStyles(locale: InterfaceLanguage): IStylesOptions {
	const step = stepOf(locale).size;
	const tag = proofingTag(locale);
	return {
		default: {
			document: {
				run: {
					...{ font: fontOf(sans), color: ink, size: halves(11 * step) },
					language: { value: tag, eastAsia: tag, bidirectional: tag }
				},
				paragraph: { spacing: spacing(0, 4) }
			}
		},
		paragraphStyles: Object.entries(looks).map((each) => styleOf(each, step))
	};
}
