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

/**
 * Reads one JSON file of a study against its schema. A file of another format version is one fault, since nothing else in
 * it can be judged; else all faults of shape are given at once. Null where it cannot be read; where only bounds or keys are
 * wrong, the value is given with the faults, so that what it refers to is judged too. `prepare` may turn what stands there
 * into what the schema knows.
 */
export function parseJson<T>(
	file: string,
	text: string,
	format: string,
	schema: z.ZodType<T>,
	faults: Fault[],
	prepare: (json: unknown) => unknown = (json) => json
): T | null {
	const bare = text.replace(/^\ufeff/, '');
	let json: unknown;
	try {
		json = JSON.parse(bare);
	} catch (error) {
		const line = jsonLine(bare);
		const text = bare.split('\n')[line - 1]?.trim().slice(0, 60) ?? '';
		const values = { line, text, reason: (error as Error).message.slice(0, 120) };
		faults.push({ file, path: '', code: 'not-json', values });
		return null;
	}
	const found = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)['format'] : undefined;
	if (found !== format) {
		const values = { expected: format, found: typeof found === 'string' ? found.slice(0, 60) : '–' };
		faults.push({ file, path: 'format', code: 'wrong-format', values });
		return null;
	}
	json = prepare(json);
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	const { issues } = parsed.error;
	addFaults(faults, ofOneMistake(issues.flatMap((issue) => issueFaults(issue, file, json))));
	return issues.every(leavesReferences) ? (json as T) : null;
}
