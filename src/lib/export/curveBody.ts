import { fractionOf, slopeInset } from '$lib/charts/axis';
import { colourOf } from '$lib/charts/drawing/tones';
import type { Curve } from '$lib/charts/figure';
import { stopRooms } from '$lib/charts/stopRooms';
import { fonts, sheetMargin, sheetMarksOf, width, type Sheet } from './sheet';
import { wrap } from './wrap';

/** The room before the plot, for the numbers of the axis, and after it, for the names of the lines. */
const [before, after] = [52, 232];
const plotHeight = 400;
const head = 22;
const line = 17;
const mostLines = 3;

/** The part of a picture between title and sentence, for a curve: flips, marks, names and values of the lines, named places. */
export function curveBody(figure: Curve) {
	return {
		height: head + plotHeight + (1 + mostLines) * line,
		paint({ context, look, write, place }: Sheet, above: number) {
			const plot = width - 2 * sheetMargin - before - after;
			const start = sheetMargin + before;
			const long = plot - 2 * slopeInset;
			const along = (at: number) => start + slopeInset + (at / 100) * long;
			const top = above + head;
			const up = (fraction: number) => top + plotHeight - slopeInset - fraction * (plotHeight - 2 * slopeInset) + 5;
			const quiet = { colour: look.quiet, align: 'center' } as const;
			for (const { place: at, label } of figure.flips) write(label, along(100 * at), top + 4, fonts.small, quiet);
			for (const { value, label } of figure.axis.ticks)
				write(label, start + 4, up(fractionOf(value, figure.axis)), fonts.small, { colour: look.quiet, align: 'end' });
			place(sheetMarksOf(figure, look, plot, plotHeight), start, top, plot, plotHeight);
			for (const { name, value, label, outcome } of figure.curves) {
				// Where labels stand apart from their lines, the colour says whose they are.
				write('▎', start + plot + 2, up(label), fonts.value, { colour: colourOf(outcome, look) });
				write(value, start + plot + 20, up(label), fonts.value);
				write(name, start + plot + 74, up(label), fonts.name);
			}
			stopRooms(figure.stops).forEach(({ room, number }, nth) => {
				const { at, label, state } = figure.stops[nth]!;
				const foot = top + plotHeight + line - 4;
				if (number) write(label, along(at), foot, fonts.small, quiet);
				context.font = fonts.small;
				wrap(state?.text ?? '', room * long - 6, (text) => context.measureText(text).width)
					.slice(0, mostLines)
					.forEach((text, below) =>
						write(text, along(at), foot + (1 + below) * line, fonts.small, { colour: look.ink, align: 'center' })
					);
			});
		}
	};
}
