import type { Model } from './index';

const outcomesOf = ({ outcomes }: Pick<Model, 'outcomes'>) => outcomes.map(({ id }) => id).join(' ');

/** Says whether shares of one model can stand beside another's: both have the same outcomes in the same order. */
export const hasSameOutcomes = (one: Pick<Model, 'outcomes'>, other: Pick<Model, 'outcomes'>): boolean =>
	outcomesOf(one) === outcomesOf(other);
