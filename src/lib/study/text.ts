import { z } from 'zod';
import { cleanText, isSeen } from './typed';

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

/** Text in one or both languages: `{ "ar": "…", "en": "…" }`, at least one of them. */
export const localizedSchema = z
	.strictObject({ ar: words.optional(), en: words.optional() })
	.refine((text) => text.ar !== undefined || text.en !== undefined, { params: { code: 'no-language' } });
/** Holds a text by language. */
export type Localized = z.infer<typeof localizedSchema>;
