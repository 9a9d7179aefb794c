import type { z } from 'zod';
import { lastDayInstead } from './dates';
import type { Fault, FaultCode } from './fault';
import { languages } from './language';
import { readNumber } from './readNumber';

type Issue = z.core.$ZodIssue;
type Values = Fault['values'];

/** A day of a month that there is; whether the month has it is another question. */
const dayOfMonth = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguageTag(key: string): boolean {
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key)) return false;
	try {
		return languageNames.of(key) !== undefined;
	} catch {
		return false;
	}
}

/** Whether an object is keyed by languages alone, so that a key of it that is unknown is a language we do not speak. */
const isByLanguage = (found: unknown): boolean =>
	typeof found === 'object' && found !== null && Object.keys(found).every(isLanguageTag);

/** Whether the choices that a schema knows are the languages. */
const asksForLanguage = (values: readonly unknown[]): boolean =>
	values.length === languages.length && languages.every((each) => values.includes(each));

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
		json
	);
}

/** What stands where something else belongs: short text and numbers as they are, else its kind; – where nothing does. */
function foundAs(value: unknown): string | number {
	if (value === undefined) return '–';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'object' && value !== null) return 'object';
	return typeof value === 'number' ? value : String(value).slice(0, 40);
}

/** What a bound is held against: the number itself, or how many characters or members there are. */
function sizeOf(value: unknown): string | number {
	return typeof value === 'string' || Array.isArray(value) ? value.length : foundAs(value);
}

function expectedBy(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected;
		case 'invalid_value':
			return issue.values.map(String).join(' | ');
		case 'invalid_format':
			return issue.format === 'date' ? 'YYYY-MM-DD' : issue.message;
		case 'invalid_key':
			return issue.issues[0]?.message ?? issue.message;
		default:
			return issue.message;
	}
}

/** The values of a fault that a schema's own check names by `code`. */
function customValues(code: FaultCode, json: unknown, path: readonly PropertyKey[]): Values {
	if (code !== 'low-above-level' && code !== 'high-below-level') return {};
	const { low, level, high } = valueAt(json, path.slice(0, -1)) as Record<'low' | 'level' | 'high', number>;
	return code === 'low-above-level' ? { low, level } : { high, level };
}

/** A zod issue as faults in the reader's terms: unknown keys one by one, bounds with what was found. */
export function issueFaults(issue: Issue, file: string, json: unknown): Fault[] {
	const path = pathOf(issue.path);
	const found = valueAt(json, issue.path);
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key): Fault => {
				const place = { file, path: pathOf([...issue.path, key]) };
				return isByLanguage(found)
					? { ...place, code: 'unknown-language', values: { language: key } }
					: { ...place, code: 'unknown-key', values: { key } };
			});
		case 'too_big':
		case 'too_small': {
			const bound: Values =
				issue.code === 'too_big' ? { most: Number(issue.maximum) } : { least: Number(issue.minimum) };
			return [{ file, path, code: 'out-of-range', values: { ...bound, of: issue.origin, found: sizeOf(found) } }];
		}
		case 'custom': {
			const code = issue.params?.['code'] as FaultCode | undefined;
			if (code) return [{ file, path, code, values: customValues(code, json, issue.path) }];
			break;
		}
		case 'invalid_format': {
			const last = issue.format === 'date' && dayOfMonth.test(String(found)) ? lastDayInstead(String(found)) : null;
			if (last !== null) return [{ file, path, code: 'impossible-date', values: { date: String(found), last } }];
			break;
		}
		case 'invalid_value':
			if (asksForLanguage(issue.values) && typeof found === 'string')
				return [{ file, path, code: 'unknown-language', values: { language: found.slice(0, 40) } }];
			break;
		case 'invalid_key':
			return [{ file, path, code: 'shape', values: { expected: expectedBy(issue), found: String(issue.path.at(-1)) } }];
		case 'invalid_type': {
			const read = issue.expected === 'number' && typeof found === 'string' ? readNumber(found) : null;
			if (!read || read.ok || read.why !== 'ambiguous') break;
			const [one, other] = read.readings;
			return [{ file, path, code: 'ambiguous-number', values: { found: foundAs(found), one, other } }];
		}
		default:
	}
	return [{ file, path, code: 'shape', values: { expected: expectedBy(issue), found: foundAs(found) } }];
}

/**
 * Whether every part still has its type, its members and its id, so that what refers to it can be judged all the same
 * without blaming a sound part for a faulty one.
 */
export function leavesReferences(issue: Issue): boolean {
	switch (issue.code) {
		case 'unrecognized_keys':
		case 'custom':
			return true;
		// Of a list that is too long or too short no member has been looked at.
		case 'too_big':
		case 'too_small':
			return issue.origin !== 'array';
		default:
			return issue.code === 'invalid_type' && issue.expected === 'int';
	}
}
