import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn } from '$lib/words/numbers';
import { numberCell, shareCell, tableOfCells } from './cells';
import { numericTable } from './numericTable';

const text = { name: 'Name', numeric: false };
const number = { name: 'Number', numeric: true };

describe('a table of plain numbers', () => {
	test('holds what is exactly known in the place of what is said', () => {
		const table = tableOfCells([text, number], [['a', shareCell('12%', 0.123456789)]]);
		expect(table.rows).toEqual([['a', '12%']]);
		expect(numericTable(table, 'en')).toEqual({
			columns: [text, { name: 'Number (%)', numeric: true }],
			rows: [['a', '12.3456789']]
		});
	});

	test('reads back what is said where nothing more is known', () => {
		const rows = [
			['a', '1,234'],
			['b', '\u22125']
		];
		expect(numericTable({ columns: [text, number], rows }, 'en').rows).toEqual([
			['a', '1234'],
			['b', '-5']
		]);
	});

	test('parts a range in two columns, low end first, and a number with its range in three', () => {
		const range = tableOfCells([number], [[shareCell('10–20%', 0.1, 0.2)], [shareCell('30–40%', 0.3, 0.4)]]);
		const { columns, rows } = numericTable(range, 'en');
		expect(columns).toHaveLength(2);
		expect(columns.every(({ name }) => name.endsWith(' (%)'))).toBe(true);
		expect(rows).toEqual([
			['10', '20'],
			['30', '40']
		]);
		const three = tableOfCells([number], [[numberCell('5 (4–6)', 5, 4, 6)]]);
		expect(numericTable(three, 'en').rows).toEqual([['5', '4', '6']]);
		expect(numericTable(three, 'en').columns[0]).toEqual(number);
	});

	test('leaves cells empty where nothing is stated, and names a unit that the others have', () => {
		const table = tableOfCells([number], [['…'], [shareCell('7%', 0.07)], ['–']]);
		expect(numericTable(table, 'en')).toEqual({
			columns: [{ name: 'Number (%)', numeric: true }],
			rows: [[''], ['7'], ['']]
		});
	});

	test('names no unit where cells have different ones', () => {
		const table = tableOfCells([number], [[shareCell('7%', 0.07)], [numberCell('3', 3)]]);
		expect(numericTable(table, 'en').columns).toEqual([number]);
	});

	test('takes a column for text where one of its cells is words, and strips marks of direction', () => {
		const rows = [['\u2066about 5\u2069'], ['6']];
		expect(numericTable({ columns: [number], rows }, 'en')).toEqual({
			columns: [{ name: 'Number', numeric: false }],
			rows: [['about 5'], ['6']]
		});
	});

	test.each(['en', 'ar'] as const)('gives back any share and any range that the workbench writes, in %s', (locale) => {
		const { percentInTable, percentRangeInTable } = numbersIn(locale);
		const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
		fc.assert(
			fc.property(share, share, (one, other) => {
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				const rows = [[percentInTable(one), percentRangeInTable(low, high)]];
				const [cells] = numericTable({ columns: [number, number], rows }, locale).rows;
				expect(Number(cells![0])).toBeCloseTo(100 * one, 9);
				if (cells!.length === 3) expect(Number(cells![2])).toBeCloseTo(100 * high, 9);
				expect(Number(cells![1])).toBeCloseTo(100 * low, 9);
			})
		);
	});
});
