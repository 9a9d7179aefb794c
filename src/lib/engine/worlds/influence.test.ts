import { describe, expect, test } from 'vitest';
import { crossImpactsOf } from '../model/crossImpacts';
import { influence } from './influence';
import { stream } from '../numbers/stream';

const factors = [
	{ id: 'a', states: ['x', 'y'] },
	{ id: 'b', states: ['x', 'y', 'z'] },
	{ id: 'c', states: ['x'] }
];

describe('influence', () => {
	test('means the size of impacts over the states of a pair, whatever their sign, and leaves inertia out', () => {
		// a → b is ±2 throughout, b → c is 3 at one of three states, a's inertia is 5.
		const crossImpacts = crossImpactsOf(factors, (s, t) =>
			s < 2 && t < 2 ? 5 : s < 2 && t < 5 ? (t % 2 ? 2 : -2) : s === 3 && t === 5 ? 3 : 0
		);
		expect(influence({ crossImpacts })).toEqual([
			{ factor: 'a', drives: 2, driven: 0 },
			{ factor: 'b', drives: 1, driven: 2 },
			{ factor: 'c', drives: 0, driven: 1 }
		]);
	});

	test('drives as much as it is driven, all factors together', () => {
		const next = stream(5, 0);
		const found = influence({ crossImpacts: crossImpactsOf(factors, () => Math.floor(next() * 7) - 3) });
		const sum = (key: 'drives' | 'driven') => found.reduce((total, each) => total + each[key], 0);
		expect(sum('drives')).toBeCloseTo(sum('driven'), 12);
	});
});
