import { expect, test } from 'vitest';
import { digitOf, latinKey, undoAsked, type Pressed } from './latinKey';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
	...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
	...more
});

test.each([
	['z', 'KeyZ', false, 'z'],
	['Z', 'KeyZ', true, 'z'],
	// French: the letter that is written, not its place.
	['z', 'KeyW', false, 'z'],
	['/', 'Period', true, '/'],
	// Arabic: the place, the digits by what they say.
	['ئ', 'KeyZ', false, 'z'],
	['غ', 'KeyY', false, 'y'],
	['ظ', 'Slash', false, '/'],
	['؟', 'Slash', true, '?'],
	['؟', 'KeyJ', true, '?'],
	['١', 'Digit1', false, '1'],
	['۳', 'Digit3', false, '3'],
	// Cyrillic and Greek by their place too.
	['я', 'KeyZ', false, 'z'],
	['ζ', 'KeyZ', false, 'z'],
	// Without a code the character of the Arabic layout tells.
	['ئ', '', false, 'z'],
	['لا', '', false, 'b'],
	['ArrowLeft', 'ArrowLeft', false, 'ArrowLeft'],
	['Enter', 'Enter', false, 'Enter']
])('%s on %s is %s %s', (key, code, shiftKey, latin) => {
	expect(latinKey(pressed(key, { code, shiftKey }))).toBe(latin);
});

test.each([
	['ئ', { ctrlKey: true }, 'undo'],
	['ئ', { metaKey: true }, 'undo'],
	['ئ', { ctrlKey: true, shiftKey: true }, 'redo'],
	['غ', { ctrlKey: true }, 'redo'],
	['z', { ctrlKey: true }, 'undo'],
	['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
	['ئ', {}, null],
	['z', { ctrlKey: true, altKey: true }, null],
	['x', { ctrlKey: true }, null]
] as const)('%s with %j asks for %s', (key, more, asked) => {
	expect(undoAsked(pressed(key, more))).toBe(asked);
});

test('digits are read in each script, and leave the browser’s keys alone', () => {
	expect(['7', '٧', '۷', 'x', 'F7'].map((key) => digitOf(pressed(key)))).toEqual([7, 7, 7, null, null]);
	expect(digitOf(pressed('5', { metaKey: true }))).toBeNull();
});
