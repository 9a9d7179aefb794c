import type { Model } from './model';
import type { FactorSettings, Settings } from './settings';

/** Columns of saved scenarios as CSV that say nothing of settings; those in `readOnlyColumns` are for the reader and not read back. */
export const readOnlyColumns = ['id', 'revision', 'saved'] as const;
/** Names the columns of words about a scenario. */
export const described = ['author', 'name', 'note', 'tags'] as const;
/** Names the column of the decisiveness. */
export const decisivenessColumn = 'decisiveness';
/** Names the column of the judgements that are tried, a path and its value each; a table without it tries none. */
export const judgementsColumn = 'judgements';
/** What stands between tags, or judgements, in one cell. */
export const betweenTags = ';';

/** A column a parameter of each factor, in the order of the form: "proximity level". */
export function parameterColumns(model: { factors: readonly Pick<Model['factors'][number], 'id'>[] }) {
	return model.factors.flatMap(({ id }) =>
		(['level', 'low', 'high', 'weight', 'spread'] as const satisfies (keyof FactorSettings)[]).map((parameter) => ({
			factor: id,
			parameter,
			column: `${id} ${parameter}`
		}))
	);
}

/** Writes tried judgements in one cell: "impacts.gulf.stalled.quiet=2; …". */
export const judgementsCell = ({ judgements = {} }: Pick<Settings, 'judgements'>): string =>
	Object.entries(judgements)
		.map(([path, value]) => `${path}=${value}`)
		.join(`${betweenTags} `);

/** Reads tried judgements from one cell, each value as it stands; nothing where there is none. */
export function readJudgementsCell(cell: string): Record<string, string> | undefined {
	const entries = cell
		.split(betweenTags)
		.map((each) => each.trim())
		.filter((each) => each !== '')
		.map((each): [string, string] => {
			const at = each.lastIndexOf('=');
			return at < 0 ? [each, ''] : [each.slice(0, at).trim(), each.slice(at + 1).trim()];
		});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
