import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from './normalQuantile';

describe('normalQuantile', () => {
	// As R's qnorm and the tables of Abramowitz & Stegun give them.
	const published: [number, number][] = [
		[0.5, 0],
		[0.75, 0.6744897501960817],
		[0.9, 1.2815515655446004],
		[0.95, 1.6448536269514722],
		[0.975, 1.959963984540054],
		[0.99, 2.3263478740408408],
		[0.995, 2.5758293035489004],
		[0.999, 3.090232306167813],
		[1e-3, -3.090232306167813],
		[1e-6, -4.753424308822899],
		[1e-9, -5.997807015007686],
		[1e-20, -9.262340089798408]
	];

	test.each(published)('of %d is the published %d', (p, z) => {
		// PPND16 is accurate to about one part in 10^16; 1 − p rounds in the upper half, which costs two digits more.
		expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-14 * Math.max(1, Math.abs(z)));
	});

	test('is antisymmetric about a half', () => {
		// Whole 2^−20ths, of which 1 − p is exact.
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (n) => {
				const p = n / 2 ** 20;
				expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 14);
			}),
			{ seed: 5 }
		);
	});

	test('rises with p, over the seams of its three formulas too', () => {
		const seams = [0.5 - 0.425, 0.5 + 0.425, Math.exp(-25), 1 - Math.exp(-25)];
		for (const seam of seams) {
			const step = Math.min(seam, 1 - seam) * 1e-6;
			const around = [-2, -1, 0, 1, 2].map((n) => normalQuantile(seam + n * step));
			expect(around).toEqual([...around].sort((a, b) => a - b));
		}
	});
});
