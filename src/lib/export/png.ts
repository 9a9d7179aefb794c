import type { AnyFigure, Look } from '$lib/charts/figure';
import type { Credit } from './credit';
import { fonts, width } from './figureSheet';
import { layOut } from './layOut';
import { canvasFont, scale, sheetOn } from './sheet';

/** Waits for the faces that the image is set in, in both scripts: a canvas does not. */
async function loadFonts(): Promise<void> {
	await Promise.all(Object.values(fonts).map((font) => document.fonts.load(canvasFont(font), 'aس0')));
}

/** Draws a figure as a picture at twice the scale, in the look's direction. Throws where the browser gives no canvas. */
export async function figureImage(figure: AnyFigure, look: Look, credit: Credit): Promise<Blob> {
	await loadFonts();
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	const layout = layOut(figure, credit, (text, font) => {
		context.font = canvasFont(font);
		return context.measureText(text).width;
	});
	canvas.width = width * scale;
	canvas.height = layout.height * scale;
	context.scale(scale, scale);
	context.fillStyle = look.paper;
	context.fillRect(0, 0, width, canvas.height);
	context.direction = look.direction;
	layout.paint(sheetOn(context, look));
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png')
	);
}
