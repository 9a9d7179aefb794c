import { expect, test } from 'vitest';
import { contrastOnPaper, isAccent, leastContrast, readColour, slidePaper } from './houseAccent';

test('a colour of a house is read on the paper of slides', () => {
	expect(contrastOnPaper('000000')).toBeGreaterThan(20);
	expect(contrastOnPaper(slidePaper)).toBe(1);
	for (const dark of ['#1a4d8f', '#7a0019', '#000000']) expect(isAccent(dark)).toBe(true);
	// Each side of the bound: #767676 has 4.54 on white, and less on paper.
	expect(contrastOnPaper('767676')).toBeLessThan(leastContrast);
	for (const no of ['#767676', '#ffcc00', 'red', '#123', '', '#1a4d8f;}', 'url(x)']) expect(isAccent(no)).toBe(false);
	expect(readColour(' 1A4D8F ')).toBe('#1a4d8f');
	expect(readColour('#1A4D8F')).toBe('#1a4d8f');
});
