import { slopeInset } from '$lib/charts/axis';
import type { Slope } from '$lib/charts/figure';
import { fonts, inItsDirection, namesLines, sheetMargin, width, type Measure, type Sheet } from './figureSheet';
import { wrap } from './wrap';

const room = 232;
const plotHeight = 420;
const line = 18;
const mostLines = 3;
/** Where a name begins beside its number. */
const beside = 62;

/** Lays out what stands between title and sentence for a figure of lines: the scenarios' names, marks, labels at both ends. */
export function slopeBody(figure: Slope, measure: Measure) {
	const heads = mostLines * line + 8;
	const plot = width - 2 * sheetMargin - 2 * room;
	const last = figure.sides.length - 1;
	const nameOf = ({ name, language }: Slope['lines'][number]) =>
		namesLines(name, room - beside, measure).map((text) => inItsDirection(text, language));
	const headRoom = Math.min(2 * room, plot / last - 8);
	return {
		height: heads + plotHeight,
		paint({ look, write, marks }: Sheet, above: number) {
			const along = (side: number) => sheetMargin + room + slopeInset + (side / last) * (plot - 2 * slopeInset);
			const top = above + heads;
			const up = (label: number) => top + plotHeight - slopeInset - label * (plotHeight - 2 * slopeInset) + 5;
			figure.sides.forEach((side, at) => {
				const lines = wrap(`${at + 1}. ${side}`, headRoom, (text) => measure(text, fonts.small)).slice(0, mostLines);
				lines.forEach((text, below) =>
					write(text, along(at), top - (lines.length - below) * line + 6, fonts.small, {
						colour: look.quiet,
						align: 'center'
					})
				);
			});
			marks(figure, sheetMargin + room, top, plot, plotHeight);
			for (const each of figure.lines) {
				const name = nameOf(each);
				const writeName = (from: number, middle: number, align: 'start' | 'end') =>
					name.forEach((text, below) =>
						write(text, from, middle + (below - (name.length - 1) / 2) * line, fonts.name, { align })
					);
				each.points.forEach(({ value, label }, side) => {
					if (side === 0) {
						write(value, sheetMargin + room - 6, up(label), fonts.value, { align: 'end' });
						writeName(sheetMargin + room - beside, up(label), 'end');
					} else if (side === last) {
						write(value, sheetMargin + room + plot + 6, up(label), fonts.value);
						writeName(sheetMargin + room + plot + beside, up(label), 'start');
					} else write(value, along(side) + 10, up(label), fonts.small, { clear: true });
				});
			}
		}
	};
}
