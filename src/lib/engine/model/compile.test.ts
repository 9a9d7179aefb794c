import { describe, expect, test } from 'vitest';
import { compile } from './compile';
import { buildModel } from '../testing/buildModel';

const model = buildModel(
	[
		{ impacts: [[-3, 1], [3, 0]] }, // prettier-ignore
		{ impacts: [[0, 2], [1, 0], [-1, 2]], positions: [0, 30, 100] } // prettier-ignore
	],
	[0, -2]
);

describe('compile', () => {
	test('lays the states of all factors one after another, in the order of the model', () => {
		const { factors, outcomes, firstState, positions, impacts, baselines } = compile(model);
		expect([factors, outcomes]).toEqual([
			['f0', 'f1'],
			['o0', 'o1']
		]);
		expect(Array.from(firstState)).toEqual([0, 2, 5]);
		expect(Array.from(positions)).toEqual([0, 100, 0, 30, 100]);
		expect(Array.from(impacts)).toEqual([-3, 1, 3, 0, 0, 2, 1, 0, -1, 2]);
		expect(Array.from(baselines)).toEqual([0, -2]);
	});

	test('gives the rise to the next state of the same factor, and none at its last', () => {
		expect(Array.from(compile(model).rises)).toEqual([6, -1, 0, 0, 1, -2, -2, 2, 0, 0]);
	});

	test('takes impacts that are left out for 0: a factor, a state, an outcome', () => {
		const sparse = compile({ ...model, impacts: { f1: { s1: { o1: 3 } } } });
		expect(Array.from(sparse.impacts)).toEqual([0, 0, 0, 0, 0, 0, 0, 3, 0, 0]);
	});

	test('gives what cannot be changed, and leaves the model as it was', () => {
		const before = structuredClone(model);
		const compiled = compile(model);
		expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.factors)).toBe(true);
		expect(model).toEqual(before);
	});

	test('survives the way to a worker', () => {
		expect(structuredClone(compile(model))).toEqual(compile(model));
	});
});
