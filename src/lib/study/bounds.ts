/** Bounds that files, settings, forms and addresses share; levels and weights run 0–100, spreads are factors ≥ 1. */
export const bounds = {
	weight: { min: 0, max: 100 },
	level: { min: 0, max: 100 },
	spread: { min: 1, max: 10 },
	decisiveness: { min: 0, max: 50 },
	impact: { min: -3, max: 3 },
	baseline: { min: -20, max: 20 },
	/** Whole numbers alone. */
	crossImpact: { min: -99, max: 99 }
} as const;

/** Bounds the parts of a study and of each of its models, and its texts together: UTF-16 units, 300,000 words in most languages. */
export const mostParts = {
	models: 20,
	factors: 40,
	states: 7,
	outcomes: 8,
	passages: 1000,
	/** Passages that one thing rests on. */
	passagesOfOne: 50,
	sources: 20,
	letters: 4_000_000
} as const;

/** Characters that a scenario's note may have. */
export const noteBound = 2000;

const outOfHundred = ['weight', 'level', 'low', 'high', 'agreement', 'expect'];

/** Whether people write a parameter with a percent sign too; spreads and decisiveness are no percentages. */
export const takesPercent = (parameter: string): boolean => outOfHundred.includes(parameter);

/** What a judgement rests on: the passage says it, it follows from a passage, or it is the analyst's own. */
export const bases = ['text', 'inferred', 'analyst'] as const;
/** Says what a judgement rests on: the text, an inference, the analyst. */
export type Basis = (typeof bases)[number];
