import type { LocalizedText } from '$lib/study';

/** A row of a grid by its id and name. */
export interface GridRow {
	id: string;
	name: LocalizedText;
}

/** A column of a grid by its id and name. */
export interface GridColumn extends GridRow {
	/** Colour of an outcome, as a value of CSS. */
	mark?: string;
	/** What columns stand together under, and the column's name beneath it. */
	of?: GridRow;
	short?: LocalizedText;
}

/** Rows that belong together under a name. */
export interface GridGroup extends GridRow {
	rows: readonly GridRow[];
}
