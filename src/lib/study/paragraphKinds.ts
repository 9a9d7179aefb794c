import type { LanguageTag } from './language';
import type { Source } from './study';

/** What a paragraph of a source may be other than running text. */
export const markedKinds = ['heading', 'item', 'note', 'cell'] as const;
/** Says what a paragraph is: running text, a heading, an item of a list, a note, a cell of a table. */
export type ParagraphKind = 'text' | (typeof markedKinds)[number];

/** Gives what each paragraph of a source is in a language: as its original's where the translation says nothing of its own. */
export const kindAt = ({ kinds, language: original }: Source, language: LanguageTag, at: number): ParagraphKind =>
	(kinds?.[language] ?? kinds?.[original])?.[at] ?? 'text';

/** Gives what a text as paragraphs of kinds is kept as: its lines, and the kinds of those that are no running text. */
export function keptKinds(
	paragraphs: readonly { kind: ParagraphKind }[]
): Record<string, Exclude<ParagraphKind, 'text'>> {
	return Object.fromEntries(paragraphs.flatMap(({ kind }, at) => (kind === 'text' ? [] : [[String(at), kind]])));
}
