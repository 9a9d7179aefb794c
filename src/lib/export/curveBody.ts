import { fractionOf, slopeInset } from '$lib/charts/axis';
import { colourOf } from '$lib/charts/drawing/tones';
import type { Curve } from '$lib/charts/figure';
import { stopRooms } from '$lib/charts/stopRooms';
import { fonts, inItsDirection, namesLines, sheetMargin, width, type Measure, type Sheet } from './figureSheet';
import { wrap } from './wrap';

/** The room before the plot, for the numbers of the axis, and after it, for the names of the lines. */
const [before, after] = [52, 232];
const plotHeight = 400;
const head = 22;
const line = 17;
const mostLines = 3;

/** Lays out what stands between title and sentence for a curve: flips, marks, names and values of the lines, named places. */
export function curveBody(figure: Curve, measure: Measure) {
	return {
		height: head + plotHeight + (1 + mostLines) * line,
		paint({ look, write, marks }: Sheet, above: number) {
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
			marks(figure, start, top, plot, plotHeight);
			for (const { name, language, value, label, outcome } of figure.curves) {
				// Where labels stand apart from their lines, the colour says whose they are.
				write('▎', start + plot + 2, up(label), fonts.value, { colour: colourOf(outcome, look) });
				write(value, start + plot + 20, up(label), fonts.value);
				const lines = namesLines(name, after - 74, measure).map((text) => inItsDirection(text, language));
				lines.forEach((text, below) =>
					write(text, start + plot + 74, up(label) + (below - (lines.length - 1) / 2) * line, fonts.name)
				);
			}
			stopRooms(figure.stops).forEach(({ room, number }, nth) => {
				const { at, label, state } = figure.stops[nth]!;
				const foot = top + plotHeight + line - 4;
				if (number) write(label, along(at), foot, fonts.small, quiet);
				wrap(state?.text ?? '', room * long - 6, (text) => measure(text, fonts.small))
					.slice(0, mostLines)
					.forEach((text, below) =>
						write(text, along(at), foot + (1 + below) * line, fonts.small, { colour: look.ink, align: 'center' })
					);
			});
		}
	};
}
