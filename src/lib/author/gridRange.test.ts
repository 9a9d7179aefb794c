import { expect, test } from 'vitest';
import { cellBeside, isIn, pastedCells, placesIn } from './gridRange';

test('a range holds every place between its corners, whichever came first', () => {
	const range = { from: { row: 2, column: 3 }, to: { row: 1, column: 1 } };
	const places = placesIn(range).flat();
	expect(places).toHaveLength(6);
	expect(places[0]).toEqual({ row: 1, column: 1 });
	expect(places.every((place) => isIn(range, place))).toBe(true);
	expect(isIn(range, { row: 0, column: 1 })).toBe(false);
});

test('the next cell is found over those that a matrix does not have, and there is none beyond its edge', () => {
	const cells = [
		[null, null, 'a', 'b'],
		['c', null, null, 'd']
	];
	expect(cellBeside(cells, { row: 1, column: 0 }, [0, 1])).toEqual({ row: 1, column: 3 });
	expect(cellBeside(cells, { row: 1, column: 3 }, [0, -1])).toEqual({ row: 1, column: 0 });
	expect(cellBeside(cells, { row: 1, column: 3 }, [-1, 0])).toEqual({ row: 0, column: 3 });
	expect(cellBeside(cells, { row: 1, column: 0 }, [-1, 0])).toBeNull();
	expect(cellBeside(cells, { row: 0, column: 3 }, [0, 1])).toBeNull();
});

test('cells are read as spreadsheets copy them, and a sheet of a million is none', () => {
	expect(pastedCells('1\t-2\r\n\t3\r\n')).toEqual([
		['1', '-2'],
		['', '3']
	]);
	expect(pastedCells(Array.from({ length: 1000 }, () => '0\t'.repeat(1000)).join('\n'))).toBeNull();
});
