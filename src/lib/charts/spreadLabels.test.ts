import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spreadLabels';

/** Rounding of some sums of fractions. */
const rounding = 1e-9;

test('labels that stand apart stay where they belong', () => {
	const wanted = [0.5, 0.1, 0.9];
	spreadLabels(wanted, 0.1).forEach((place, at) => expect(place).toBeCloseTo(wanted[at]!, 9));
});

test('labels of one place stand around it, in their order', () => {
	const [first, second] = spreadLabels([0.5, 0.5], 0.1);
	expect(first).toBeCloseTo(0.45, 9);
	expect(second).toBeCloseTo(0.55, 9);
});

test('any labels keep their order and their distance, within the axis', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (wanted) => {
			const gap = 0.1;
			const places = spreadLabels(wanted, gap);
			const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
			const sorted = order.map((at) => places[at]!);
			sorted.forEach((place, at) => {
				expect(place).toBeGreaterThanOrEqual(at === 0 ? -rounding : sorted[at - 1]! + gap - rounding);
				expect(place).toBeLessThanOrEqual(1 + rounding);
			});
		})
	);
});

test('more labels than there is room for stand evenly', () => {
	expect(spreadLabels([0.5, 0.5, 0.5], 0.8)).toEqual([0, 0.5, 1]);
});
