import type { Source } from '$lib/study';
import { noMembers, putAt, type Members } from './paths';

/** What a paragraph is, as a row: its language, its number from 1, and its kind. */
interface KindRow {
	language: string;
	paragraph: number;
	kind: string;
}

/** Gives the kinds of a source's paragraphs as rows. */
export const kindRows = ({ kinds = {} }: Source): KindRow[] =>
	Object.entries(kinds).flatMap(([language, marked]) =>
		Object.entries(marked).map(([at, kind]) => ({ language, paragraph: Number(at) + 1, kind }))
	);

/** Makes the kinds of a source's paragraphs of their rows, not yet judged; undefined where there are none. */
export function kindsOf(rows: readonly Members[]): Members | undefined {
	if (rows.length === 0) return undefined;
	const kinds = noMembers();
	for (const { language, paragraph, kind } of rows)
		putAt(kinds, [String(language), typeof paragraph === 'number' ? String(paragraph - 1) : String(paragraph)], kind);
	return kinds;
}
