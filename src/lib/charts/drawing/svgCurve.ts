import { fractionOf, slopeInset } from '../axis';
import type { Curve, Look, Stretch } from '../figure';
import { signsAlong } from './lineStyle';
import { element, line, path } from './svgElement';
import { lineWidth, svgSign } from './svgSign';
import { blended, colourOf, rangeShade } from './tones';

/** How far a sign at a named place, and a dot where the level stands, reaches, px. */
const [signSize, dotSize] = [4, 6];

/** Draws shares along a level or weight as SVG: range, flips and where it stands beneath the lines, a dot on each line there. */
export function svgCurve(
	figure: Pick<Curve, 'axis' | 'curves' | 'stops' | 'signs' | 'now' | 'range' | 'flips'>,
	look: Look,
	wide: number,
	high: number
): string {
	const { axis, curves, stops, now, range, flips } = figure;
	const along = (at: number) => {
		const fraction = at / 100;
		return slopeInset + (look.direction === 'rtl' ? 1 - fraction : fraction) * (wide - 2 * slopeInset);
	};
	const up = (share: number) => high - slopeInset - fractionOf(share, axis) * (high - 2 * slopeInset);
	const [top, foot] = [slopeInset, high - slopeInset];
	const upright = (kind: string, at: number, colour: string, width = 1) =>
		line(kind, [along(at), top], [along(at), foot], colour, width);
	const shaded = ({ start, end }: Stretch) => {
		const [from, to] = [along(start), along(end)].sort((a, b) => a - b) as [number, number];
		const shade = { fill: blended(look.ink, rangeShade, look.paper) };
		return element('rect', { class: 'range', x: from, y: top, width: to - from, height: foot - top, ...shade });
	};
	return [
		...(range ? [shaded(range)] : []),
		...axis.ticks.map(({ value }) => {
			const colour = value === 0 ? look.ink : look.hairline;
			return line('grid', [along(0), up(value)], [along(100), up(value)], colour);
		}),
		...stops.map(({ at }) => upright('grid', at, look.hairline)),
		...flips.map(
			({ at }) =>
			path('flip', [[along(at), top], [along(at), foot]], { fill: 'none', stroke: look.quiet, 'stroke-width': 1.5, 'stroke-dasharray': '4 4' }, false) // prettier-ignore
		),
		upright('now', now, look.ink, 1.5),
		// The first lies on top, as on the canvas.
		...[...curves].reverse().map((curve) => {
			const { outcome, points } = curve;
			const colour = colourOf(outcome, look);
			const places = points.map(({ at, share }) => [along(at), up(share)] as const);
			const way = path('line', places, { fill: 'none', stroke: colour, 'stroke-width': lineWidth }, false);
			const signs = signsAlong(curve, figure).map((sign, nth) =>
				sign === null ? '' : svgSign(sign, along(points[nth]!.at), up(points[nth]!.share), colour, signSize)
			);
			return element('g', { class: 'line' }, way + signs.join(''));
		}),
		...curves.map(
			(curve) =>
			element('circle', { class: 'dot', cx: along(now), cy: up(curve.now), r: dotSize, fill: colourOf(curve.outcome, look), stroke: look.paper, 'stroke-width': 2 }) // prettier-ignore
		)
	].join('\n');
}
