import type { z } from 'zod';
import type { Fault, FaultCode } from './fault';

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** A zod issue as faults in the reader's terms: unknown keys one by one, numbers beyond their bounds with both. */
function faultsOf(issue: Issue, file: string): Fault[] {
	const fault = (code: FaultCode, values: Fault['values'] = {}, path = pathOf(issue.path)): Fault => ({
		file,
		path,
		code,
		values
	});
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => fault('unknown-key', { key }, pathOf([...issue.path, key])));
		case 'too_big':
			return [fault('out-of-range', { most: Number(issue.maximum), of: issue.origin })];
		case 'too_small':
			return [fault('out-of-range', { least: Number(issue.minimum), of: issue.origin })];
		case 'custom':
			return [fault((issue.params?.['code'] as FaultCode | undefined) ?? 'shape', { expected: issue.message })];
		case 'invalid_type':
			return [fault('shape', { expected: issue.expected })];
		case 'invalid_value':
			return [fault('shape', { expected: issue.values.map(String).join(' | ') })];
		case 'invalid_format':
			return [fault('shape', { expected: issue.format === 'regex' ? issue.message : issue.format })];
		default:
			return [fault('shape', { expected: issue.message })];
	}
}

/**
 * Reads one JSON file of a study against its schema. A file of another format version is one fault, since nothing else in
 * it can be judged; else all faults of shape are given at once.
 */
export function readFile<T>(
	file: string,
	text: string,
	format: string,
	schema: z.ZodType<T>,
	faults: Fault[]
): T | null {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		faults.push({ file, path: '', code: 'not-json', values: { reason: (error as Error).message.slice(0, 120) } });
		return null;
	}
	const found = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)['format'] : undefined;
	if (found !== format) {
		const values = { expected: format, found: typeof found === 'string' ? found.slice(0, 60) : '–' };
		faults.push({ file, path: 'format', code: 'wrong-format', values });
		return null;
	}
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, file)));
	return null;
}
