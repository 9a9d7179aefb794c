import { describe, expect, test } from 'vitest';
import { endsBeforeItBegins, lastDayInstead, spanOf } from './dates';

describe('a date as precise as the text states it', () => {
	test.each([
		['1992', 1992, 1993],
		['1992-12', 1992 + 335 / 366, 1993],
		['1992-04-07', 1992 + 97 / 366, 1992 + 98 / 366],
		['2022-11', 2022 + 304 / 365, 2022 + 334 / 365]
	])('%s spans what it leaves open', (date, start, end) => {
		expect(spanOf(date)).toEqual({ start, end });
	});

	test.each([
		['2021-02-31', '2021-02-28'],
		['2024-02-30', '2024-02-29'],
		['1900-02-29', '1900-02-28'],
		['2021-04-31', '2021-04-30'],
		['2000-02-29', null],
		['2021-12-31', null],
		['2021-02', null],
		['2021', null]
	])('%s: the last day of its month where the month has no such day: %s', (date, last) => {
		expect(lastDayInstead(date)).toBe(last);
	});
});

test.each([
	['2016', '2011', true],
	['2016-05', '2016-03', true],
	['2016-05-02', '2016-05-01', true],
	['2016-05', '2016', false],
	['2016', '2016-05', false],
	['2026', '2026', false],
	['2016-05-01', '2016-05-01', false]
])('a period from %s to %s ends before it begins: %s', (from, to, reversed) => {
	expect(endsBeforeItBegins(from, to)).toBe(reversed);
});
