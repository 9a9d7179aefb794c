import { mostParts } from '../bounds';
import type { StudyContents } from '../contents';
import { canonicalTag } from '../language';
import { modelSchema } from '../model';
import { scenarioSchema } from '../scenario';
import { studySchema } from '../study';
import { cleanText } from '../cleanText';
import type { z } from 'zod';

/** Tells whether a fault of shape says only that something is still to come. */
function isToCome(
	{ code, path, params }: z.core.$ZodIssue & { params?: Record<string, unknown> },
	json: unknown
): boolean {
	if (code === 'too_small') return true;
	if (code === 'custom') return ['no-language', 'one-outcome', 'exclusion-alone'].includes(String(params?.['code']));
	const value = path.reduce<unknown>(
		(node, key) =>
			typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[key] : undefined,
		json
	);
	return code === 'invalid_format' && value === '';
}

/** Cleans every text within a value, as it is kept. */
function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return cleanText(value);
	if (Array.isArray(value)) return value.map(cleaned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}

/** Reads a part by its shape; as it stands where all that is wrong with it is that something is still to come. */
function readPart<T>(schema: z.ZodType<T>, json: unknown): T | null {
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	return parsed.error.issues.every((issue) => isToCome(issue, json)) ? (cleaned(json) as T) : null;
}

function readTexts(json: unknown): StudyContents['texts'] | null {
	if (typeof json !== 'object' || json === null) return null;
	let length = 0;
	const texts = Object.entries(json).map(([source, byLanguage]: [string, unknown]) => {
		if (typeof byLanguage !== 'object' || byLanguage === null) return null;
		const entries = Object.entries(byLanguage).map(([language, text]: [string, unknown]) => {
			if (typeof text !== 'string' || canonicalTag(language) === null) return null;
			length += text.length;
			return [language, cleanText(text)] as const;
		});
		const whole = entries.filter((each) => each !== null);
		return whole.length === entries.length ? ([source, Object.fromEntries(whole)] as const) : null;
	});
	const whole = texts.filter((each) => each !== null);
	return whole.length === texts.length && length <= mostParts.letters ? Object.fromEntries(whole) : null;
}

/**
 * Reads contents in the making: what they have is as the format has it, and what is missing may be missing. Null for anything
 * else. `checkContents` says what is still to come.
 */
export function readUnfinished(json: unknown): StudyContents | null {
	if (typeof json !== 'object' || json === null) return null;
	const { study, texts, models, readyScenarios } = json as Record<keyof StudyContents, unknown>;
	if (!Array.isArray(models) || !Array.isArray(readyScenarios) || models.length > 20 || readyScenarios.length > 200)
		return null;
	const read = {
		study: readPart(studySchema, study),
		texts: readTexts(texts),
		models: models.map((each: unknown) => readPart(modelSchema, each)),
		readyScenarios: readyScenarios.map((each: unknown) => readPart(scenarioSchema, each))
	};
	return read.study && read.texts && !read.models.includes(null) && !read.readyScenarios.includes(null)
		? (read as StudyContents)
		: null;
}
