import type { z } from 'zod';
import { addFaults } from './complain';
import type { Fault } from './fault';
import { issueFaults, leavesReferences } from './issueFaults';
import { jsonLine } from './jsonLine';

/** Faults without those that follow from another: a text in a language we do not know has none that we know. */
function ofOneMistake(faults: readonly Fault[]): Fault[] {
	const foreign = new Set(
		faults.filter(({ code }) => code === 'unknown-language').map(({ path }) => path.split('.').slice(0, -1).join('.'))
	);
	return faults.filter(({ code, path }) => code !== 'no-language' || !foreign.has(path));
}

/** Reads a text as JSON; null and a fault with its line if it is none. */
export function readJson(file: string, text: string, faults: Fault[]): { json: unknown } | null {
	const bare = text.replace(/^\ufeff/, '');
	try {
		return { json: JSON.parse(bare) };
	} catch (error) {
		const line = jsonLine(bare);
		const text = bare.split('\n')[line - 1]?.trim().slice(0, 60) ?? '';
		const values = { line, text, reason: (error as Error).message.slice(0, 120) };
		faults.push({ file, path: '', code: 'not-json', values });
		return null;
	}
}

/** How a document is known and read: its format's name, its schema, and what makes of it what the schema knows. */
export interface Shape<T> {
	format: string;
	schema: z.ZodType<T>;
	prepare?: (json: unknown) => unknown;
}

/**
 * Reads an object as its schema has it. One of another format version is one fault, since nothing else in it can be judged;
 * else all faults of shape are given at once. Null where it cannot be read; where only bounds or keys are wrong, the value is
 * given with the faults, so that what it refers to is judged too.
 */
export function readShape<T>(
	file: string,
	json: unknown,
	{ format, schema, prepare = (json) => json }: Shape<T>,
	faults: Fault[]
): T | null {
	const found = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)['format'] : undefined;
	if (found !== format) {
		const values = { expected: format, found: typeof found === 'string' ? found.slice(0, 60) : '–' };
		faults.push({ file, path: 'format', code: 'wrong-format', values });
		return null;
	}
	const prepared = prepare(json);
	const parsed = schema.safeParse(prepared);
	if (parsed.success) return parsed.data;
	const { issues } = parsed.error;
	addFaults(faults, ofOneMistake(issues.flatMap((issue) => issueFaults(issue, file, prepared))));
	return issues.every(leavesReferences) ? (prepared as T) : null;
}

/** Reads one JSON file against its schema, as `readJson` and `readShape` do. */
export function parseJson<T>(file: string, text: string, shape: Shape<T>, faults: Fault[]): T | null {
	const read = readJson(file, text, faults);
	return read && readShape(file, read.json, shape, faults);
}
