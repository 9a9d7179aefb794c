import { latinKey, type Pressed } from '$lib/ui/latinKey';

/** Names what a key asks of a presentation. */
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
/**
 * Reads what a key asks; null if the key is not ours. In a right-to-left deck ← is forward; Space and Page Down always are. A
 * remote sends Page Down, Page Up and a full stop or B.
 */
export function stageAction(pressed: Pressed, direction: 'ltr' | 'rtl'): StageAction | null {
	const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
	if (ctrlKey || metaKey || altKey) return null;
	if (key === ' ') return shiftKey ? 'back' : 'forward';
	if (key === 'ArrowLeft') return direction === 'rtl' ? 'forward' : 'back';
	if (key === 'ArrowRight') return direction === 'rtl' ? 'back' : 'forward';
	const latin = latinKey(pressed);
	return always[latin] ?? letters[latin] ?? null;
}
