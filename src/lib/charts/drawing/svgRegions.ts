import type { Look, PlotPolygon, Regions } from '../figure';
import { regionPath } from './regionPath';
import { element } from './svgElement';
import { blended, colourOf, rangeShade } from './tones';

/** How far the sign of where the settings stand reaches, and a point, px. */
export const [nowReach, pointReach] = [9, 9];

/** Draws who leads over a plane as SVG: tones, where the lead passes on, ranges, where the settings stand, and points; names are written by who places it. */
export function svgRegions(
	{ outline, layers, borders, now, range, points }: Regions,
	look: Look,
	wide: number,
	high: number
): string {
	const x = (part: number) => (look.direction === 'rtl' ? 1 - part : part) * wide;
	const y = (part: number) => (1 - part) * high;
	const d = (polygons: readonly PlotPolygon[], closed = true) => regionPath(polygons, x, y, closed);
	const line = (kind: string, way: string, style: object) =>
		element('path', { class: kind, d: way, fill: 'none', ...style });
	const cross = (away: number): PlotPolygon[] => [
		[now.x - away / wide, now.y, now.x + away / wide, now.y],
		[now.x, now.y - away / high, now.x, now.y + away / high]
	];
	const box = range && [
		[range.x.start, range.y.start, range.x.end, range.y.start, range.x.end, range.y.end, range.x.start, range.y.end]
	];
	return [
		...layers.map(({ outcome, strength, polygons }) => {
			const fill = blended(colourOf(outcome, look), strength, look.paper);
			return element('path', { class: 'region', d: d(polygons), fill, stroke: fill, 'stroke-width': 0.7 });
		}),
		line('border', d(borders, false), { stroke: look.ink, 'stroke-width': 1.5 }),
		line('outline', d([outline]), { stroke: blended(look.ink, 4 * rangeShade, look.paper), 'stroke-width': 1 }),
		...(box ? [line('range', d(box), { stroke: look.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' })] : []),
		...points.map((point) =>
			element('circle', {
				...{ class: 'point', cx: x(point.x), cy: y(point.y), r: pointReach },
				...{
					fill: point.hollow ? look.paper : look.ink,
					stroke: point.hollow ? look.ink : look.paper,
					'stroke-width': 1.5
				}
			})
		),
		line('halo', d(cross(nowReach + 2), false), { stroke: look.paper, 'stroke-width': 6 }),
		line('now', d(cross(nowReach), false), { stroke: look.ink, 'stroke-width': 2.5 })
	].join('\n');
}
