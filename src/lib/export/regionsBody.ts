import { colourOf } from '$lib/charts/drawing/tones';
import type { Plane } from '$lib/charts/figure';
import { stopRooms } from '$lib/charts/stopRooms';
import { fonts, inItsDirection, namesLines, sheetMargin, width, type Measure, type Sheet } from './figureSheet';
import { wrap } from './wrap';

/** The room before the plot for the names along its upright axis, and the plot's side. */
const [before, side] = [170, 440];
const [line, rowHeight] = [17, 40];
/** Lines of names beneath the plot, the axis's own among them. */
const foot = 5;
const gap = 36;

/** Lays out what stands between title and sentence for a plane: the map with names along its axes, and what its letters and numbers are. */
export function regionsBody(figure: Plane, measure: Measure) {
	const keys = figure.key.length * rowHeight + figure.pointNames.length * (line + 5);
	return {
		height: Math.max(26 + side + foot * line, keys + 38),
		paint({ look, write, marks }: Sheet, above: number) {
			const start = sheetMargin + before;
			const top = above + 26;
			const x = (part: number) => start + part * side;
			const y = (part: number) => top + (1 - part) * side;
			const small = (text: string, room: number, lines: number) =>
				wrap(text, room, (each) => measure(each, fonts.small)).slice(0, lines);
			marks(figure, start, top, side, side);
			const put = (text: string, from: number, up: number, colour = look.ink) =>
				write(text, from, up, fonts.small, { colour, align: 'center' });
			if (figure.axes) {
				stopRooms(figure.axes.x.stops).forEach(({ room, number }, nth) => {
					const { at, label, state } = figure.axes!.x.stops[nth]!;
					if (number) put(label, x(at / 100), top + side + line, look.quiet);
					small(state?.text ?? '', room * side - 6, 2).forEach((text, below) =>
						put(text, x(at / 100), top + side + (2 + below) * line)
					);
				});
				small(figure.axes.x.name, side, 1).forEach((text) => put(text, x(0.5), top + side + 4.4 * line, look.quiet));
				for (const { at, label, state } of figure.axes.y.stops) {
					const lines = small(`${label} ${state?.text ?? ''}`, before - 16, 2);
					lines.forEach((text, below) =>
						write(text, start - 16, y(at / 100) + 5 + (below - (lines.length - 1) / 2) * line, fonts.small, {
							align: 'end'
						})
					);
				}
				write(small(figure.axes.y.name, before + side, 1)[0] ?? '', sheetMargin, above + 8, fonts.small, {
					colour: look.quiet
				});
			}
			for (const corner of figure.corners)
				small(corner.label, side / 2, 2).forEach((text, below) =>
					put(
						text,
						Math.min(x(0.85), Math.max(x(0.15), x(corner.x))),
						y(corner.y) + (corner.y > 0 ? -8 : (1 + below) * line)
					)
				);
			for (const { x: across, y: up, label } of figure.letters)
				write(label, x(across), y(up) + 6, fonts.value, { align: 'center', clear: true });
			for (const { x: across, y: up, label, hollow } of figure.points)
				write(label, x(across), y(up) + 4, fonts.small, { colour: hollow ? look.ink : look.paper, align: 'center' });
			const from = start + side + gap;
			let down = top + 14;
			for (const { letter, name, language, value, outcome } of figure.key) {
				write('▎', from, down, fonts.value, { colour: colourOf(outcome, look) });
				write(letter, from + 20, down, fonts.value);
				write(value, from + 46, down, fonts.value);
				namesLines(name, width - sheetMargin - from - 118, measure).forEach((text, below) =>
					write(inItsDirection(text, language), from + 118, down + below * line, fonts.name)
				);
				down += rowHeight;
			}
			for (const { label, name, language } of figure.pointNames) {
				const [text = ''] = small(name, width - sheetMargin - from - 34, 1);
				write(label, from, down, fonts.small, { colour: look.quiet });
				write(inItsDirection(text, language), from + 28, down, fonts.small);
				down += line + 5;
			}
		}
	};
}
