import { showsFigure, type Block } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import type { Box, Canvas } from './canvas';
import { curveHeights, drawCurve } from './curvePart';
import { drawFigure, figureHeights } from './figurePart';
import { heightOf, type Paragraph } from './paragraph';
import { drawPlane, planeHeights } from './planePart';
import { drawTable, tableHeight } from './tablePart';
import { slideParagraphsOf } from './textBlock';

/** How a block stands in a column: at least so high at a scale, at best so high, and how it is drawn into its box. */
interface Part {
	least: (scale: number) => number;
	best: (scale: number) => number;
	draw: (box: Box, scale: number) => void;
}

const gap = 0.16;
/** Letters grow and shrink to these parts of their size; they grow only where there is no figure and so much of the box stays free. */
const airy = 0.85;
const scales = [1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

function textPart(canvas: Canvas, paragraphs: Paragraph[], width: number): Part {
	const height = (scale: number) => heightOf(paragraphs, width, scale) + 0.04;
	return { least: height, best: height, draw: (box, scale) => canvas.text(paragraphs, box, { scale }) };
}

function partOf(canvas: Canvas, block: Block, width: number, deck: Deck): Part {
	switch (block.kind) {
		case 'figure': {
			const { least, best } = figureHeights(block.figure, width, deck);
			return { least: () => least, best: () => best, draw: (box) => drawFigure(canvas, block.figure, box, deck) };
		}
		case 'lines': {
			const { least, best } = curveHeights(block.figure, width, deck);
			return { least: () => least, best: () => best, draw: (box) => drawCurve(canvas, block.figure, box, deck) };
		}
		case 'plane': {
			const { least, best } = planeHeights(block.figure, width, deck);
			return { least: () => least, best: () => best, draw: (box) => drawPlane(canvas, block.figure, box, deck) };
		}
		case 'table': {
			const height = (scale: number) => tableHeight(block.table, width, deck, scale);
			return {
				least: height,
				best: height,
				draw: (box, scale) => drawTable(canvas, block, box, deck, scale)
			};
		}
		case 'lead':
		case 'points':
		case 'quote':
		case 'prose':
			return textPart(canvas, slideParagraphsOf(block, { locale: deck.locale, typed: deck.briefing.language }), width);
	}
}

/** Blocks beneath each other in a box: letters as large as it allows, figures as high as is left. */
export class SlideColumn {
	readonly #parts: Part[];
	readonly #box: Box;
	/** The largest scale of letters at which all of it stands in the box. */
	readonly scale: number;

	constructor(canvas: Canvas, blocks: readonly Block[], box: Box, deck: Deck) {
		this.#parts = blocks.map((block) => partOf(canvas, block, box.width, deck));
		this.#box = box;
		const largest = blocks.some(showsFigure) ? 1 : Infinity;
		const fits = (scale: number) => this.#need(scale) <= box.height * (scale > 1 ? airy : 1);
		this.scale = scales.find((scale) => scale <= largest && fits(scale)) ?? scales.at(-1)!;
	}

	draw(scale: number): void {
		const { height: whole, top: start } = this.#box;
		const need = this.#need(scale);
		const gaps = this.#gaps();
		let left = Math.max(0, whole - need);
		// What overflows even so is taken from all alike, so that nothing stands on anything.
		const squeeze = need > whole ? (whole - gaps) / (need - gaps) : 1;
		let top = start;
		for (const part of this.#parts) {
			const least = part.least(scale);
			const more = Math.max(0, Math.min(left, part.best(scale) - least));
			left -= more;
			const height = (least + more) * squeeze;
			part.draw({ ...this.#box, top, height }, scale);
			top += height + gap;
		}
	}

	#gaps(): number {
		return gap * Math.max(0, this.#parts.length - 1);
	}

	#need(scale: number): number {
		return this.#parts.reduce((sum, part) => sum + part.least(scale), this.#gaps());
	}
}
