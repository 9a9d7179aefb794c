import type { Curve, CurveLine } from '../figure';
import { signs as allSigns, type Sign } from './signs';

/** Finds the sign of an outcome's line. */
export const signOf = (outcome: number) => allSigns[outcome % allSigns.length]!;

/** Finds the sign at each point of a curve's line, in their order: a point's own, or the line's at the places that have one. */
export function signsAlong(
	{ points, outcome }: CurveLine,
	{ stops, signs }: Pick<Curve, 'stops' | 'signs'>
): (Sign | null)[] {
	const named = new Set(signs ?? stops.map(({ at }) => at));
	return points.map(({ at, sign }) => sign ?? (named.has(at) ? signOf(outcome) : null));
}

/** Draws without animation, since the numbers move in the same frame; the room is told by who draws. */
export const still = { animation: false, responsive: false, maintainAspectRatio: false } as const;

/** Draws nothing of what the page writes itself. */
export const hidden = { display: false } as const;
