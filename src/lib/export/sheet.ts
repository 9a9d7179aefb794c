import { Chart } from '$lib/charts/chartParts';
import { chartData, chartOptions } from '$lib/charts/drawing/toChart';
import type { Look, Marks } from '$lib/charts/figure';

/** Pictures are drawn at twice the scale of their px. */
export const scale = 2;
/** Sets the width of a picture, px. */
export const width = 960;
/** Sets the margin of a picture, px. */
export const sheetMargin = 32;

const serif = '"Source Serif 4", "Noto Naskh Arabic", serif';
const sans = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';
/** Names the faces and sizes of a picture's text, as canvas takes them. */
export const fonts = {
	title: `600 22px ${serif}`,
	name: `500 15px ${sans}`,
	value: `500 18px ${sans}`,
	small: `400 13px ${sans}`,
	sentence: `400 17px ${serif}`
};

/** How a text is written: in ink from its edge where nothing is said. */
interface TextStyle {
	colour?: string;
	align?: CanvasTextAlign;
}

/** A picture that is being written: its canvas, its colours, and text placed from the side where reading starts. */
export interface Sheet {
	context: CanvasRenderingContext2D;
	look: Look;
	/** Writes text whose edge (start, centre or end) stands `from` px from the side where reading starts. */
	write: (text: string, from: number, y: number, font: string, style?: TextStyle) => void;
	/** Keeps the paper clear around text that is written over marks. */
	clear: (text: string, from: number, y: number, font: string) => void;
	/** Draws a picture whose edge stands `from` px from the side where reading starts. */
	place: (picture: HTMLCanvasElement, from: number, y: number, wide: number, high: number) => void;
}

/** Places text on a canvas from the side where reading starts. */
export function sheetOn(context: CanvasRenderingContext2D, look: Look): Sheet {
	const rtl = look.direction === 'rtl';
	return {
		context,
		look,
		write(text, from, y, font, { colour = look.ink, align = 'start' } = {}) {
			context.font = font;
			context.fillStyle = colour;
			context.textAlign = align;
			context.fillText(text, rtl ? width - from : from, y);
		},
		clear(text, from, y, font) {
			context.font = font;
			context.textAlign = 'start';
			context.strokeStyle = look.paper;
			context.lineWidth = 5;
			context.strokeText(text, rtl ? width - from : from, y);
		},
		place(picture, from, y, wide, high) {
			context.drawImage(picture, rtl ? width - from - wide : from, y, wide, high);
		}
	};
}

/** The marks of a figure on a canvas of their own, as they stand on screen, at twice the scale. */
export function sheetMarksOf(figure: Marks, look: Look, wide: number, high: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = wide;
	canvas.height = high;
	const chart = new Chart(canvas, {
		type: 'bar',
		data: chartData(figure, look),
		options: { ...chartOptions(figure, look), events: [], devicePixelRatio: scale }
	});
	const marks = document.createElement('canvas');
	marks.width = canvas.width;
	marks.height = canvas.height;
	marks.getContext('2d')?.drawImage(canvas, 0, 0);
	chart.destroy();
	return marks;
}
