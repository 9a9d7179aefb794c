import type { SlideKind } from './briefing';

/** What the parts of a briefing may hold, in characters and slides. */
export const briefingLimits = {
	title: 200,
	audience: 200,
	classification: 120,
	heading: 300,
	sentence: 600,
	notes: 5000,
	body: 4000,
	slides: 60
} as const;

/** The forms a stage may have: width by height. */
export const ratios = ['16:9', '4:3'] as const;
/** Names the proportions of a deck's slides. */
export type Ratio = (typeof ratios)[number];

/** Every kind of slide, in the order in which they are offered. */
export const slideKinds = Object.keys({
	title: 1,
	judgement: 1,
	outcomes: 1,
	why: 1,
	comparison: 1,
	changes: 1,
	turns: 1,
	worlds: 1,
	facts: 1,
	signposts: 1,
	quotation: 1,
	assumptions: 1,
	method: 1,
	text: 1
} satisfies Record<SlideKind, 1>) as SlideKind[];
