import { describe, expect, test } from 'vitest';
import { binomialTail } from './binomialTail';

/** The same by whole numbers: the sum over all terms of C(n, k) · a^k · (b − a)^(n − k), divided by b^n at the end. */
function exactly(n: number, a: number, b: number, least: number): number {
	let choose = 1n;
	let sum = 0n;
	for (let k = 0; k <= n; k++) {
		if (k >= least) sum += choose * BigInt(a) ** BigInt(k) * BigInt(b - a) ** BigInt(n - k);
		choose = (choose * BigInt(n - k)) / BigInt(k + 1);
	}
	const digits = 10n ** 30n;
	return Number((sum * digits) / BigInt(b) ** BigInt(n)) / 1e30;
}

describe('the upper tail of the binomial distribution', () => {
	test.each([
		[10, 1, 2, 7],
		[10, 3, 10, 0],
		[10, 3, 10, 1],
		[10, 3, 10, 10],
		[87, 89, 882, 12],
		[200, 7, 10, 120],
		[200, 7, 10, 140],
		[200, 7, 10, 155],
		[500, 1, 50, 25]
	])('of %i trials with chance %i/%i from %i up is the exact sum', (n, a, b, least) => {
		expect(binomialTail(n, a / b, least)).toBeCloseTo(exactly(n, a, b, least), 12);
	});

	test('keeps its digits where the tail is thin', () => {
		const exact = exactly(300, 1, 10, 70);
		expect(exact).toBeLessThan(1e-9);
		expect(binomialTail(300, 0.1, 70) / exact).toBeCloseTo(1, 9);
	});

	test('ends where chance does', () => {
		expect(binomialTail(5, 0, 1)).toBe(0);
		expect(binomialTail(5, 1, 5)).toBe(1);
		expect(binomialTail(5, 0.5, 6)).toBe(0);
		expect(binomialTail(5, 0, 0)).toBe(1);
	});
});
