import type { ParagraphKind } from '$lib/study/paragraphKinds';

/** Holds a paragraph of a text, without a line end. */
export interface ReadParagraph {
	text: string;
	kind: ParagraphKind;
}

/** Names what was left out of a text or mended in it. */
export type DroppedKind =
	| 'picture'
	| 'footnote-mark'
	| 'script'
	| 'embedded'
	| 'navigation'
	| 'contents'
	| 'comment'
	| 'deletion'
	| 'hidden'
	| 'column-order'
	| 'running-head'
	| 'hyphen'
	| 'turned'
	| 'letter-form'
	| 'override'
	| 'lost-letter'
	| 'line-end'
	| 'picture-page'
	| 'other-name';

/** Says how often something was left out or mended. */
export interface Dropped {
	what: DroppedKind;
	count: number;
}

/** Holds what was read of a file: its paragraphs, what it says of itself, and what was left out. */
export interface ReadText {
	paragraphs: ReadParagraph[];
	/** Where the file says so. */
	title: string | null;
	author: string | null;
	/** As precise as a study states it: year, year-month or year-month-day. */
	date: string | null;
	/** A BCP 47 tag, from the text's script and common words; null where unsure. */
	language: string | null;
	/** How bytes were read as letters, where the file does not fix it: "windows-1256"; null where it does. */
	encoding: string | null;
	/** What was left out or mended, to be said. */
	dropped: Dropped[];
}
