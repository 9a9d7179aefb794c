import { svgMarks } from '$lib/charts/drawing/toSvg';
import type { AnyFigure, Look } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import type { Credit } from './credit';
import { width, type Measure, type Sheet } from './figureSheet';
import { layOut } from './layOut';
import { textWidth } from './pptx/measure';
import { escaped } from './pptx/plain';
import { palette } from './pptx/tokens';

const hash = (colour: string) => `#${colour}`;

/** The light colours on white, as every program that takes SVG reads them. */
const lookIn = (locale: InterfaceLanguage): Look => ({
	ink: hash(palette.ink),
	quiet: hash(palette.quiet),
	hairline: hash(palette.hairline),
	paper: '#FFFFFF',
	up: hash(palette.up),
	down: hash(palette.down),
	outcomes: palette.outcomes.map(hash),
	direction: directionOf(locale)
});

/** The machine that shows the file may have other faces: texts get the room that the widest of them take. */
const estimated: Measure = (text, { size }) => textWidth(text) * size;

/** Anchors by the side that they stand at: some programs know no direction of text, and all know the isolates of Unicode. */
const anchors = {
	ltr: { start: 'start', center: 'middle', end: 'end' },
	rtl: { start: 'end', center: 'middle', end: 'start' }
};
const fromRight = (text: string) => `\u2067${text}\u2069`;

function sheetInto(parts: string[], look: Look): Sheet {
	const rtl = look.direction === 'rtl';
	return {
		look,
		write(text, from, y, { weight, size, families }, { colour = look.ink, align = 'start', clear = false } = {}) {
			const font = `font-family="${escaped(families.replaceAll('"', "'"))}" font-size="${size}" font-weight="${weight}"`;
			const add = (paint: string) =>
				parts.push(
					`<text x="${rtl ? width - from : from}" y="${y}" text-anchor="${anchors[look.direction][align]}" ${font} ${paint}>${escaped(rtl ? fromRight(text) : text)}</text>`
				);
			if (clear) add(`aria-hidden="true" stroke="${look.paper}" stroke-width="5" fill="${look.paper}"`);
			add(`fill="${colour}"`);
		},
		marks(figure, from, y, wide, high) {
			const x = rtl ? width - from - wide : from;
			parts.push(`<g transform="translate(${x} ${y})">`, svgMarks(figure, look, wide, high), '</g>');
		}
	};
}

/** Draws a figure as vectors: the picture that PNG holds, its text as text, on white. */
export function figureSvg(figure: AnyFigure, credit: Credit, locale: InterfaceLanguage): string {
	const look = lookIn(locale);
	const layout = layOut(figure, credit, estimated);
	const parts: string[] = [];
	layout.paint(sheetInto(parts, look));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${layout.height}" viewBox="0 0 ${width} ${layout.height}" role="img" xml:lang="${locale}">`,
		`<title>${escaped(figure.title)}</title>`,
		`<desc>${escaped(figure.sentence)}</desc>`,
		`<rect width="${width}" height="${layout.height}" fill="${look.paper}"/>`,
		...parts,
		'</svg>',
		''
	].join('\n');
}
