import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInText } from './findInText';

const found = (paragraphs: string[], query: string) =>
	findInText(paragraphs, query).map(({ paragraph, start, end }) => paragraphs[paragraph]!.slice(start, end));

describe('find in text', () => {
	test('gives each place in reading order', () => {
		expect(findInText(['Iran and Iran', 'none', 'iran'], 'iran')).toEqual([
			{ paragraph: 0, start: 0, end: 4 },
			{ paragraph: 0, start: 9, end: 13 },
			{ paragraph: 2, start: 0, end: 4 }
		]);
	});

	test('passes over vowel marks, tatweel and the forms of alef, ya and ta marbuta', () => {
		expect(found(['إِيرَان والقوّة'], 'ايران')).toEqual(['إِيرَان']);
		expect(found(['طهـــران'], 'طهران')).toEqual(['طهـــران']);
		expect(found(['القوّة'], 'قوه')).toEqual(['قوّة']);
		expect(found(['إلى'], 'الي')).toEqual(['إلى']);
	});

	test('passes over case and Latin accents, and letters that become two', () => {
		expect(found(['Café, ﬁn'], 'cafe')).toEqual(['Café']);
		expect(found(['a ﬁn b'], 'fin')).toEqual(['ﬁn']);
	});

	test('finds nothing for an empty query or one of marks alone', () => {
		expect(findInText(['a b'], '  ')).toEqual([]);
		expect(findInText(['a b'], '\u064e')).toEqual([]);
	});

	test('finds every stretch of a text that is asked for', () => {
		const letters = fc.constantFrom('a', 'b', 'ا', 'أ', 'ى', '\u064e', ' ', '𐐷');
		fc.assert(
			fc.property(
				fc.array(letters, { minLength: 1, maxLength: 12 }),
				fc.nat(11),
				fc.integer({ min: 1, max: 4 }),
				(all, from, length) => {
					const text = all.join('');
					const query = all.slice(from, from + length).join('');
					const matches = findInText([text], query);
					if (query.replace(/\u064e/g, '').trim() !== '') expect(matches.length).toBeGreaterThan(0);
					for (const { start, end } of matches) {
						expect(end).toBeGreaterThan(start);
						expect(findInText([text.slice(start, end)], query)).toHaveLength(1);
					}
				}
			),
			{ seed: 20261124 }
		);
	});
});
