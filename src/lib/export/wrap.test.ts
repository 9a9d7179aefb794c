import { expect, test } from 'vitest';
import { wrap } from './wrap';

const measure = (line: string) => line.length;

test('lines fit the width and give the text back when joined', () => {
	const text = 'a few words that take more than one line';
	const lines = wrap(text, 12, measure);
	expect(lines.every((line) => line.length <= 12)).toBe(true);
	expect(lines.join(' ')).toBe(text);
});

test('a word wider than the line stands alone and whole', () => {
	expect(wrap('an internationalization x', 6, measure)).toEqual(['an', 'internationalization', 'x']);
});
