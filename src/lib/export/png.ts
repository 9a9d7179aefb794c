import type { Figure, Look } from '$lib/charts/figure';
import { axisInset, fractionOf } from '$lib/charts/axis';
import { Chart } from '$lib/charts/chartParts';
import type { Credit } from './credit';
import { wrap } from './wrap';

const scale = 2;
const width = 960;
const margin = 32;
const label = 292;
const rowHeight = 52;
const axisHeight = 30;
const serif = '"Source Serif 4", "Noto Naskh Arabic", serif';
const sans = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';
const fonts = {
	title: `600 22px ${serif}`,
	name: `500 15px ${sans}`,
	value: `500 18px ${sans}`,
	small: `400 13px ${sans}`,
	sentence: `400 17px ${serif}`
};

/** Waits for the faces that the image is set in, in both scripts: a canvas does not. */
async function loadFonts(): Promise<void> {
	await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font, 'aس0')));
}

/** The marks of a figure on a canvas of their own, as they stand on screen, at twice the scale. */
function marksOf(figure: Figure, look: Look, inner: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = inner;
	canvas.height = figure.rows.length * rowHeight;
	const chart = new Chart(canvas, {
		type: 'bar',
		data: figure.data(look),
		options: { ...figure.options(look), responsive: false, animation: false, events: [], devicePixelRatio: scale }
	});
	const marks = document.createElement('canvas');
	marks.width = canvas.width;
	marks.height = canvas.height;
	marks.getContext('2d')?.drawImage(canvas, 0, 0);
	chart.destroy();
	return marks;
}

/**
 * A figure as a picture at twice the scale: title, rows with their names and numbers, axis, sentence, legend, and where it
 * comes from. Text runs in the look's direction. Throws where the browser gives no canvas.
 */
export async function figureImage(figure: Figure, look: Look, credit: Credit): Promise<Blob> {
	await loadFonts();
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	const linesOf = (text: string, font: string) => {
		context.font = font;
		return wrap(text, width - 2 * margin, (line) => context.measureText(line).width);
	};
	const sentence = linesOf(figure.sentence, fonts.sentence);
	const print = [figure.legend, credit.study, credit.scenario, credit.note].flatMap((text) =>
		linesOf(text, fonts.small)
	);
	const title = linesOf(figure.title, fonts.title);
	const ends = figure.ends ? 22 : 0;
	const top = margin + title.length * 30 + 8 + ends;
	const bottom = top + figure.rows.length * rowHeight + axisHeight;
	canvas.width = width * scale;
	canvas.height = (bottom + 12 + sentence.length * 26 + 12 + print.length * 19 + margin) * scale;
	context.scale(scale, scale);
	context.fillStyle = look.paper;
	context.fillRect(0, 0, width, canvas.height);
	context.direction = look.direction;
	const rtl = look.direction === 'rtl';
	/** Writes text whose edge (start, centre or end) stands `from` px from the side where reading starts. */
	const write = (
		text: string,
		from: number,
		y: number,
		font: string,
		colour = look.ink,
		align: CanvasTextAlign = 'start'
	) => {
		context.font = font;
		context.fillStyle = colour;
		context.textAlign = align;
		context.fillText(text, rtl ? width - from : from, y);
	};

	const values = figure.rows.some((row) => row.valueDetail) ? 190 : 76;
	const plot = width - 2 * margin - label - values;
	const along = (value: number) => margin + label + axisInset + fractionOf(value, figure.axis) * (plot - 2 * axisInset);
	title.forEach((line, at) => write(line, margin, margin + 20 + at * 30, fonts.title));
	if (figure.ends) {
		write(figure.ends.down, margin + label + axisInset, top - 8, fonts.small, look.quiet);
		write(figure.ends.up, margin + label + plot - axisInset, top - 8, fonts.small, look.quiet, 'end');
	}
	const marks = marksOf(figure, look, plot);
	context.drawImage(marks, rtl ? margin + values : margin + label, top, plot, figure.rows.length * rowHeight);
	figure.rows.forEach((row, at) => {
		const middle = top + at * rowHeight + rowHeight / 2;
		write(row.name, margin, middle + (row.detail ? -3 : 5), fonts.name);
		if (row.detail) write(row.detail, margin, middle + 16, fonts.small, look.quiet);
		write(row.value, width - margin - (row.valueDetail ? 104 : 0), middle + 6, fonts.value, look.ink, 'end');
		if (row.valueDetail) write(row.valueDetail, width - margin, middle + 5, fonts.small, look.quiet, 'end');
	});
	for (const { value, label: said } of figure.axis.ticks)
		write(said, along(value), bottom - 10, fonts.small, look.quiet, 'center');
	sentence.forEach((line, at) => write(line, margin, bottom + 28 + at * 26, fonts.sentence));
	print.forEach((line, at) =>
		write(line, margin, bottom + 12 + sentence.length * 26 + 24 + at * 19, fonts.small, look.quiet)
	);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png')
	);
}
