import { comparisonQuery, type ComparisonView } from '$lib/compare/comparisonQuery';
import type { KeptComparison, ListedComparison } from '$lib/compare/kept';
import type { Side } from '$lib/compare/side';
import type { SavedComparison } from '$lib/server/comparisons';
import { boundToken, parseToken } from '$lib/study/bound';

/** Gives a saved comparison as a list shows it. */
export const listedOf = ({
	comparison,
	name,
	number,
	savedAt,
	author,
	archived
}: SavedComparison): ListedComparison => ({
	...{ comparison, name, number, savedAt, author, archived }
});

/** Writes the address of a saved comparison, as a query. */
export const keptQuery = ({ comparison, tokens, view }: SavedComparison): string =>
	comparisonQuery(tokens, { ...view, saved: comparison });

/** The address of a comparison by what is compared and how it is seen, whether it is saved or not. */
const plainQuery = (tokens: readonly string[], view: Omit<ComparisonView, 'saved'>) =>
	comparisonQuery(tokens, { ...view, saved: null });

/** What a side would be called with its scenario's newest revision; its own name where it has that, or none. */
function newestToken({ pinnedToken, saved }: Side): string {
	const bound = parseToken(pinnedToken);
	return bound && saved ? boundToken({ ...bound, revision: saved.newest }) : pinnedToken;
}

/**
 * Finds the saved comparison that an address names, or whose scenarios it has in their order, and says what of it is out of date;
 * null where there is none.
 */
export function keptOf(
	comparisons: readonly SavedComparison[],
	{ sides, view, named }: { sides: readonly Side[]; view: Omit<ComparisonView, 'saved'>; named: string | null }
): KeptComparison | null {
	const tokens = sides.map(({ pinnedToken }) => pinnedToken);
	const found =
		comparisons.find(({ comparison }) => comparison === named) ??
		comparisons.find((each) => !each.archived && each.tokens.join(' ') === tokens.join(' '));
	if (!found) return null;
	// One revision stands beside another of the same scenario where they are to be compared.
	const behind = sides.filter((side) => newestToken(side) !== side.pinnedToken && !tokens.includes(newestToken(side)));
	const newest = sides.map((side) => (behind.includes(side) ? newestToken(side) : side.pinnedToken));
	return {
		...listedOf(found),
		changed: plainQuery(found.tokens, found.view) !== plainQuery(tokens, view),
		newer: behind.map(({ saved }) => ({ name: saved!.name, number: saved!.number, newest: saved!.newest })),
		withNewest: behind.length > 0 ? comparisonQuery(newest, { ...view, saved: found.comparison }) : ''
	};
}
