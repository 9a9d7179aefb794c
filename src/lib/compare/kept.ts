/** A saved comparison, as a list of them shows it. */
export interface ListedComparison {
	comparison: string;
	name: string;
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	archived: boolean;
}

/** The saved comparison that a page shows. */
export interface KeptComparison extends ListedComparison {
	/** Whether what the page shows differs from what was saved. */
	changed: boolean;
	/** Its scenarios that have newer revisions than it compares. */
	newer: { name: string; number: number; newest: number }[];
	/** The query of the same with those revisions; '' where there are none. */
	withNewest: string;
}
