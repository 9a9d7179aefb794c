import { Chart } from '$lib/charts/chartParts';
import { chartData, chartOptions } from '$lib/charts/drawing/toChart';
import { paintRegions } from '$lib/charts/drawing/paintRegions';
import type { Charted, Look } from '$lib/charts/figure';
import { width, type Font, type Sheet } from './figureSheet';

/** Pictures are drawn at twice the scale of their px. */
export const scale = 2;

/** Names a font as a canvas takes it. */
export const canvasFont = ({ weight, size, families }: Font): string => `${weight} ${size}px ${families}`;

/** Places text and marks on a canvas from the side where reading starts. */
export function sheetOn(context: CanvasRenderingContext2D, look: Look): Sheet {
	const rtl = look.direction === 'rtl';
	return {
		look,
		write(text, from, y, font, { colour = look.ink, align = 'start', clear = false } = {}) {
			const x = rtl ? width - from : from;
			context.font = canvasFont(font);
			context.textAlign = align;
			if (clear) {
				context.strokeStyle = look.paper;
				context.lineWidth = 5;
				context.strokeText(text, x, y);
			}
			context.fillStyle = colour;
			context.fillText(text, x, y);
		},
		marks(figure, from, y, wide, high) {
			const left = rtl ? width - from - wide : from;
			if ('layers' in figure) paintRegions(context, figure, look, [left, y, wide, high]);
			else context.drawImage(marksOf(figure, look, wide, high), left, y, wide, high);
		}
	};
}

/** The marks of a figure on a canvas of their own, as they stand on screen, at twice the scale. */
function marksOf(figure: Charted, look: Look, wide: number, high: number): HTMLCanvasElement {
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
