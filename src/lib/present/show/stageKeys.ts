/** What a key asks of a presentation. */
export type StageAction =
	| 'forward'
	| 'back'
	| 'first'
	| 'last'
	| 'overview'
	| 'goto'
	| 'blank'
	| 'sources'
	| 'whatif'
	| 'keys'
	| 'fullscreen'
	| 'theme'
	| 'presenter'
	| 'close';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const always: Record<string, StageAction> = {
	PageDown: 'forward',
	ArrowDown: 'forward',
	Enter: 'forward',
	PageUp: 'back',
	ArrowUp: 'back',
	Backspace: 'back',
	Home: 'first',
	End: 'last',
	Escape: 'close',
	'?': 'keys'
};
const letters: Record<string, StageAction> = {
	o: 'overview',
	g: 'goto',
	b: 'blank',
	'.': 'blank',
	s: 'sources',
	w: 'whatif',
	f: 'fullscreen',
	d: 'theme',
	p: 'presenter'
};
/** The same keys where an Arabic layout is on. */
const arabicLetters: Record<string, string> = {
	خ: 'o',
	ل: 'g',
	لا: 'b',
	س: 's',
	ص: 'w',
	ب: 'f',
	ي: 'd',
	ح: 'p',
	'؟': '?'
};

/**
 * What a key asks, or null where it is not ours. In a right-to-left deck ← is forward; Space and Page Down always are. A
 * remote sends Page Down, Page Up and a full stop or B.
 */
export function stageAction(
	{ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
	direction: 'ltr' | 'rtl'
): StageAction | null {
	if (ctrlKey || metaKey || altKey) return null;
	if (key === ' ') return shiftKey ? 'back' : 'forward';
	if (key === 'ArrowLeft') return direction === 'rtl' ? 'forward' : 'back';
	if (key === 'ArrowRight') return direction === 'rtl' ? 'back' : 'forward';
	const latin = arabicLetters[key] ?? key;
	return always[latin] ?? letters[latin.toLowerCase()] ?? null;
}

const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/** The digit that a key is, in either script, or null. */
export function digitOf({ key, ctrlKey, metaKey, altKey }: Pressed): number | null {
	if (ctrlKey || metaKey || altKey || key.length !== 1) return null;
	if (/\d/.test(key)) return Number(key);
	const at = arabicDigits.indexOf(key);
	return at < 0 ? null : at;
}
