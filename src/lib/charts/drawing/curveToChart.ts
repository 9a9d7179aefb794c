import type { ChartOptions, Plugin } from 'chart.js';
import { slopeInset } from '../axis';
import type { Curve, Look, Stretch } from '../figure';
import { hidden, signOf, signsAlong, still } from './lineStyle';
import { colourOf, mixed, rangeShade } from './tones';

type Drawn = Pick<Curve, 'axis' | 'curves' | 'stops' | 'signs' | 'now' | 'range' | 'flips'>;

/** Holds what stands beneath and upon the lines: it moves in a drag, and no axis has to be made anew for it. */
interface Ground {
	range: Stretch | null;
	now: number;
	flips: number[];
	dots: { share: number; colour: string }[];
	look: Look;
}

/** Lines in the colours of their outcomes, each with a sign of its own at the places that have a name. */
export function curveData(figure: Drawn, look: Look) {
	const { curves, now, range, flips } = figure;
	const ground: Ground = {
		range,
		now,
		flips: flips.map(({ at }) => at),
		dots: curves.map((curve) => ({ share: curve.now, colour: colourOf(curve.outcome, look) })),
		look
	};
	return {
		datasets: curves.map((curve) => {
			const { outcome, points } = curve;
			const signs = signsAlong(curve, figure);
			const colour = colourOf(outcome, look);
			return {
				type: 'line',
				data: points.map(({ at, share }) => ({ x: at, y: share })),
				borderColor: colour,
				borderWidth: 2.5,
				backgroundColor: colour,
				pointStyle: signs.map((sign) => sign ?? signOf(outcome)),
				pointRadius: signs.map((sign) => (sign === null ? 0 : 4)),
				clip: false
			};
		}),
		ground
	};
}

/** Shares upright from zero; levels from the reader's side. Lines stand at named places and at the axis's ticks. */
export function curveOptions({ axis, stops }: Drawn, look: Look): ChartOptions {
	return {
		...still,
		events: ['click'],
		hover: { mode: null } as unknown as NonNullable<ChartOptions['hover']>,
		layout: { autoPadding: false, padding: slopeInset },
		scales: {
			x: {
				type: 'linear',
				min: 0,
				max: 100,
				offset: false,
				reverse: look.direction === 'rtl',
				border: hidden,
				afterBuildTicks: (scale) => {
					scale.ticks = stops.map(({ at }) => ({ value: at }));
				},
				afterFit: (scale) => {
					scale.height = 0;
				},
				grid: { drawTicks: false, offset: false, color: look.hairline },
				ticks: { display: false, callback: () => '' }
			},
			y: {
				type: 'linear',
				min: axis.min,
				max: axis.max,
				border: hidden,
				afterBuildTicks: (scale) => {
					scale.ticks = axis.ticks.map(({ value }) => ({ value }));
				},
				afterFit: (scale) => {
					scale.width = 0;
				},
				grid: { drawTicks: false, color: ({ tick }) => (tick.value === 0 ? look.ink : look.hairline) },
				ticks: { display: false, callback: () => '' }
			}
		}
	};
}

/** Draws the range, the flips and where the level stands beneath the lines, and a dot on each line there. */
export const groundPlugin: Plugin = {
	id: 'ground',
	beforeDatasetsDraw({ ctx, data, scales, chartArea }) {
		if (!('ground' in data)) return;
		const { range, now, flips, look } = data.ground as Ground;
		const along = (at: number) => scales['x']!.getPixelForValue(at);
		const { top, bottom } = chartArea;
		const upright = (at: number, colour: string, width: number, dash: number[]) => {
			ctx.setLineDash(dash);
			ctx.beginPath();
			ctx.moveTo(along(at), top);
			ctx.lineTo(along(at), bottom);
			ctx.strokeStyle = colour;
			ctx.lineWidth = width;
			ctx.stroke();
		};
		ctx.save();
		if (range) {
			ctx.fillStyle = mixed(look.ink, rangeShade, look.paper);
			ctx.globalCompositeOperation = 'destination-over';
			ctx.fillRect(along(range.start), top, along(range.end) - along(range.start), bottom - top);
			ctx.globalCompositeOperation = 'source-over';
		}
		for (const at of flips) upright(at, look.quiet, 1.5, [4, 4]);
		upright(now, look.ink, 1.5, []);
		ctx.restore();
	},
	afterDatasetsDraw({ ctx, data, scales }) {
		if (!('ground' in data)) return;
		const { now, dots, look } = data.ground as Ground;
		for (const { share, colour } of dots) {
			ctx.beginPath();
			ctx.arc(scales['x']!.getPixelForValue(now), scales['y']!.getPixelForValue(share), 6, 0, 2 * Math.PI);
			ctx.fillStyle = colour;
			ctx.fill();
			ctx.strokeStyle = look.paper;
			ctx.lineWidth = 2;
			ctx.stroke();
		}
	}
};
