import { expect, test } from 'vitest';
import { linesInSight, scrolledTo } from './gridWindow';

test('lines in sight are drawn, with four beside them, and never more than there are', () => {
	expect(linesInSight(0, 400, 40, 160)).toEqual({ first: 0, end: 14 });
	expect(linesInSight(1000, 400, 40, 160)).toEqual({ first: 21, end: 39 });
	expect(linesInSight(160 * 40 - 400, 400, 40, 160)).toEqual({ first: 146, end: 160 });
	expect(linesInSight(-30, 400, 40, 5)).toEqual({ first: 0, end: 5 });
	// A list that has become shorter than it was scrolled.
	expect(linesInSight(9000, 400, 40, 5)).toEqual({ first: 5, end: 5 });
});

test('every line that any part of stands in sight is drawn, wherever it is scrolled', () => {
	for (let offset = 0; offset <= 6000; offset += 7) {
		const { first, end } = linesInSight(offset, 400, 40, 160);
		for (let line = 0; line < 160; line++) {
			const seen = (line + 1) * 40 > offset && line * 40 < offset + 400;
			if (seen) expect(line >= first && line < end, `${line} at ${offset}`).toBe(true);
		}
		expect(end - first).toBeLessThanOrEqual(19);
	}
});

test('a line is brought into sight by the shortest way', () => {
	const shown = { offset: 1000, length: 400, size: 40 };
	expect(scrolledTo(30, shown)).toBe(1000);
	expect(scrolledTo(10, shown)).toBe(400);
	expect(scrolledTo(40, shown)).toBe(1240);
});
