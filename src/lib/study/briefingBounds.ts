/** What the parts of a briefing may hold, in characters and slides. */
export const briefingLimits = {
	title: 200,
	audience: 200,
	classification: 120,
	house: 80,
	heading: 300,
	sentence: 600,
	notes: 5000,
	body: 4000,
	slides: 60
} as const;

/** Earlier revisions of a slide on what was believed when: with the one that it is of, a dozen steps. */
export const mostEarlier = 11;

/** The forms a stage may have: width by height. */
export const ratios = ['16:9', '4:3'] as const;
/** Names the proportions of a deck's slides. */
export type Ratio = (typeof ratios)[number];
