import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanes } from './lanes';

const stretches = fc.array(
	fc
		.record({ passage: fc.string(), top: fc.nat(100), height: fc.integer({ min: 1, max: 60 }) })
		.map(({ passage, top, height }) => ({ passage, top, bottom: top + height })),
	{ maxLength: 12 }
);

test('no two stripes of a lane overlap, and as many lanes are used as ever stand side by side', () => {
	fc.assert(
		fc.property(stretches, (all) => {
			const placed = lanes(all);
			expect(placed).toHaveLength(all.length);
			for (const a of placed)
				for (const b of placed)
					if (a !== b && a.lane === b.lane) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
			const side = Math.max(
				0,
				...all.map(({ top }) => all.filter((each) => each.top <= top && each.bottom > top).length)
			);
			expect(new Set(placed.map(({ lane }) => lane)).size).toBe(side);
		}),
		{ seed: 20261124 }
	);
});
