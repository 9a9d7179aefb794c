import { expect, test } from 'vitest';
import { stretchOf } from './dates';

test('a year, a month and a day are stretches that lie in each other', () => {
	expect(stretchOf('2016')).toEqual({ from: 2016, to: 2017 });
	const december = stretchOf('1992-12');
	expect(december.to).toBe(1993);
	// 366 days in 1992, 335 of them before December.
	expect(december.from).toBeCloseTo(1992 + 335 / 366, 12);
	const day = stretchOf('1992-12-31');
	expect(day.from).toBeGreaterThan(december.from);
	expect(day.to).toBe(1993);
});
