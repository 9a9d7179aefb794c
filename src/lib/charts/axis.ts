import type { ChartOptions } from 'chart.js';
import type { Look } from './figure';

/** The room beneath the plot that tick labels take, px; the page reserves the same. */
export const axisRoom = 24;

/** The room at either end of the plot, so that the outermost tick labels stand under their lines, px. */
export const axisInset = 18;

/** Where a value stands on an axis, as a fraction 0–1 of its length, clipped. */
export function fractionOf(value: number, axis: { min: number; max: number }): number {
	return Math.min(1, Math.max(0, (value - axis.min) / (axis.max - axis.min)));
}

interface AxisLook {
	axis: { min: number; max: number };
	step: number;
	tick: (value: number) => string;
	zero: number;
}

/**
 * Options that all row figures share: horizontal bars, no animation (the numbers move in the same frame), names and
 * numbers set by the page beside the plot, the value axis mirrored in right-to-left.
 */
export function rowOptions(look: Look, { axis, step, tick, zero }: AxisLook): ChartOptions {
	return {
		indexAxis: 'y',
		animation: false,
		responsive: true,
		maintainAspectRatio: false,
		events: ['mousemove', 'mouseout', 'click'],
		layout: { autoPadding: false, padding: { left: axisInset, right: axisInset } },
		font: { family: look.font, size: look.fontSize },
		scales: {
			y: { type: 'category', offset: true, display: false },
			x: {
				type: 'linear',
				...axis,
				reverse: look.direction === 'rtl',
				border: { display: false },
				afterFit: (scale) => {
					scale.height = axisRoom;
				},
				grid: {
					drawTicks: false,
					color: ({ tick: at }) => (Math.abs(at.value - zero) < 1e-9 ? look.ink : look.hairline)
				},
				ticks: {
					stepSize: step,
					color: look.quiet,
					padding: 6,
					maxRotation: 0,
					font: { family: look.font, size: look.fontSize },
					callback: (value) => tick(Number(value))
				}
			}
		}
	};
}
