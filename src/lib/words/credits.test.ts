import { expect, test } from 'vitest';
import { creditOfAll } from './credits';

const source = (author: string) => ({ publisher: { en: 'Institute' }, author: { en: author } });

test('every source is credited once, and what has no room is counted', () => {
	expect(creditOfAll([source('Ann')], 'en')).toBe('Institute · Ann');
	expect(creditOfAll([source('Ann'), source('Ann')], 'en')).toBe('Institute · Ann');
	expect(creditOfAll([source('Ann'), source('Ben')], 'en')).toBe('Institute · Ann; Institute · Ben');
	expect(creditOfAll([source('Ann'), source('Ben'), source('Cy')], 'en')).toBe(
		'Institute · Ann; Institute · Ben and 1 more'
	);
	expect(creditOfAll([source('Ann'), source('Ben'), source('Cy')], 'en', 3)).toContain('Institute · Cy');
});
