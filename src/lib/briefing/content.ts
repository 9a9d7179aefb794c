import type { Curve, Figure, Plane, Table } from '$lib/charts/figure';
import type { SlideKind, TextInLanguage } from '$lib/study';

/** Holds a run of prose: plain, or with stress. */
export interface ProseRun {
	text: string;
	strong: boolean;
	emphasis: boolean;
}
/** Holds one block of typed prose. */
export type ProseBlock =
	| { kind: 'heading' | 'paragraph' | 'quotation'; runs: ProseRun[] }
	| { kind: 'list'; ordered: boolean; items: ProseRun[][] };

/** Holds a passage in the words of the text, its translation, and where it stands. */
export interface QuotedPassage {
	id: string;
	original: TextInLanguage & { before: string; after: string };
	translation: TextInLanguage | null;
	/** Who made the translation. */
	translator: string;
	cite: string;
}

/** Holds a part of a slide, drawn alike on the stage, in print and in a file. */
export type Block =
	| { kind: 'lead'; said: TextInLanguage; quiet?: boolean }
	/** `trace`: what a click on a row asks for, the share of that outcome or what the factor does to the explained one. */
	| { kind: 'figure'; figure: Figure; trace: { rows: 'outcomes' } | { rows: 'factors'; outcome: number } | null }
	| { kind: 'lines'; figure: Curve }
	| { kind: 'plane'; figure: Plane }
	| { kind: 'table'; table: Table; caption: string }
	/** `quiet`: notes on what stands above them, in small print. */
	| { kind: 'points'; title?: TextInLanguage; quiet?: boolean; items: { said: TextInLanguage; detail?: string }[] }
	| { kind: 'quote'; passage: QuotedPassage }
	| { kind: 'prose'; blocks: ProseBlock[] };

/** Tells whether a block shows a figure, of rows, lines or a plane. */
export const showsFigure = (block: Block): block is Extract<Block, { figure: unknown }> => 'figure' in block;

/** Holds what a slide says before it is drawn. Stage, print, PowerPoint and the one-file deck draw this, so that they cannot drift. */
export interface SlideContent {
	id: string;
	kind: SlideKind;
	/** What the slide is about, in small print above. */
	kicker: string;
	/** Its one message. */
	heading: TextInLanguage;
	blocks: Block[];
	/** Parts that stand beside the blocks if there is room. */
	aside: Block[];
	/** Where its numbers come from: scenario, revision, model, date. */
	source: string;
	/** What its numbers are, and are not; '' where it shows none. */
	note: string;
	/** The text that a slide of its facts or words cites, which is bound to no scenario. */
	cite?: string;
	/** What the speaker says. */
	notes: string;
	/** Passages that carry what it shows, the nearest first. */
	passages: string[];
}
