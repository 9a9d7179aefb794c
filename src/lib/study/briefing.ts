import { z } from 'zod';
import { briefingLimits, ratios } from './briefingBounds';
import { interfaceLanguages } from './interfaceLanguages';
import { idSchema } from './text';
import { typedLine, typedName, typedText } from './typed';

/** A revision of a saved scenario: what a figure is bound to. */
export const boundSchema = z.strictObject({
	scenario: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
	revision: z.int().min(1).max(9_999_999)
});
/** Names a revision of a saved scenario that figures are of. */
export type Bound = z.infer<typeof boundSchema>;

const common = {
	id: idSchema,
	/** The message in the author's words; the slide writes its own where it is empty. */
	heading: typedText(briefingLimits.heading),
	/** What the speaker says; never shown to the audience. */
	notes: typedText(briefingLimits.notes)
};
const of = { of: boundSchema };
/** The outcome that a slide speaks of; the leader where it is null. */
const outcome = { outcome: idSchema.nullable() };

const slideSchemas = {
	title: z.strictObject({ ...common, kind: z.literal('title') }),
	judgement: z.strictObject({
		...common,
		...of,
		...outcome,
		kind: z.literal('judgement'),
		/** The key judgement in the author's words, else written from the figures. */
		sentence: typedText(briefingLimits.sentence),
		/** How confident the author is and why, else as the model says. */
		confidence: z
			.strictObject({
				level: z.enum(['low', 'moderate', 'high']),
				reason: typedText(briefingLimits.sentence).trim().min(1)
			})
			.nullable()
	}),
	outcomes: z.strictObject({ ...common, ...of, kind: z.literal('outcomes') }),
	why: z.strictObject({ ...common, ...of, ...outcome, kind: z.literal('why') }),
	comparison: z.strictObject({ ...common, ...of, ...outcome, kind: z.literal('comparison'), against: boundSchema }),
	/** What changed from an earlier revision (that of the last briefing, say) to this one, and why. */
	changes: z.strictObject({ ...common, ...of, kind: z.literal('changes'), before: boundSchema }),
	/** What would change it: nearest flip, radius, tornado. */
	turns: z.strictObject({ ...common, ...of, ...outcome, kind: z.literal('turns') }),
	worlds: z.strictObject({ ...common, ...of, kind: z.literal('worlds') }),
	/** The study's events, or one of its indicators. */
	facts: z.strictObject({ ...common, kind: z.literal('facts'), indicator: idSchema.nullable() }),
	signposts: z.strictObject({ ...common, ...of, ...outcome, kind: z.literal('signposts') }),
	quotation: z.strictObject({ ...common, kind: z.literal('quotation'), passage: idSchema }),
	assumptions: z.strictObject({ ...common, ...of, kind: z.literal('assumptions') }),
	method: z.strictObject({ ...common, ...of, kind: z.literal('method') }),
	/** A subset of Markdown: headings, paragraphs, lists, strong, emphasis, quotations. */
	text: z.strictObject({ ...common, kind: z.literal('text'), body: typedText(briefingLimits.body) })
};

const slideSchema = z.discriminatedUnion('kind', [
	slideSchemas.title,
	slideSchemas.judgement,
	slideSchemas.outcomes,
	slideSchemas.why,
	slideSchemas.comparison,
	slideSchemas.changes,
	slideSchemas.turns,
	slideSchemas.worlds,
	slideSchemas.facts,
	slideSchemas.signposts,
	slideSchemas.quotation,
	slideSchemas.assumptions,
	slideSchemas.method,
	slideSchemas.text
]);
/** Holds one slide of any kind. */
export type Slide = z.infer<typeof slideSchema>;
/** Names a kind of slide. */
export type SlideKind = Slide['kind'];
/** Holds a slide of one kind. */
export type SlideOf<Kind extends SlideKind> = Extract<Slide, { kind: Kind }>;

/** `scenario-briefing/1`: an ordered deck over a study, each figure bound to a revision of a saved scenario. */
export const briefingSchema = z.strictObject({
	format: z.literal('scenario-briefing/1'),
	study: idSchema,
	title: typedName(briefingLimits.title),
	audience: typedLine(briefingLimits.audience),
	/** Of the briefing, ISO. */
	date: z.iso.date(),
	/** A line of free text that every slide carries, "Official – sensitive" say. */
	classification: typedLine(briefingLimits.classification),
	/** The language of the interface that it was drafted in: that of its fixed and typed words, and the one its links open. */
	language: z.enum(interfaceLanguages),
	ratio: z.enum(ratios),
	slides: z
		.array(slideSchema)
		.min(1)
		.max(briefingLimits.slides)
		.refine((slides) => new Set(slides.map(({ id }) => id)).size === slides.length)
});
/** Holds a briefing as it is saved: its slides, language, audience and date. */
export type Briefing = z.infer<typeof briefingSchema>;
