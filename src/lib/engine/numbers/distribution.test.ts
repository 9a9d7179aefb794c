import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribution } from './distribution';
import { quantileNaively } from '../testing/simulateNaively';

const percents = [5, 10, 25, 50, 75, 90, 95] as const;

/** Holds the quantiles against those of sorting everything, within the rounding of one interpolation (and of numbers so
 * small that they have few digits). */
function expectSorted(values: number[]): void {
	const { quantiles } = distribution(Float64Array.from(values));
	for (const percent of percents) {
		const naive = quantileNaively(values, percent);
		expect(Math.abs(quantiles[percent] - naive)).toBeLessThanOrEqual(1e-13 * naive + 1e-300);
	}
}

describe('the quantiles of a distribution', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });

	test('are those of sorting, type 7', () => {
		fc.assert(fc.property(fc.array(share, { minLength: 1, maxLength: 3000, size: 'max' }), expectSorted), {
			seed: 41,
			numRuns: 100
		});
	});

	test('are those of sorting where many values tie', () => {
		const few = fc.constantFrom(0, 1, 0.5, 1 / 3, 0.02, 1e-300, 1 - 2 ** -53);
		fc.assert(fc.property(fc.array(few, { minLength: 1, maxLength: 3000, size: 'max' }), expectSorted), {
			seed: 42,
			numRuns: 100
		});
	});

	test('are those of sorting where values crowd into one spot, at any width of it', () => {
		const crowded = fc.tuple(share, fc.double({ min: 1e-17, max: 0.1, noNaN: true }), fc.array(share, { minLength: 500, maxLength: 2000, size: 'max' })); // prettier-ignore
		fc.assert(
			fc.property(crowded, ([centre, width, values]) =>
				expectSorted(values.map((value) => Math.min(1, centre + width * value ** 4)))
			),
			{ seed: 43, numRuns: 100 }
		);
	});

	test('are those of sorting where nearly all values vanish beside a few', () => {
		expectSorted(Array.from({ length: 2000 }, (_, n) => 2 ** -(n / 2)));
		expectSorted(Array.from({ length: 2000 }, (_, n) => Number.MIN_VALUE * n));
	});

	test('are the value itself where all are equal', () => {
		for (const value of [0, 1, 0.25, 1e-320]) {
			const { quantiles } = distribution(new Float64Array(777).fill(value));
			expect(Object.values(quantiles)).toEqual(percents.map(() => value));
		}
	});

	test('of a single value are that value, of two lie between them', () => {
		expect(distribution(Float64Array.of(0.3)).quantiles[95]).toBe(0.3);
		expect(distribution(Float64Array.of(1, 0)).quantiles).toEqual({
			5: 0.05,
			10: 0.1,
			25: 0.25,
			50: 0.5,
			75: 0.75,
			90: 0.9,
			95: 0.95
		});
	});

	test('leave the shares as they were', () => {
		const shares = Float64Array.from({ length: 1000 }, (_, n) => ((n * 37) % 1000) / 1000);
		const before = shares.slice();
		distribution(shares);
		expect(shares).toEqual(before);
	});
});

describe('the histogram of a distribution', () => {
	test('counts each share once, in the bin that holds it', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 500 }), (values) => {
				const { histogram } = distribution(Float64Array.from(values));
				const naive = new Array<number>(50).fill(0);
				for (const value of values) naive[Math.min(49, Math.floor(value * 50))]!++;
				expect(histogram).toEqual(naive);
			}),
			{ seed: 44 }
		);
	});

	test('puts a share on a boundary into the higher bin, and 1 into the last', () => {
		const at = (share: number) => distribution(Float64Array.of(share)).histogram.indexOf(1);
		expect([0, 0.02, 0.5, 0.98, 1].map(at)).toEqual([0, 1, 25, 49, 49]);
	});
});
