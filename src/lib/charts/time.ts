import { spanOf } from '$lib/study/dates';
import { steppedAxis } from './axis';
import type { Axis } from './figure';

/** An axis of years around dates: ticks every one, two, five, ten … years, so that there are at most seven. */
export function timeAxis(dates: readonly string[]): Axis {
	const stretches = dates.map(spanOf);
	const from = Math.floor(Math.min(...stretches.map((stretch) => stretch.start)));
	const to = Math.ceil(Math.max(...stretches.map((stretch) => stretch.end)));
	const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => (to - from) / years <= 6) ?? 1000;
	return steppedAxis(Math.floor(from / step) * step, Math.ceil(to / step) * step, step, 'years', String);
}
