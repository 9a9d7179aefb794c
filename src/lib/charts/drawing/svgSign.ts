import type { Sign } from './signs';
import { element, line, path, reach, rhombus } from './svgElement';

/** How wide a line from point to point is, px. */
export const lineWidth = 2.5;

/** Draws a sign of a line at a point: its colour's companion. */
export function svgSign(sign: Sign, x: number, y: number, colour: string, size = reach): string {
	const style = { fill: colour, stroke: colour, 'stroke-width': lineWidth };
	const [corner, third] = [size * Math.SQRT1_2, size * (Math.sqrt(3) / 2)];
	const stroke = (dx: number, dy: number) => line('sign', [x - dx, y - dy], [x + dx, y + dy], colour, lineWidth);
	const cross = () => stroke(size, 0) + stroke(0, size);
	const slanted = () => stroke(corner, corner) + stroke(corner, -corner);
	switch (sign) {
		case 'circle':
			return element('circle', { class: 'sign', cx: x, cy: y, r: size, ...style });
		case 'rectRot':
			return rhombus('sign', x, y, style, size);
		case 'triangle':
			return path('sign', [[x, y - size], [x + third, y + size / 2], [x - third, y + size / 2]], style); // prettier-ignore
		case 'rect':
			return element('rect', { class: 'sign', x: x - corner, y: y - corner, width: 2 * corner, height: 2 * corner, ...style }); // prettier-ignore
		case 'crossRot':
			return slanted();
		case 'star':
			return cross() + slanted();
		case 'cross':
			return cross();
		case 'dash':
			return line('sign', [x, y], [x + size, y], colour, lineWidth);
	}
}
