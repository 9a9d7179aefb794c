import type { AnyFigure, Look } from '$lib/charts/figure';
import type { Credit } from './credit';
import { curveBody } from './curveBody';
import { rowsBody } from './rowsBody';
import { fonts, sheetMargin, scale, sheetOn, width } from './sheet';
import { slopeBody } from './slopeBody';
import { wrap } from './wrap';

/** Waits for the faces that the image is set in, in both scripts: a canvas does not. */
async function loadFonts(): Promise<void> {
	await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font, 'aس0')));
}

function bodyOf(figure: AnyFigure) {
	if ('curves' in figure) return curveBody(figure);
	return 'lines' in figure ? slopeBody(figure) : rowsBody(figure);
}

/**
 * A figure as a picture at twice the scale: title, marks with their names and numbers, sentence, legend, and where it comes
 * from. Text runs in the look's direction. Throws where the browser gives no canvas.
 */
export async function figureImage(figure: AnyFigure, look: Look, credit: Credit): Promise<Blob> {
	await loadFonts();
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	const linesOf = (text: string, font: string) => {
		context.font = font;
		return wrap(text, width - 2 * sheetMargin, (line) => context.measureText(line).width);
	};
	const sentence = linesOf(figure.sentence, fonts.sentence);
	const print = [figure.legend, credit.study, credit.scenario, credit.note].flatMap((text) =>
		linesOf(text, fonts.small)
	);
	const title = linesOf(figure.title, fonts.title);
	const body = bodyOf(figure);
	const top = sheetMargin + title.length * 30 + 8;
	const bottom = top + body.height;
	canvas.width = width * scale;
	canvas.height = (bottom + 12 + sentence.length * 26 + 12 + print.length * 19 + sheetMargin) * scale;
	context.scale(scale, scale);
	context.fillStyle = look.paper;
	context.fillRect(0, 0, width, canvas.height);
	context.direction = look.direction;
	const sheet = sheetOn(context, look);
	const { write } = sheet;
	title.forEach((line, at) => write(line, sheetMargin, sheetMargin + 20 + at * 30, fonts.title));
	body.paint(sheet, top);
	sentence.forEach((line, at) => write(line, sheetMargin, bottom + 28 + at * 26, fonts.sentence));
	print.forEach((line, at) =>
		write(line, sheetMargin, bottom + 12 + sentence.length * 26 + 24 + at * 19, fonts.small, { colour: look.quiet })
	);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png')
	);
}
