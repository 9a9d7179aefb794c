import type { AnyFigure } from '$lib/charts/figure';
import type { Credit } from './credit';
import { curveBody } from './curveBody';
import { fonts, sheetMargin, width, type Font, type Measure, type Sheet } from './figureSheet';
import { regionsBody } from './regionsBody';
import { rowsBody } from './rowsBody';
import { slopeBody } from './slopeBody';
import { wrap } from './wrap';

function bodyOf(figure: AnyFigure, measure: Measure) {
	if ('layers' in figure) return regionsBody(figure, measure);
	if ('curves' in figure) return curveBody(figure, measure);
	return 'lines' in figure ? slopeBody(figure, measure) : rowsBody(figure, measure);
}

/**
 * Lays out a figure as a picture: title, marks with their names and numbers, sentence, legend, and where it comes from. The
 * height is known before anything is painted.
 */
export function layOut(figure: AnyFigure, credit: Credit, measure: Measure) {
	const linesOf = (text: string, font: Font) => wrap(text, width - 2 * sheetMargin, (line) => measure(line, font));
	const title = linesOf(figure.title, fonts.title);
	const sentence = linesOf(figure.sentence, fonts.sentence);
	const print = [figure.legend, credit.study, credit.scenario, credit.note]
		.filter((text) => text !== '')
		.flatMap((text) => linesOf(text, fonts.small));
	const body = bodyOf(figure, measure);
	const top = sheetMargin + title.length * 30 + 8;
	const bottom = top + body.height;
	return {
		height: bottom + 12 + sentence.length * 26 + 12 + print.length * 19 + sheetMargin,
		paint(sheet: Sheet) {
			const { look, write } = sheet;
			title.forEach((line, at) => write(line, sheetMargin, sheetMargin + 20 + at * 30, fonts.title));
			body.paint(sheet, top);
			sentence.forEach((line, at) => write(line, sheetMargin, bottom + 28 + at * 26, fonts.sentence));
			print.forEach((line, at) =>
				write(line, sheetMargin, bottom + 12 + sentence.length * 26 + 24 + at * 19, fonts.small, { colour: look.quiet })
			);
		}
	};
}
