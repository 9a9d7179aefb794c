import { axisInset, fractionOf } from '$lib/charts/axis';
import type { Figure } from '$lib/charts/figure';
import { valueSaid } from '$lib/charts/moved';
import { fonts, sheetMargin, sheetMarksOf, width, type Sheet } from './sheet';

const label = 292;
const rowHeight = 52;
const axisHeight = 30;

/** The part of a picture between title and sentence, for a figure of rows: names, marks, numbers, axis. */
export function rowsBody(figure: Figure) {
	const ends = figure.ends ? 22 : 0;
	const height = figure.rows.length * rowHeight;
	return {
		height: ends + height + axisHeight,
		paint({ look, write, place }: Sheet, above: number) {
			const top = above + ends;
			const values = figure.rows.some((row) => row.valueDetail ?? row.before) ? 190 : 76;
			const plot = width - 2 * sheetMargin - label - values;
			const along = (value: number) =>
				sheetMargin + label + axisInset + fractionOf(value, figure.axis) * (plot - 2 * axisInset);
			if (figure.ends) {
				write(figure.ends.down, along(0) - 8, top - 8, fonts.small, { colour: look.quiet, align: 'end' });
				write(figure.ends.up, along(0) + 8, top - 8, fonts.small, { colour: look.quiet });
			}
			place(sheetMarksOf(figure, look, plot, height), sheetMargin + label, top, plot, height);
			figure.rows.forEach((row, at) => {
				const middle = top + at * rowHeight + rowHeight / 2;
				write(row.name, sheetMargin, middle + (row.detail ? -3 : 5), fonts.name);
				if (row.detail) write(row.detail, sheetMargin, middle + 16, fonts.small, { colour: look.quiet });
				write(valueSaid(row), width - sheetMargin - (row.valueDetail ? 104 : 0), middle + 6, fonts.value, {
					colour: look.ink,
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
