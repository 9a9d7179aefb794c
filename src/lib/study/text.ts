import { z } from 'zod';
import { canonicalTag } from './language';
import { cleanText, isSeen } from './cleanText';

/**
 * Ids are stable, lower-case and free of dots: they are keys in addresses (`weight.proximity`) and in `about` paths. The one
 * name of this form that every object already has is refused, so that looking an id up never finds what is not there.
 */
export const idSchema = z
	.string()
	.max(60)
	.regex(/^(?!constructor$)[a-z][a-z0-9-]*$/, 'a-z 0-9 -');

const words = z
	.string()
	.overwrite((text) => (isSeen(text) ? cleanText(text).trim() : ''))
	.min(1)
	.max(4000);

const tagSchema = z
	.string()
	.refine((tag) => canonicalTag(tag) !== null, { params: { code: 'unknown-language' }, abort: true })
	.meta({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' });

/** A BCP 47 tag of a language ("fr", "fa", "pt-BR"), taken in its canonical form. */
export const languageSchema = tagSchema.overwrite((tag) => canonicalTag(tag) ?? tag);

/** The tag that a record names a language by once more, written otherwise ("EN" beside "en"); undefined where none does. */
function namedTwice(record: object): string | undefined {
	const tags = Object.keys(record).map(canonicalTag);
	return Object.keys(record).find((_, at) => tags.indexOf(tags[at]!) !== at);
}

/** What there is in several languages, by their tags in the order of the alphabet, so that it is written one way. */
export const byLanguage = <Value extends z.ZodType>(value: Value) =>
	z
		.record(tagSchema, value)
		.superRefine((record, { addIssue }) => {
			const tag = namedTwice(record);
			if (tag !== undefined) addIssue({ code: 'custom', path: [tag], params: { code: 'language-twice' } });
		})
		.overwrite((record) => {
			const entries = Object.entries(record).map(([tag, each]) => [canonicalTag(tag) ?? tag, each] as const);
			return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as never;
		});

/** Text in as many languages as there is any in, by their tags; `{}` where nobody has written it. */
export const optionalTextSchema = byLanguage(words).default(() => ({}));

/** Text in one language or several, by their tags: `{ "en": "…", "fr": "…" }`, at least one. */
export const localizedSchema = byLanguage(words)
	.refine((text) => Object.keys(text).length > 0, { params: { code: 'no-language' } })
	.meta({ minProperties: 1 });
/** Holds a text by the tags of its languages. */
export type LocalizedText = z.infer<typeof localizedSchema>;
