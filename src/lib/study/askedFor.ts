import type { SlideKind } from './slideKinds';

/** Holds a kind of slide, and what its inputs say. */
export interface AskedSlide {
	kind: SlideKind;
	inputs?: Readonly<Record<string, string>>;
}

/** Writes what an address asks for as a slide: `map|x=gulf&y=proximity`. */
export const askedFor = ({ kind, inputs = {} }: AskedSlide): string => `${kind}|${new URLSearchParams(inputs)}`;
