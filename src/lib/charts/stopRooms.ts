import type { CurveStop } from './figure';

/** Two numbers along an axis stand at least so far apart, as a fraction of it. */
const apart = 0.07;
/** How far names may reach beyond the axis at either end, as a fraction of it. */
const beyond = 0.12;

/** Finds how wide each stop's name may be, as a fraction of the axis, and whether its number has room beside the one before it. */
export function stopRooms(stops: readonly CurveStop[]): { room: number; number: boolean }[] {
	const places = stops.map(({ at }) => at / 100);
	let shown = -1;
	return places.map((at, nth) => {
		const before = nth === 0 ? at + beyond : (at - places[nth - 1]!) / 2;
		const after = nth === places.length - 1 ? 1 - at + beyond : (places[nth + 1]! - at) / 2;
		const number = at - shown >= apart;
		if (number) shown = at;
		return { room: 2 * Math.min(before, after), number };
	});
}
