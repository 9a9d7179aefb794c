import type { Model } from './model';
import type { FactorSettings } from './settings';

/** Columns of saved scenarios as CSV that say nothing of settings; those in `told` are for the reader and not read back. */
export const told = ['id', 'revision', 'saved'] as const;
export const described = ['author', 'name', 'note', 'tags'] as const;
export const decisivenessColumn = 'decisiveness';
/** What stands between tags in one cell. */
export const betweenTags = ';';

/** A column a parameter of each factor, in the order of the form: "proximity level". */
export function parameterColumns(model: Model) {
	return model.factors.flatMap(({ id }) =>
		(['level', 'low', 'high', 'weight', 'spread'] as const satisfies (keyof FactorSettings)[]).map((parameter) => ({
			factor: id,
			parameter,
			column: `${id} ${parameter}`
		}))
	);
}
