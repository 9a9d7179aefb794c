import type { Model } from './model';

/** Whether a model has any cross-impact that is not 0: without one every world hangs together. */
export const hasCrossImpacts = ({ crossImpacts }: Pick<Model, 'crossImpacts'>): boolean =>
	Object.values(crossImpacts).some((states) =>
		Object.values(states).some((targets) =>
			Object.values(targets).some((row) => Object.values(row).some((impact) => impact !== 0))
		)
	);
