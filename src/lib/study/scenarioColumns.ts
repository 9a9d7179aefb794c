import type { Model } from './model';
import type { FactorSettings } from './settings';

/** Columns of saved scenarios as CSV that say nothing of settings; those in `readOnlyColumns` are for the reader and not read back. */
export const readOnlyColumns = ['id', 'revision', 'saved'] as const;
/** Names the columns of words about a scenario. */
export const described = ['author', 'name', 'note', 'tags'] as const;
/** Names the column of the decisiveness. */
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
