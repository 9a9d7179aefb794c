import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downToHundredths, ofHundred } from './ofHundred';
import { sayShares } from './sayShares';
import { wholeShares } from './wholeShares';

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const shares = fc
	.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
	.filter((raw) => sum(raw) > 0)
	.map((raw) => raw.map((each) => each / sum(raw)));
const always = (rule: (shares: number[], decimals: 0 | 1) => void) =>
	fc.assert(fc.property(shares, fc.constantFrom<0 | 1>(0, 1), rule), { seed: 18, numRuns: 2000 });
const apart = (values: readonly number[]) => values.every((a, i) => values.every((b, j) => i === j || Math.abs(a - b) > 1e-12)); // prettier-ignore

describe('shares as they are shown', () => {
	test('add up to the whole, keep their order, and are each less than a unit off', () => {
		always((shares, decimals) => {
			const units = wholeShares(shares, decimals);
			const whole = 10 ** (decimals + 2);
			if (apart(shares)) expect(sum(units)).toBe(whole);
			shares.forEach((share, a) => {
				expect(Math.abs(units[a]! - share * whole)).toBeLessThan(1 + 1e-6);
				shares.forEach((other, b) => {
					if (share > other + 1e-12) expect(units[a]!).toBeGreaterThanOrEqual(units[b]!);
				});
			});
		});
	});

	test('are equal where the shares are, even where they cannot add up', () => {
		fc.assert(
			fc.property(shares, fc.nat(7), (some, at) => {
				const twin = some[at % some.length]!;
				const set = [...some, twin].map((share) => share / (1 + twin));
				const units = wholeShares(set);
				expect(units[at % some.length]).toBe(units.at(-1));
			}),
			{ seed: 18, numRuns: 1000 }
		);
		expect(wholeShares([1 / 3, 1 / 3, 1 / 3])).toEqual([33, 33, 33]);
		expect(wholeShares([0.25, 0.25, 0.25, 0.25])).toEqual([25, 25, 25, 25]);
	});

	test('add up in the case that a reader found: 5, 29, 53 and 12', () => {
		expect(sum(wholeShares([0.0547, 0.2932, 0.5292, 0.1229]))).toBe(100);
	});

	test('are never 0 for a share above 0, nor all for one below 1', () => {
		expect(sayShares([0.9996, 0.0004], 'en')).toEqual(['over 99%', 'under 1%']);
		expect(sayShares([0.99996, 0.00004], 'en', 1)).toEqual(['over 99.9%', 'under 0.1%']);
		expect(sayShares([1, 0], 'en')).toEqual(['100%', '0%']);
		always((shares, decimals) => {
			const said = sayShares(shares, 'en', decimals);
			said.forEach((each, at) => {
				if (shares[at]! > 0) expect(each).not.toMatch(/^0(\.0)?%$/);
				if (shares[at]! < 1) expect(each).not.toMatch(/^100(\.0)?%$/);
			});
		});
	});
});

describe('counts out of 100', () => {
	test('never cross a rule, and are all or none only where it is', () => {
		expect([0.799, 0.7999, 0.4999, 0.8, 0.5, 0.796, 0.998, 0.002, 1, 0].map(ofHundred)).toEqual([
			79, 79, 49, 80, 50, 79, 99, 1, 100, 0
		]);
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
				const count = ofHundred(fraction);
				for (const rule of [0.5, 0.8]) expect(count >= rule * 100).toBe(fraction >= rule || count === rule * 100);
				for (const rule of [0.5, 0.8]) if (fraction < rule) expect(count).toBeLessThan(rule * 100);
				expect(count === 100).toBe(fraction === 1);
				expect(count === 0).toBe(fraction === 0);
				expect(Math.abs(count - fraction * 100)).toBeLessThanOrEqual(1);
			}),
			{ seed: 18, numRuns: 2000 }
		);
	});

	test('of a radius are rounded down', () => {
		expect([0.569, 0.57, 0.5699999, 0.0099, 1].map(downToHundredths)).toEqual([56, 57, 56, 0, 100]);
	});
});
