import { z } from 'zod';
import { mostParts } from './bounds';
import type { LanguageTag } from './language';
import { markedKinds } from './paragraphKinds';
import { byLanguage, idSchema, languageSchema, localizedSchema, optionalTextSchema } from './text';

const mostKinds = 20_000;

/** A quotation as in the W3C text-quote selector: the exact words, and words before and after that make it unique. */
export const quoteSchema = z.strictObject({
	exact: z.string().min(1).max(2000),
	prefix: z.string().max(200).default(''),
	suffix: z.string().max(200).default('')
});
/** Holds a passage's words with what stands before and after them. */
export type Quote = z.infer<typeof quoteSchema>;

/** A calendar date as precise as the text states it: year (there is no year 0), year-month or year-month-day. */
export const partialDateSchema = z
	.string()
	.regex(/^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY | YYYY-MM | YYYY-MM-DD');

const passageIds = z.array(idSchema).max(mostParts.passagesOfOne);

/** What another source says differently, shown beside what the text states; its source as one string, or in each language. */
const noteSchema = z.strictObject({
	text: localizedSchema,
	source: z.union([z.string().min(1).max(500), localizedSchema])
});

/** An address that a reader may follow: https, in ASCII, so that it says where it leads. */
export const webAddressSchema = z
	.string()
	.max(2000)
	.regex(/^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?(\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/, 'https://…');

/** Paragraphs that are no running text, by their place in the text, counted from 0: no more than a text may have. */
const kindsSchema = z
	.record(z.string().regex(/^(0|[1-9]\d{0,4})$/, '0 … 99999'), z.enum(markedKinds))
	.refine((kinds) => Object.keys(kinds).length <= mostKinds, { params: { code: 'too-many-kinds' } })
	.meta({ maxProperties: mostKinds });

const sourceSchema = z.strictObject({
	id: idSchema,
	title: localizedSchema,
	publisher: optionalTextSchema,
	author: optionalTextSchema,
	/** When it was published, as precisely as it says. */
	date: partialDateSchema.optional(),
	/** Where it stands on the web. */
	address: webAddressSchema.optional(),
	/** The day on which it was read there. */
	accessed: z.iso.date().optional(),
	/** The language it was written in; the other files are translations. */
	language: languageSchema,
	/** File names in the study's folder, by language. */
	files: byLanguage(z.string().regex(/^[\w.-]+\.txt$/, '*.txt')),
	/** Who made each translation, said wherever it is shown. */
	translators: byLanguage(localizedSchema).optional(),
	/** What paragraphs are other than running text, by language; a language without any has those of the original. */
	kinds: byLanguage(kindsSchema).optional()
});
/** Holds a source's title, author, date, address and text file. */
export type Source = z.infer<typeof sourceSchema>;

const passageSchema = z.strictObject({
	id: idSchema,
	source: idSchema,
	quotes: byLanguage(quoteSchema)
});
/** Holds words of a source that judgements rest on; an orphan if they no longer stand. */
export type Passage = z.infer<typeof passageSchema> & {
	/** Languages in whose text its quote does not stand once, in whole words: found when the texts are read, never stored. */
	orphan?: readonly LanguageTag[];
};

const eventSchema = z.strictObject({
	id: idSchema,
	date: partialDateSchema,
	title: localizedSchema,
	passages: passageIds,
	notes: z.array(noteSchema).max(10).optional()
});
/** Holds an event of the study's facts, with its date and passage. */
export type StudyEvent = z.infer<typeof eventSchema>;

const indicatorSchema = z.strictObject({
	id: idSchema,
	title: localizedSchema,
	unit: localizedSchema,
	points: z
		.array(
			z.strictObject({
				from: partialDateSchema,
				to: partialDateSchema,
				value: z.number(),
				passages: passageIds
			})
		)
		.min(1)
		.max(500),
	notes: z.array(noteSchema).max(10).optional()
});
/** Holds numbers by period of the study's facts. */
export type Indicator = z.infer<typeof indicatorSchema>;

/** `study.json`: the texts, their passages and the facts they state. */
export const studySchema = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal('scenario-study/1'),
	id: idSchema,
	/** The language that the study itself is written in; that of its first source where it is left out. */
	language: languageSchema.optional(),
	title: localizedSchema,
	summary: optionalTextSchema,
	sources: z.array(sourceSchema).min(1).max(mostParts.sources),
	passages: z.array(passageSchema).max(mostParts.passages),
	facts: z.strictObject({
		events: z.array(eventSchema).max(500),
		indicators: z.array(indicatorSchema).max(100)
	})
});
/** Holds a study as its file has it: sources, passages, facts. */
export type Study = Omit<z.infer<typeof studySchema>, 'passages'> & { passages: Passage[] };
