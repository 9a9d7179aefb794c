import type { CurveLine, CurveStop } from '../figure';
import { signs, type Sign } from './signs';

/** Finds the sign of an outcome's line. */
export const signOf = (outcome: number) => signs[outcome % signs.length]!;

/** Finds the sign at each point of a curve's line, in their order: a point's own, or the line's at a named place. */
export function signsAlong({ points, outcome }: CurveLine, stops: readonly CurveStop[]): (Sign | null)[] {
	const named = new Set(stops.map(({ at }) => at));
	return points.map(({ at, sign }) => sign ?? (named.has(at) ? signOf(outcome) : null));
}

/** Draws without animation, since the numbers move in the same frame; the room is told by who draws. */
export const still = { animation: false, responsive: false, maintainAspectRatio: false } as const;

/** Draws nothing of what the page writes itself. */
export const hidden = { display: false } as const;
