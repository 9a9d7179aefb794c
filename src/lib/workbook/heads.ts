import type { Fault } from '$lib/study';
import { foldedName } from '$lib/study/foldedName';
import { plainText } from '$lib/study/formulaText';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import type { InterfaceLanguage, LanguageTag } from '$lib/study';
import { canonicalTag } from '$lib/study/language';
import { columnLetters, isBlank, type Cell } from './cells';
import type { Column, Named } from './sheets';

/** A column of a sheet as its head names it: what it holds, and the languages that the head names. */
export interface Head {
	column: Column;
	languages: LanguageTag[];
}

/** Says a name as the interface has it. */
export const said = (name: Named, locale: InterfaceLanguage): string => name({}, { locale });

/** Tells whether a head is a name, in whatever language of the interface. */
export const isCalled = (head: string, name: Named): boolean =>
	interfaceLanguages.some((locale) => foldedName(head) === foldedName(said(name, locale)));

/** Writes the head of a column: its name, and in brackets the languages of what stands there. */
export const headOf = ({ column, languages }: Head, locale: InterfaceLanguage): string =>
	said(column.name, locale) + (languages.length > 0 ? ` (${languages.join(', ')})` : '');

/** The languages that a column's path leaves open. */
export const starsIn = ({ path }: Column): number => path.split('.').filter((key) => key === '*').length;

/** Parts a head into its name and the languages in brackets behind it. */
function partsOf(text: string): { name: string; tags: string[] } {
	const [, name = text, tags] = /^([^()]*)\(([^()]*)\)\s*$/.exec(text.replace(/\p{Cf}/gu, '')) ?? [];
	return { name, tags: tags === undefined ? [] : tags.split(/[,،]/).map((tag) => tag.trim()) };
}

/** Reads heads: what each column holds, by its place; all that is wrong with them. */
export function readHeads(
	cells: readonly Cell[],
	columns: readonly Column[],
	{ sheet, locale, from = 0 }: { sheet: string; locale: InterfaceLanguage; from?: number }
): { heads: (Head | undefined)[]; faults: Fault[] } {
	const faults: Fault[] = [];
	const complain = (at: number | null, code: Fault['code'], values: Fault['values']) =>
		faults.push({
			...{ file: sheet, path: '', code, values },
			cell: { row: 1, column: at === null ? '' : columnLetters(at) }
		});
	const heads = cells.map((cell, at): Head | undefined => {
		if (at < from || isBlank(cell)) return undefined;
		const text = plainText(String(cell));
		const { name, tags } = partsOf(text);
		const column = columns.find((each) => starsIn(each) === tags.length && isCalled(name, each.name));
		const wrong = tags.find((tag) => canonicalTag(tag) === null);
		if (!column) complain(at, 'unknown-column', { column: text.slice(0, 60) });
		else if (wrong !== undefined) complain(at, 'unknown-language', { language: wrong.slice(0, 40) });
		else return { column, languages: tags };
		return undefined;
	});
	const places = new Map<string, number>();
	heads.forEach((head, at) => {
		const key = head && headOf({ ...head, languages: head.languages.map((tag) => canonicalTag(tag) ?? tag) }, locale);
		if (key === undefined) return;
		if (places.has(key)) complain(at, 'repeated-column', { column: key });
		places.set(key, at);
	});
	for (const column of columns) {
		const isThere = starsIn(column) > 0 || heads.some((head) => head?.column === column);
		if (!isThere && isNeeded(column)) complain(null, 'missing-column', { column: said(column.name, locale) });
	}
	return { heads, faults };
}

/** Whether a column has to be there; what editors of JSON alone know of is written where there is some. */
const isNeeded = ({ path }: Column) => path !== '$schema';
