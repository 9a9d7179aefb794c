import { z } from 'zod';
import { idSchema, localizedSchema } from './text';
import { directions, noteBound, observedLimits } from './bounds';
import { typedLine, typedText } from './typed';

/** An address of the web, or none; a page links to it. */
const webAddress = z
	.string()
	.overwrite((text) => text.trim())
	.max(observedLimits.address, { abort: true })
	.refine((text) => text === '' || /^https?:\/\/[^\s"<>]+$/i.test(text));

/** What every observation says: when it was made, where that is written, and a note. */
export const observedFields = {
	date: z.iso.date(),
	source: typedLine(observedLimits.source).default(''),
	address: webAddress.default(''),
	note: typedText(noteBound).default('')
};

/** `observation/1`: a signpost that was observed, in the words that it had, or an outcome that came by its test. */
export const observationSchema = z.discriminatedUnion('of', [
	z.strictObject({
		of: z.literal('signpost'),
		outcome: idSchema,
		/** Its place among the outcome's signposts, from 0. */
		at: z.int().min(0).max(99),
		words: localizedSchema,
		points: z.enum(directions),
		...observedFields
	}),
	z.strictObject({
		of: z.literal('outcome'),
		outcome: idSchema,
		/** The saved scenario whose revisions are what was believed. */
		scenario: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
		...observedFields
	})
]);
/** Holds what was observed. */
export type Observation = z.infer<typeof observationSchema>;
/** Holds an observation as a page shows it: its revision, and who made that. */
export interface KeptObservation<Of extends Observation = Observation> {
	id: string;
	/** From 1. */
	number: number;
	author: string;
	observed: Of;
}
/** Holds a signpost that was observed. */
export type SignpostObservation = Extract<Observation, { of: 'signpost' }>;
/** Holds the outcome that came. */
export type Resolution = Extract<Observation, { of: 'outcome' }>;
