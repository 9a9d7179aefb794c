/** What of a key event tells which key it is; synthetic events may lack `code`. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> &
	Partial<Pick<KeyboardEvent, 'code'>>;

/** Letters of the Arabic layout by the Latin letter on the same key, for events without `code`; لا is one key. */
const onKey: Record<string, string> = {
	...{ ض: 'q', ص: 'w', ث: 'e', ق: 'r', ف: 't', غ: 'y', ع: 'u', ه: 'i', خ: 'o', ح: 'p', ش: 'a', س: 's', ي: 'd' },
	...{ ب: 'f', ل: 'g', ا: 'h', ت: 'j', ن: 'k', م: 'l', ئ: 'z', ء: 'x', ؤ: 'c', ر: 'v', لا: 'b', ى: 'n', ة: 'm' },
	...{ ظ: '/', '؟': '?' }
};
const digits = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

/**
 * The Latin key that was meant, lower case, whatever layout is on: letters and signs of another script by their place on
 * the keyboard, Arabic and Persian digits by what they say. A key of a Latin layout is what it writes; named keys stay.
 */
export function latinKey({ key, code = '', shiftKey }: Pressed): string {
	if (/^[ -~]$/.test(key)) return key.toLowerCase();
	for (const row of digits) if (key.length === 1 && row.includes(key)) return String(row.indexOf(key));
	if (onKey[key] === '?') return '?';
	if (/^[ -~]+$/.test(key)) return key;
	const letter = /^Key([A-Z])$/.exec(code)?.[1];
	if (letter) return letter.toLowerCase();
	const digit = /^Digit(\d)$/.exec(code)?.[1];
	if (digit) return digit;
	if (code === 'Slash') return shiftKey ? '?' : '/';
	return onKey[key] ?? key;
}

/** The digit that a key says, in any script, or null. */
export function digitOf(pressed: Pressed): number | null {
	if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
	const latin = latinKey(pressed);
	return /^\d$/.test(latin) ? Number(latin) : null;
}

/** Whether Ctrl (or ⌘) with Z, Shift+Z or Y asks for undo or redo, in any layout; null where it asks for neither. */
export function undoAsked(pressed: Pressed): 'undo' | 'redo' | null {
	if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey) return null;
	const latin = latinKey(pressed);
	if (latin === 'y') return pressed.shiftKey ? null : 'redo';
	if (latin !== 'z') return null;
	return pressed.shiftKey ? 'redo' : 'undo';
}

/** Whether what is pressed there is written into a field, and so belongs to the field. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches('textarea, select, input:not([type=range], [type=radio], [type=checkbox], [type=file])')
	);
}
