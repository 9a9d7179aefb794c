import type { Look, PlotPolygon, Regions } from '../figure';
import { nowReach, pointReach } from './svgRegions';
import { regionPath } from './regionPath';
import { colourOf, rangeShade } from './tones';

/** Paints who leads over a plane into a room of a canvas (left, top, width, height, px), as `svgRegions` draws it. */
export function paintRegions(
	context: CanvasRenderingContext2D,
	{ outline, layers, borders, now, range, points }: Regions,
	look: Look,
	[left, top, wide, high]: readonly [number, number, number, number]
): void {
	const x = (part: number) => left + (look.direction === 'rtl' ? 1 - part : part) * wide;
	const y = (part: number) => top + (1 - part) * high;
	const path = (polygons: readonly PlotPolygon[], closed = true) => new Path2D(regionPath(polygons, x, y, closed));
	const line = (way: Path2D, colour: string, width: number, dash: number[] = []) => {
		context.setLineDash(dash);
		context.strokeStyle = colour;
		context.lineWidth = width;
		context.stroke(way);
	};
	context.save();
	for (const { outcome, strength, polygons } of layers) {
		const way = path(polygons);
		// What lies beneath shows through a tone that is laid on thinly: paper comes first.
		for (const [colour, part] of [
			[look.paper, 1],
			[colourOf(outcome, look), strength]
		] as const) {
			// prettier-ignore
			context.globalAlpha = part;
			context.fillStyle = colour;
			context.fill(way);
		}
		context.globalAlpha = 1;
	}
	line(path(borders, false), look.ink, 1.5);
	context.globalAlpha = 4 * rangeShade;
	line(path([outline]), look.ink, 1);
	context.globalAlpha = 1;
	if (range) {
		const { x: across, y: up } = range;
		line(path([[across.start, up.start, across.end, up.start, across.end, up.end, across.start, up.end]]), look.ink, 1.5, [5, 4]); // prettier-ignore
	}
	for (const point of points) {
		const way = new Path2D();
		way.arc(x(point.x), y(point.y), pointReach, 0, 2 * Math.PI);
		context.fillStyle = point.hollow ? look.paper : look.ink;
		context.fill(way);
		line(way, point.hollow ? look.ink : look.paper, 1.5);
	}
	const cross = (away: number) =>
		path([[now.x - away / wide, now.y, now.x + away / wide, now.y], [now.x, now.y - away / high, now.x, now.y + away / high]], false); // prettier-ignore
	line(cross(nowReach + 2), look.paper, 6);
	line(cross(nowReach), look.ink, 2.5);
	context.restore();
}
