import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logFault, logStorage } from './log';

const lines: string[] = [];
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line)));
afterEach(() => {
	vi.restoreAllMocks();
	lines.length = 0;
});

const request = (init?: RequestInit) => new Request('http://localhost/x', { headers: { 'x-request-id': 'abc-123-def' }, ...init }); // prettier-ignore

describe('the log', () => {
	test('has time, name of the request, way and stack of a fault', () => {
		logFault(request(), '/x', new Error('broken'));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z error abc-123-def GET \/x\nError: broken\n {4}at /);
	});

	test('says nothing of a client that went away', () => {
		logFault(request({ signal: AbortSignal.abort() }), '/x', new Error('whatever'));
		logFault(
			request(),
			'/x',
			new TypeError('terminated', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })
		);
		logFault(request(), '/x', new Error('aborted'));
		expect(lines).toEqual([]);
	});

	test('says once a minute for each reason that the storage is away', () => {
		const start = 1e12;
		for (const after of [0, 1, 59_999]) logStorage('full', new Error('disk'), start + after);
		logStorage('locked', new Error('held'), start);
		logStorage('full', new Error('disk'), start + 60_000);
		expect(lines.map((line) => line.slice(25))).toEqual(['error storage full: disk', 'error storage locked: held', 'error storage full: disk']); // prettier-ignore
	});
});
