import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson';

test.each([
	// Newcombe 1998, Statistics in Medicine 17, table I, method 3 (Wilson score without continuity correction).
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
])('the interval of %i in %i is that which is published', (count, tries, low, high) => {
	const found = wilsonInterval(count, tries);
	expect(found.low).toBeCloseTo(low, 4);
	expect(found.high).toBeCloseTo(high, 4);
});

test('ends at 1 where every try met it', () => {
	expect(wilsonInterval(20, 20)).toEqual({ low: expect.closeTo(0.8389, 4) as number, high: 1 });
});
