import { slopeInset } from '$lib/charts/axis';
import type { Slope } from '$lib/charts/figure';
import { fonts, sheetMargin, sheetMarksOf, width, type Sheet } from './sheet';
import { wrap } from './wrap';

const room = 232;
const plotHeight = 420;
const line = 18;
const mostLines = 3;

/** The part of a picture between title and sentence, for a figure of lines: the scenarios' names, marks, labels at both ends. */
export function slopeBody(figure: Slope) {
	const heads = mostLines * line + 8;
	return {
		height: heads + plotHeight,
		paint({ context, look, write, clear, place }: Sheet, above: number) {
			const plot = width - 2 * sheetMargin - 2 * room;
			const last = figure.sides.length - 1;
			const along = (side: number) => sheetMargin + room + slopeInset + (side / last) * (plot - 2 * slopeInset);
			const top = above + heads;
			const up = (label: number) => top + plotHeight - slopeInset - label * (plotHeight - 2 * slopeInset) + 5;
			figure.sides.forEach((side, at) => {
				context.font = fonts.small;
				const wide = Math.min(2 * room, plot / last - 8);
				const lines = wrap(`${at + 1}. ${side}`, wide, (text) => context.measureText(text).width).slice(0, mostLines);
				lines.forEach((text, below) =>
					write(text, along(at), top - (lines.length - below) * line + 6, fonts.small, {
						colour: look.quiet,
						align: 'center'
					})
				);
			});
			place(sheetMarksOf(figure, look, plot, plotHeight), sheetMargin + room, top, plot, plotHeight);
			for (const { name, points } of figure.lines) {
				points.forEach(({ value, label }, at) => {
					if (at === 0) {
						write(value, sheetMargin + room - 6, up(label), fonts.value, { colour: look.ink, align: 'end' });
						write(name, sheetMargin + room - 62, up(label), fonts.name, { colour: look.ink, align: 'end' });
					} else if (at === last) {
						write(value, sheetMargin + room + plot + 6, up(label), fonts.value);
						write(name, sheetMargin + room + plot + 62, up(label), fonts.name);
					} else {
						clear(value, along(at) + 10, up(label), fonts.small);
						write(value, along(at) + 10, up(label), fonts.small);
					}
				});
			}
		}
	};
}
