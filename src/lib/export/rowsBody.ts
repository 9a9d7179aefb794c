import { axisInset, fractionOf } from '$lib/charts/axis';
import type { Figure } from '$lib/charts/figure';
import { valueSaid } from '$lib/charts/moved';
import { fonts, inItsDirection, sheetMargin, width, type Measure, type Sheet } from './figureSheet';
import { wrap } from './wrap';

const label = 292;
/** Room for two lines; each further line of the longest name adds its own. */
const leastHeight = 52;
const lineHeight = 18;
const axisHeight = 30;

/** Lays out what stands between title and sentence for a figure of rows: names, marks, numbers, axis. */
export function rowsBody(figure: Figure, measure: Measure) {
	const ends = figure.ends ? 22 : 0;
	const names = figure.rows.map(({ name }) => wrap(name, label - 12, (text) => measure(text, fonts.name)));
	const details = figure.rows.map(({ detail = '' }) =>
		detail === '' ? [] : wrap(detail, label - 12, (text) => measure(text, fonts.small))
	);
	const most = Math.max(0, ...names.map((lines, at) => lines.length + details[at]!.length));
	const rowHeight = leastHeight + Math.max(0, most - 2) * lineHeight;
	const height = figure.rows.length * rowHeight;
	return {
		height: ends + height + axisHeight,
		paint({ look, write, marks }: Sheet, above: number) {
			const top = above + ends;
			const values = figure.rows.some((row) => row.valueDetail ?? row.before) ? 190 : 76;
			const plot = width - 2 * sheetMargin - label - values;
			const along = (value: number) =>
				sheetMargin + label + axisInset + fractionOf(value, figure.axis) * (plot - 2 * axisInset);
			if (figure.ends) {
				write(figure.ends.down, along(0) - 8, top - 8, fonts.small, { colour: look.quiet, align: 'end' });
				write(figure.ends.up, along(0) + 8, top - 8, fonts.small, { colour: look.quiet });
			}
			marks(figure, sheetMargin + label, top, plot, height);
			figure.rows.forEach((row, at) => {
				const middle = top + at * rowHeight + rowHeight / 2;
				const lines = [
					...names[at]!.map((text) => [inItsDirection(text, row.language), fonts.name, look.ink] as const),
					...details[at]!.map((text) => [text, fonts.small, look.quiet] as const)
				];
				lines.forEach(([text, font, colour], below) =>
					write(text, sheetMargin, middle + 5 + (below - (lines.length - 1) / 2) * lineHeight, font, { colour })
				);
				write(valueSaid(row), width - sheetMargin - (row.valueDetail ? 104 : 0), middle + 6, fonts.value, {
					align: 'end'
				});
				if (row.valueDetail)
					write(row.valueDetail, width - sheetMargin, middle + 5, fonts.small, { colour: look.quiet, align: 'end' });
			});
			for (const { value, label: said } of figure.axis.ticks)
				write(said, along(value), top + height + axisHeight - 10, fonts.small, { colour: look.quiet, align: 'center' });
		}
	};
}
