import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from './isSame';

test('documents are the same where JSON says so, whatever the order of their keys', () => {
	const value = fc.jsonValue({ maxDepth: 3 });
	const sorted = (json: unknown): unknown =>
		typeof json === 'object' && json !== null && !Array.isArray(json)
			? Object.fromEntries(Object.entries(json).sort().map(([key, each]) => [key, sorted(each)])) // prettier-ignore
			: Array.isArray(json)
				? json.map(sorted)
				: json;
	fc.assert(
		fc.property(value, value, (one, other) => {
			expect(isSame(one, structuredClone(one))).toBe(true);
			expect(isSame(one, sorted(one))).toBe(true);
			if (JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other))) expect(isSame(one, other)).toBe(false);
		})
	);
});

test('what is undefined is not there', () => {
	expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
	expect(isSame({ a: undefined }, { b: 1 })).toBe(false);
});
