import { expect, test } from 'vitest';
import { compile, leaderMap, weightTriangle } from '../../src/lib/engine';
import { buildModel, startingSettings, steady } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { twoByTwo } from './workedByHand';

/** Some units in the last place of parts of 1. */
const digits = 12;

function hold(method: string, reference: string, quantity: string, known: number, ours: number): void {
	record({ method, reference, quantity, known, ours });
	expect(ours).toBeCloseTo(known, digits);
}

// The margin of o0 over the levels x of f0 and y of f1, in parts X = x/100 and Y = y/100, is linear over the whole map:
//
//     60·(−2 + 4X) + 40·(−2 + 3Y) = 240·X + 120·Y − 200 = 40·(6·X + 3·Y − 5)
//
// so that o0 leads where Y > (5 − 6X)/3. At Y = 1 that is X > 1/3, at Y = 0 X > 5/6: o1 has the trapezium between the
// upright axis and that line, of area (1/3 + 5/6)/2 = 7/12.
test('the leader map of two factors, worked by hand', () => {
	const { compiled, settings } = twoByTwo();
	const { part } = leaderMap(compiled, settings, { x: 'f0', y: 'f1' });
	[5 / 12, 7 / 12].forEach((known, o) => hold('Leader map', 'two factors by hand', `part of o${o}`, known, part[o]!));
});

// f0 speaks for o0 by 2, f1 and f2 for o1 by 1 each. With α, β, γ the parts of the sum, o0 leads where 2α > β + γ = 1 − α,
// α > 1/3: a triangle like the whole, by 2/3 smaller, of area 4/9.
test('the weight triangle of three factors, worked by hand', () => {
	const model = buildModel([steady([2, 0]), steady([0, 1]), steady([0, 1])]);
	const { part } = weightTriangle(compile(model), startingSettings(model), ['f0', 'f1', 'f2']);
	[4 / 9, 5 / 9].forEach((known, o) =>
		hold('Weight triangle', 'three factors by hand', `part of o${o}`, known, part[o]!)
	);
});
