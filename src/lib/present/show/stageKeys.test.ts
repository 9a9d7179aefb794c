import { describe, expect, test } from 'vitest';
import { stageAction } from './stageKeys';

const pressed = (key: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
	...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
	...more
});

describe('keys of a presentation', () => {
	test('go the way the deck reads with arrows, and forward with Space and Page Down in any direction', () => {
		expect(stageAction(pressed('ArrowRight'), 'ltr')).toBe('forward');
		expect(stageAction(pressed('ArrowRight'), 'rtl')).toBe('back');
		expect(stageAction(pressed('ArrowLeft'), 'ltr')).toBe('back');
		expect(stageAction(pressed('ArrowLeft'), 'rtl')).toBe('forward');
		for (const direction of ['ltr', 'rtl'] as const) {
			expect(stageAction(pressed(' '), direction)).toBe('forward');
			expect(stageAction(pressed(' ', { shiftKey: true }), direction)).toBe('back');
			expect(stageAction(pressed('PageDown'), direction)).toBe('forward');
			expect(stageAction(pressed('PageUp'), direction)).toBe('back');
		}
	});

	test('mean the same where an Arabic layout is on', () => {
		for (const [latin, arabic] of [
			['o', 'خ'],
			['g', 'ل'],
			['b', 'لا'],
			['s', 'س'],
			['?', '؟']
		] as const)
			expect(stageAction(pressed(arabic), 'rtl')).toBe(stageAction(pressed(latin), 'rtl'));
	});

	test('leave what belongs to the browser alone', () => {
		expect(stageAction(pressed('f', { ctrlKey: true }), 'ltr')).toBeNull();
		expect(stageAction(pressed('ArrowLeft', { altKey: true }), 'ltr')).toBeNull();
		expect(stageAction(pressed('Tab'), 'ltr')).toBeNull();
	});
});
