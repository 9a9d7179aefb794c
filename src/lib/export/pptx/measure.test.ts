import { expect, test } from 'vitest';
import { linesOf, textWidth } from './measure';

test('text takes as many lines as its width needs, and one for each line that is typed', () => {
	expect(linesOf('one', 5, 12)).toBe(1);
	expect(linesOf('one\ntwo', 5, 12)).toBe(2);
	expect(linesOf('many words '.repeat(40), 5, 12)).toBeGreaterThan(4);
});

test('a word that is wider than the line is broken, and is counted so', () => {
	expect(linesOf('x'.repeat(300), 5, 12)).toBe(Math.ceil(textWidth('x'.repeat(300)) / (5 * 6)));
});

test('marks that are drawn over letters have no width', () => {
	expect(textWidth('حُفِظَ')).toBe(textWidth('حفظ'));
	expect(textWidth('\u2068a\u2069')).toBe(textWidth('a'));
});
