import type { z } from 'zod';
import { lastDayInstead } from './dates';
import type { Fault, FaultCode } from './fault';
import { readNumber } from './readNumber';

type Issue = z.core.$ZodIssue;
type Values = Fault['values'];

/** A day of a month that there is; whether the month has it is another question. */
const dayOfMonth = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

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

/** The code by which a schema's own check names its fault. */
const codeOf = (issue: Issue | undefined) =>
	issue?.code === 'custom' ? (issue.params?.['code'] as FaultCode | undefined) : undefined;

/** The values of a fault that a schema's own check names by `code`. */
function customValues(code: FaultCode, json: unknown, path: readonly PropertyKey[]): Values {
	if (code === 'unknown-language') return { language: String(valueAt(json, path)).slice(0, 40) };
	if (code === 'language-twice') return { language: String(path.at(-1)).slice(0, 40) };
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
			return issue.keys.map((key): Fault => ({
				file,
				path: pathOf([...issue.path, key]),
				code: 'unknown-key',
				values: { key }
			}));
		case 'too_big':
		case 'too_small': {
			const bound: Values =
				issue.code === 'too_big' ? { most: Number(issue.maximum) } : { least: Number(issue.minimum) };
			return [{ file, path, code: 'out-of-range', values: { ...bound, of: issue.origin, found: sizeOf(found) } }];
		}
		case 'custom': {
			const code = codeOf(issue);
			if (code) return [{ file, path, code, values: customValues(code, json, issue.path) }];
			break;
		}
		case 'invalid_format': {
			const last = issue.format === 'date' && dayOfMonth.test(String(found)) ? lastDayInstead(String(found)) : null;
			if (last !== null) return [{ file, path, code: 'impossible-date', values: { date: String(found), last } }];
			break;
		}
		case 'invalid_key':
			if (codeOf(issue.issues[0]) === 'unknown-language')
				return [{ file, path, code: 'unknown-language', values: { language: String(issue.path.at(-1)).slice(0, 40) } }];
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
		case 'invalid_key':
			return codeOf(issue.issues[0]) === 'unknown-language';
		default:
			return issue.code === 'invalid_type' && issue.expected === 'int';
	}
}
