import { describe, expect, test } from 'vitest';
import { holdsWords } from './holdsWords';

describe('holdsWords', () => {
	test('finds words in any order, whatever case, accents and letters that stand for one another', () => {
		expect(holdsWords('Gulf reversed, front line', 'FRONT gulf')).toBe(true);
		expect(holdsWords('Été à Bâle', 'bale ete')).toBe(true);
		expect(holdsWords('إيران أوّلًا', 'ايران اولا')).toBe(true);
		expect(holdsWords('القمة', 'قمه')).toBe(true);
		expect(holdsWords('Gulf reversed', 'gulf stalled')).toBe(false);
	});

	test('is held by all where nothing is sought', () => {
		for (const query of ['', '  ', '\u200f']) expect(holdsWords('', query)).toBe(true);
	});
});
