import { describe, expect, test } from 'vitest';
import { flipPoints } from '../../src/lib/engine';
import { record } from './record';
import { twoByTwo } from './workedByHand';

// The margin W·d(f0) + V·d(f1) is 0 where
//
//     the weight of f0 is 44, below its 60:      W = 44
//     the weight of f1 is above its 40:          60 = V·11/10, V = 600/11
//     the level of f0 is below its 75:           60·d = 44, d = 11/15, x = 25·(2 + 11/15) = 205/3
//     the level of f1 is below its 30:           60 + 40·d = 0, d = −3/2, x = (100/3)·(1/2) = 50/3
//
// and since it is linear in each, nowhere else.
const flips = [
	{ factor: 'f0', weight: { below: 44, above: null }, level: { below: 205 / 3, above: null } },
	{ factor: 'f1', weight: { below: null, above: 600 / 11 }, level: { below: 50 / 3, above: null } }
];

/** Some units in the last place of numbers up to 100. */
const digits = 12;

describe('flip points, worked by hand', () => {
	test('are the roots of the margin, and none where there is no root', () => {
		const { compiled, settings } = twoByTwo();
		const found = flipPoints(compiled, settings);
		flips.forEach((each, f) => {
			expect(found[f]!.factor).toBe(each.factor);
			for (const parameter of ['weight', 'level'] as const)
				for (const side of ['below', 'above'] as const) {
					const known = each[parameter][side];
					const flip = found[f]![parameter][side];
					record({
						method: 'Flip points',
						reference: 'two factors by hand',
						quantity: `${parameter} of ${each.factor}, ${side}`,
						known: known ?? 'none',
						ours: flip?.at ?? 'none'
					});
					if (known === null) expect(flip).toBeNull();
					else {
						expect(flip!.at).toBeCloseTo(known, digits);
						expect(flip!.rival).toBe('o1');
					}
				}
		});
	});
});
