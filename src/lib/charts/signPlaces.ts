import type { Curve } from './figure';

/** Gives where the lines of a curve have a sign: at its stops, or where it says. */
export const signPlaces = ({ stops, signs }: Pick<Curve, 'stops' | 'signs'>): Set<number> =>
	new Set(signs ?? stops.map(({ at }) => at));
