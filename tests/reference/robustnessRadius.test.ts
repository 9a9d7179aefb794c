import { describe, expect, test } from 'vitest';
import { compile, robustnessRadius } from '../../src/lib/engine';
import { buildModel, startingSettings, steady } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { twoByTwo } from './workedByHand';

function expectRadius(reference: string, known: number, ours: number): void {
	record({ method: 'Robustness radius', reference, quantity: 'radius', known, ours });
	// Some units in the last place of a number up to 1.
	expect(ours).toBeCloseTo(known, 14);
}

describe('the robustness radius, worked by hand', () => {
	// With every weight wrong by a part r, at worst 60(1 − r) against 44(1 + r): equal at r = 16/104 = 2/13.
	test('of two factors against each other is 2/13', () => {
		const { compiled, settings } = twoByTwo();
		const { radius, rival } = robustnessRadius(compiled, settings);
		expectRadius('two factors by hand', 2 / 13, radius);
		expect(rival).toBe('o1');
	});

	// o0 against o1: 50·2(1 − r) = 30·1(1 + r), r = 70/130 = 7/13; against o2: 50·1(1 − r) = 30·1(1 + r), r = 20/80 = 1/4.
	test('of three outcomes is that of the nearest rival, 1/4', () => {
		const model = buildModel([steady([2, 0, 1], { weight: 50 }), steady([0, 1, 1], { weight: 30 })]);
		const { radius, rival } = robustnessRadius(compile(model), startingSettings(model));
		expectRadius('three outcomes by hand', 1 / 4, radius);
		expect(rival).toBe('o2');
	});

	test('is 1, dominance, where no factor speaks for a rival', () => {
		const model = buildModel([steady([2, 0]), steady([1, 1])]);
		expectRadius('dominance by hand', 1, robustnessRadius(compile(model), startingSettings(model)).radius);
	});
});
