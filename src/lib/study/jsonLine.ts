const string = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const gap = /[ \t\n\r]*/y;
const key = new RegExp(`${string}[ \\t\\n\\r]*:`, 'y');
const scalar = new RegExp(`${string}|${number}|true|false|null`, 'y');
const closing: Partial<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * The line, from 1, on which a text stops being JSON (RFC 8259): that of the first piece that cannot follow what stands
 * before it. Engines name the place in some of their messages only.
 */
export function jsonLine(text: string): number {
	let at = 0;
	const take = (pattern: RegExp): boolean => {
		pattern.lastIndex = at;
		const found = pattern.test(text);
		if (found) at = pattern.lastIndex;
		return found;
	};
	const open: string[] = [];
	/** Whether a value stands here whole: a scalar, or a bracket that may at once be closed. */
	let valueDone = false;
	let justOpened = false;
	for (;;) {
		take(gap);
		const end = open.at(-1);
		if (text[at] === end && end !== undefined && (valueDone || justOpened)) {
			at++;
			open.pop();
			valueDone = true;
		} else if (valueDone) {
			if (text[at] !== ',' || end === undefined) break;
			at++;
			valueDone = false;
		} else {
			if (end === '}' && !take(key)) break;
			take(gap);
			const opened = closing[text[at] ?? ''];
			if (opened) {
				at++;
				open.push(opened);
				justOpened = true;
				continue;
			}
			if (!take(scalar)) break;
			valueDone = true;
		}
		justOpened = false;
	}
	return text.slice(0, at).split('\n').length;
}
