import { describe, expect, test } from 'vitest';
import { moveDown, moveUp, placesByWeight, tieOrPart } from './places';

const places = [['a'], ['b', 'c'], ['d']];

describe('places', () => {
	test.each([
		['a', [['a'], ['b', 'c'], ['d']]],
		['b', [['a'], ['b'], ['c'], ['d']]],
		['c', [['a'], ['c'], ['b'], ['d']]],
		['d', [['a'], ['d'], ['b', 'c']]]
	])('let %s go up by one', (id, after) => expect(moveUp(places, id)).toEqual(after));

	test.each([
		['a', [['b', 'c'], ['a'], ['d']]],
		['b', [['a'], ['c'], ['b'], ['d']]],
		['c', [['a'], ['b'], ['c'], ['d']]],
		['d', [['a'], ['b', 'c'], ['d']]]
	])('let %s go down by one', (id, after) => expect(moveDown(places, id)).toEqual(after));

	test.each([
		['a', [['a'], ['b', 'c'], ['d']]],
		['b', [['a', 'b'], ['c'], ['d']]],
		['c', [['a'], ['b'], ['c'], ['d']]],
		['d', [['a'], ['b', 'c', 'd']]]
	])('let %s share the place above, or part from it', (id, after) => expect(tieOrPart(places, id)).toEqual(after));

	test('begin as the weights stand, equal ones tied', () => {
		expect(placesByWeight(['a', 'b', 'c', 'd'], { a: 20, b: 35, c: 20 })).toEqual([['b'], ['a', 'c'], ['d']]);
	});
});
