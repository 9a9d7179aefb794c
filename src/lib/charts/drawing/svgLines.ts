import { fractionOf, slopeInset } from '../axis';
import type { Look, Slope } from '../figure';
import { signs } from './signs';
import { element, line, path, reach, rhombus } from './svgElement';
import { colourOf } from './tones';

const lineWidth = 2.5;

/** A sign of a line at a point: its colour's companion. */
function signAt(sign: (typeof signs)[number], x: number, y: number, colour: string): string {
	const style = { fill: colour, stroke: colour, 'stroke-width': lineWidth };
	const [corner, third] = [reach * Math.SQRT1_2, reach * (Math.sqrt(3) / 2)];
	const stroke = (dx: number, dy: number) => line('sign', [x - dx, y - dy], [x + dx, y + dy], colour, lineWidth);
	const cross = () => stroke(reach, 0) + stroke(0, reach);
	const slanted = () => stroke(corner, corner) + stroke(corner, -corner);
	switch (sign) {
		case 'circle':
			return element('circle', { class: 'sign', cx: x, cy: y, r: reach, ...style });
		case 'rectRot':
			return rhombus('sign', x, y, style);
		case 'triangle':
			return path('sign', [[x, y - reach], [x + third, y + reach / 2], [x - third, y + reach / 2]], style); // prettier-ignore
		case 'rect':
			return element('rect', { class: 'sign', x: x - corner, y: y - corner, width: 2 * corner, height: 2 * corner, ...style }); // prettier-ignore
		case 'crossRot':
			return slanted();
		case 'star':
			return cross() + slanted();
		case 'cross':
			return cross();
		case 'dash':
			return line('sign', [x, y], [x + reach, y], colour, lineWidth);
	}
}

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
		const ends = places.map(([x, y]) => signAt(signs[outcome % signs.length]!, x, y, colour));
		return element('g', { class: 'line' }, way + ends.join(''));
	});
	return [...grid, ...drawn].join('\n');
}
