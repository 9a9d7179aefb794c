import { describe, expect, test } from 'vitest';
import { countIn } from './count';

describe('a count', () => {
	test('is written whole as far as numbers are exact', () => {
		expect(countIn('en', 192)).toBe('192');
		expect(countIn('en', 3 ** 33)).toBe('5,559,060,566,555,523');
		expect(countIn('en', Number.MAX_SAFE_INTEGER)).toBe('9,007,199,254,740,991');
	});

	test('is said with two digits and its power beyond, which reads from left to right', () => {
		expect(countIn('en', 7 ** 40)).toBe('about \u20666.4 × 10³³\u2069');
		expect(countIn('ar', 7 ** 40)).toBe('نحو \u20666.4 × 10³³\u2069');
		expect(countIn('en', 1e20)).toBe('about \u20661 × 10²⁰\u2069');
	});
});
