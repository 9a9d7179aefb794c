import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickExp } from './quickExp';

/** Three units in the last place of a double, as parts of it. */
const lastPlaces = 3 * 2 ** -52;

describe('quickExp', () => {
	test('is Math.exp within three units in the last place', () => {
		fc.assert(
			fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
				expect(Math.abs(quickExp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(lastPlaces);
			}),
			{ seed: 51, numRuns: 20_000 }
		);
	});

	test('is as near on both sides of every seam of its table', () => {
		for (let step = -64; step < 64; step++)
			for (const nudge of [-1e-12, 0, 1e-12]) {
				const x = ((step + 0.5) * Math.LN2) / 32 + nudge;
				expect(Math.abs(quickExp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(lastPlaces);
			}
	});

	test('is exactly 1 at 0', () => {
		expect(quickExp(0)).toBe(1);
	});
});
