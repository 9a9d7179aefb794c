import { describe, expect, test } from 'vitest';
import { tornado } from '../../src/lib/engine';
import { record } from './record';
import { logistic, twoByTwo } from './workedByHand';

// With the spread 1.5, from M / (W + V) at each end:
//
//     weight of f0: 40 and 90, so (40 − 44) / 80 = −1/20 and (90 − 44) / 130 = 23/65
//     weight of f1: 80/3 and 60, so (60 − 88/3) / (260/3) = 23/65 and (60 − 66) / 120 = −1/20: of two weights only the ratio matters
//     level of f0: 50 and 100, d = 0 and 2, so −44/100 and 76/100
//     level of f1: 0 and 60, d = −2 and −1/5, so −20/100 and 52/100
//
// Spans, widest first: level of f0 1.2, level of f1 0.72, the weights 0.404 each, in logits around 0.
const bars = [
	{ factor: 'f0', parameter: 'level', low: 50, high: 100, atLow: -0.44, atHigh: 0.76 },
	{ factor: 'f1', parameter: 'level', low: 0, high: 60, atLow: -0.2, atHigh: 0.52 },
	{ factor: 'f0', parameter: 'weight', low: 40, high: 90, atLow: -1 / 20, atHigh: 23 / 65 },
	{ factor: 'f1', parameter: 'weight', low: 80 / 3, high: 60, atLow: 23 / 65, atHigh: -1 / 20 }
];

/** Some units in the last place of shares, and of levels up to 100. */
const digits = 13;

describe('the tornado, worked by hand', () => {
	test('has the logistic function of the margin at each end, and the widest span first', () => {
		const { compiled, settings } = twoByTwo();
		const found = tornado(compiled, settings, 'o0');
		const span = ({ least, most }: (typeof found)[number]) => most - least;
		expect(found.map(span)).toEqual(found.map(span).sort((a, b) => b - a));
		for (const { factor, parameter, low, high, atLow, atHigh } of bars) {
			const bar = found.find((each) => each.factor === factor && each.parameter === parameter)!;
			const ends = [
				['low', low, bar.low],
				['high', high, bar.high],
				['share at low', logistic(atLow), bar.shareAtLow],
				['share at high', logistic(atHigh), bar.shareAtHigh]
			] as const;
			for (const [quantity, known, ours] of ends) {
				record({
					method: 'Tornado',
					reference: 'two factors by hand',
					quantity: `${parameter} of ${factor}: ${quantity}`,
					known,
					ours
				});
				expect(ours).toBeCloseTo(known, digits);
			}
		}
		expect(found.slice(0, 2).map(({ factor, parameter }) => [factor, parameter])).toEqual([
			['f0', 'level'],
			['f1', 'level']
		]);
	});
});
