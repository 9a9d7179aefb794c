import type { Axis, Unit } from './figure';

/** The room at either end of the plot, so that the outermost tick labels stand under their lines, px; the page keeps the same. */
export const axisInset = 18;
/** The room around a plot of lines, so that marks at its ends are whole, px; the page keeps the same. */
export const slopeInset = 12;

/** Where a value stands on an axis, as a fraction 0–1 of its length, clipped. */
export function fractionOf(value: number, axis: { min: number; max: number }): number {
	return Math.min(1, Math.max(0, (value - axis.min) / (axis.max - axis.min)));
}

/** An axis between two multiples of a step, with a tick at each. */
export function steppedAxis(from: number, to: number, step: number, unit: Unit, say: (value: number) => string): Axis {
	const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => {
		const value = (Math.round(from / step) + at) * step;
		return { value, label: say(value) };
	});
	return { min: from, max: to, ticks, unit };
}
