import { describe, expect, test } from 'vitest';
import { listQuery, listPageOf } from './pages';

const asked = (query: string) => new URLSearchParams(query);

describe('the pages of a list', () => {
	test('are one where there is nothing, and fifty things each', () => {
		expect(listPageOf(asked(''), 0)).toEqual({ page: 1, pages: 1, from: 0 });
		expect(listPageOf(asked(''), 50).pages).toBe(1);
		expect(listPageOf(asked('page=2'), 51)).toEqual({ page: 2, pages: 2, from: 50 });
	});

	test('begin anew where the address names none, and end at the last', () => {
		for (const none of ['0', '-1', 'x', '1.5', '', '01', '99999999'])
			expect(listPageOf(asked(`page=${none}`), 500).page, none).toBe(1);
		expect(listPageOf(asked('page=99'), 500).page).toBe(10);
	});

	test('are named by a number of any script', () => {
		for (const three of ['3', '٣', '۳', '３']) {
			expect(listPageOf(asked(`page=${three}`), 500).page, three).toBe(3);
			expect(listQuery(asked(`page=${three}`)), three).toBe('?page=3');
		}
	});

	test('stay after something was done in them', () => {
		expect(listQuery(asked('/archive=&page=3&archived=1'))).toBe('?archived=1&page=3');
		expect(listQuery(asked('/archive=&page=1'))).toBe('');
		expect(listQuery(asked('page=%2F%2Fevil'))).toBe('');
	});
});
