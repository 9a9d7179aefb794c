import { expect, test } from 'vitest';
import { checkSolutionsFit, compareSolutions } from './compareSolutions';

const states = (ids: string) => [...ids].map((id) => ({ id }));
const model = {
	factors: [
		{ id: 'a', states: states('xyz') },
		{ id: 'b', states: states('pq') }
	]
};
const listed = (...worlds: number[][]) => worlds.map((world) => ({ states: world }));
const found = (...worlds: [string, string][]) => ({
	worlds: worlds.map(([a, b]) => ({ states: { a, b } })),
	complete: true
});

test('worlds that are the same in another order, or listed twice, are the same', () => {
	expect(compareSolutions(model, listed([3, 2], [1, 1], [3, 2]), found(['x', 'p'], ['z', 'q']))).toEqual({
		...{ listed: 2, found: 2, same: 2, onlyListed: [], onlyFound: [], complete: true }
	});
});

test('worlds that differ are told by where they are', () => {
	expect(compareSolutions(model, listed([3, 2], [1, 1]), found(['x', 'p'], ['y', 'p']))).toMatchObject({
		...{ listed: 2, found: 2, same: 1, onlyListed: [[3, 2]], onlyFound: [[2, 1]] }
	});
});

test.each([[[4, 1]], [[0, 1]], [[1]], [[1, 1, 1]]])('a solution %s of another matrix is refused', (world) => {
	expect(() => checkSolutionsFit(model, listed([1, 1], world))).toThrow(
		expect.objectContaining({ code: 'wizard-other', values: { world: world.join(' '), number: 2 } })
	);
});

test('a list without a solution is refused', () => {
	expect(() => checkSolutionsFit(model, [])).toThrow(expect.objectContaining({ code: 'wizard-solutions' }));
});
