import { z } from 'zod';
import { cellConfidences } from './bounds';
import { briefingLimits, ratios } from './briefingBounds';
import { hangingKinds } from './hangingKinds';
import { isAccent } from './houseAccent';
import { interfaceLanguages } from './interfaceLanguages';
import { readLogo } from './logo';
import type { FieldHolding, FieldValues, Holding } from './slideFields';
import { fieldsOf, slideKinds, type Slide, type SlideKind } from './slideKinds';
import { idSchema } from './text';
import { typedLine, typedName, typedText } from './typed';

const boundSchema = z.strictObject({
	scenario: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
	revision: z.int().min(1).max(9_999_999)
});

/** What each sort of field takes. */
const fieldSchemas: { [Each in Holding]: (field: FieldHolding<Each>) => z.ZodType<FieldValues[Each]> } = {
	text: ({ most }) => typedText(most),
	bound: () => boundSchema,
	bounds: ({ least, most }) => z.array(boundSchema).min(least).max(most),
	outcome: () => idSchema.nullable(),
	indicator: () => idSchema.nullable(),
	passage: () => idSchema,
	curve: () => idSchema.nullable(),
	factor: () => idSchema.nullable(),
	hanging: () => z.enum(hangingKinds),
	levels: () => z.literal('ranges').nullable(),
	box: () =>
		z
			.string()
			.regex(/^\d{1,3}$/)
			.nullable(),
	// Slides of doubt were once without a say in this.
	unsaid: () => z.enum(cellConfidences).default('fairly'),
	zeros: () => z.literal('doubted').nullable().default(null),
	confidence: () =>
		z
			.strictObject({
				level: z.enum(['low', 'moderate', 'high']),
				reason: typedText(briefingLimits.sentence).trim().min(1)
			})
			.nullable()
};

const schemaOf = (kind: SlideKind) =>
	z.strictObject({
		id: idSchema,
		kind: z.literal(kind),
		...Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, fieldSchemas[field.holds](field as never)]))
	});
const [firstKind, ...otherKinds] = slideKinds;
/** Reads one slide of any kind. */
export const slideSchema = z.discriminatedUnion('kind', [
	schemaOf(firstKind!),
	...otherKinds.map(schemaOf)
]) as unknown as z.ZodType<Slide>;

/** What a house puts on its slides: its name, its logo as a data address, and a colour. */
const houseSchema = z.strictObject({
	name: typedLine(briefingLimits.house),
	logo: z
		.string()
		.refine((logo) => readLogo(logo) !== null)
		.nullable(),
	accent: z.string().refine(isAccent).nullable()
});
/** Holds what a house puts on its slides. */
export type House = z.infer<typeof houseSchema>;

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
	house: houseSchema.optional(),
	slides: z
		.array(slideSchema)
		.min(1)
		.max(briefingLimits.slides)
		.refine((slides) => new Set(slides.map(({ id }) => id)).size === slides.length)
});
/** Holds a briefing as it is saved: its slides, language, audience and date. */
export type Briefing = z.infer<typeof briefingSchema>;
