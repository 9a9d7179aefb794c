import { directionOf } from '$lib/words/languages';
import type { Look, Marks } from '$lib/charts/figure';
import type { LanguageTag } from '$lib/study';
import { wrap } from './wrap';

/** Sets the width of a picture, px. */
export const width = 960;
/** Sets the margin of a picture, px. */
export const sheetMargin = 32;

/** Holds weight, size (px) and families of a picture's text. */
export interface Font {
	weight: number;
	size: number;
	families: string;
}

const serif = '"Source Serif 4", "Noto Naskh Arabic", serif';
const sans = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';
/** Names the faces and sizes of a picture's text. */
export const fonts = {
	title: { weight: 600, size: 22, families: serif },
	name: { weight: 500, size: 15, families: sans },
	value: { weight: 500, size: 18, families: sans },
	small: { weight: 400, size: 13, families: sans },
	sentence: { weight: 400, size: 17, families: serif }
} satisfies Record<string, Font>;

/** How a text is written: in ink from its edge where nothing is said. */
interface TextStyle {
	colour?: string;
	align?: 'start' | 'center' | 'end';
	/** Whether the paper is kept clear around it, where it is written over marks. */
	clear?: boolean;
}

/** Measures how wide a text is in a font, px. */
export type Measure = (text: string, font: Font) => number;

/** A picture that is being written: its colours, and all that is placed from the side where reading starts. */
export interface Sheet {
	look: Look;
	/** Writes text whose edge (start, centre or end) stands `from` px from the side where reading starts. */
	write: (text: string, from: number, y: number, font: Font, style?: TextStyle) => void;
	/** Draws a figure's marks in a room whose edge stands `from` px from the side where reading starts. */
	marks: (figure: Marks, from: number, y: number, wide: number, high: number) => void;
}

/** Keeps a name's own direction wherever it is written (U+2066, U+2067 … U+2069). */
export const inItsDirection = (name: string, language: LanguageTag): string =>
	`${directionOf(language) === 'rtl' ? '\u2067' : '\u2066'}${name}\u2069`;

/** Breaks the name of a line into at most two lines: more would reach into the next. */
export function namesLines(name: string, room: number, measure: Measure): string[] {
	const lines = wrap(name, room, (text) => measure(text, fonts.name));
	return lines.length > 2 ? [lines[0]!, `${lines[1]}…`] : lines;
}
