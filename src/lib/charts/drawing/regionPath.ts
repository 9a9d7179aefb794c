import type { PlotPolygon } from '../figure';
import { px } from './svgElement';

/** Writes polygons (or the lines along their corners) as the data of one path, each part of the plot put to its place. */
export function regionPath(
	polygons: readonly PlotPolygon[],
	x: (part: number) => number,
	y: (part: number) => number,
	closed = true
): string {
	return polygons
		.map((polygon) => {
			let way = '';
			for (let at = 0; at < polygon.length; at += 2)
				way += `${at === 0 ? 'M' : 'L'}${px(x(polygon[at]!))} ${px(y(polygon[at + 1]!))}`;
			return closed ? `${way}Z` : way;
		})
		.join('');
}
