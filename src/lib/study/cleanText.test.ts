import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanEdit, cleanText } from './cleanText';

const piece = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.constantFrom('\u202e', '\u0000', '\ud83d', '\ude00', '\u0651\u064e\u0670', 'ب', 'word ')
);
const piles = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('a change of a clean text is cleaned as the whole text would be', () => {
	fc.assert(
		fc.property(piles, piles, piles, piles, (start, old, fresh, end) => {
			const before = cleanText(start + old + end);
			const at = Math.min(start.length, before.length);
			const typed = before.slice(0, at) + fresh + before.slice(at + old.length);
			expect(cleanEdit(before, typed)).toBe(cleanText(typed));
		}),
		{ numRuns: 2000 }
	);
});
