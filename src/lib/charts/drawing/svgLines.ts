import { fractionOf, slopeInset } from '../axis';
import type { Look, Slope } from '../figure';
import { signs } from './signs';
import { element, line, path } from './svgElement';
import { lineWidth, svgSign } from './svgSign';
import { colourOf } from './tones';

/** Draws lines from scenario to scenario as SVG. */
export function svgLines(
	{ sides, lines, axis }: Pick<Slope, 'sides' | 'lines' | 'axis'>,
	look: Look,
	wide: number,
	high: number
): string {
	const last = sides.length - 1;
	const along = (side: number) => {
		const fraction = side / last;
		return slopeInset + (look.direction === 'rtl' ? 1 - fraction : fraction) * (wide - 2 * slopeInset);
	};
	const up = (value: number) => high - slopeInset - fractionOf(value, axis) * (high - 2 * slopeInset);
	const grid = sides.map((_, at) =>
		line('grid', [along(at), slopeInset], [along(at), high - slopeInset], look.hairline)
	);
	// The first lies on top, as on the canvas.
	const drawn = [...lines].reverse().map(({ outcome, points }) => {
		const colour = colourOf(outcome, look);
		const places = points.map(({ at }, side) => [along(side), up(at)] as const);
		const way = path('line', places, { fill: 'none', stroke: colour, 'stroke-width': lineWidth }, false);
		const ends = places.map(([x, y]) => svgSign(signs[outcome % signs.length]!, x, y, colour));
		return element('g', { class: 'line' }, way + ends.join(''));
	});
	return [...grid, ...drawn].join('\n');
}
