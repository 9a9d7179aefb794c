import type { ChartOptions } from 'chart.js';
import type { Axis, Look } from './figure';

/** The room at either end of the plot, so that the outermost tick labels stand under their lines, px; the page keeps the same. */
export const axisInset = 18;

/** Where a value stands on an axis, as a fraction 0–1 of its length, clipped. */
export function fractionOf(value: number, axis: { min: number; max: number }): number {
	return Math.min(1, Math.max(0, (value - axis.min) / (axis.max - axis.min)));
}

/** An axis between two multiples of a step, with a tick at each. */
export function steppedAxis(from: number, to: number, step: number, say: (value: number) => string): Axis {
	const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => {
		const value = (Math.round(from / step) + at) * step;
		return { value, label: say(value) };
	});
	return { min: from, max: to, ticks };
}

/**
 * Options that all row figures share: horizontal bars, no animation (the numbers move in the same frame), names, numbers
 * and tick labels set by the page around the plot, the value axis mirrored in right-to-left. `line`: a value marked through
 * all rows.
 */
export function rowOptions(look: Look, { min, max, ticks }: Axis, line?: number): ChartOptions {
	return {
		indexAxis: 'y',
		animation: false,
		responsive: true,
		maintainAspectRatio: false,
		events: ['mousemove', 'mouseout', 'click'],
		layout: { autoPadding: false, padding: { left: axisInset, right: axisInset } },
		scales: {
			y: { type: 'category', offset: true, display: false, ticks: { display: false } },
			x: {
				type: 'linear',
				min,
				max,
				reverse: look.direction === 'rtl',
				border: { display: false },
				afterBuildTicks: (scale) => {
					scale.ticks = [...ticks.map(({ value }) => ({ value })), ...(line === undefined ? [] : [{ value: line }])];
				},
				afterFit: (scale) => {
					scale.height = 0;
				},
				grid: {
					drawTicks: false,
					color: ({ tick }) => (Math.abs(tick.value) < 1e-9 || tick.value === line ? look.ink : look.hairline)
				},
				ticks: { display: false, callback: () => '' }
			}
		}
	};
}
