/** Controls carry no text and cut it in SQLite; a tab and line breaks are text. U+FFFE and U+FFFF are no characters at all. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/** Marks that turn the text around them; those that only say a direction (U+200E, U+200F, U+061C) stay. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const overriding = /[\u202d\u202e]/g;
/** Arabic has three marks on a letter at most (a shadda, a vowel, a small alif). */
const piled = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\p{M}\u2800]/gu;
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What every database and file can hold of a text, the same for all: without controls, a half of a character as U+FFFD, at most
 * four marks on a letter, and nothing that turns other text round. What was clean stays as it is.
 */
export const cleanText = (text: string): string =>
	text.replace(controls, '').replace(half, '\ufffd').replace(overriding, '').replace(piled, '$1');

const isHalf = (unit: string) => unit >= '\ud800' && unit <= '\udfff';

/** So many units around a change can be mended with it: marks piled on one letter. */
const around = 8;

/**
 * Cleans a text as it is typed: what stands before and after the change is as it was, and was clean. A long text costs what of it
 * has changed.
 */
export function cleanEdit(before: string, typed: string): string {
	const shorter = Math.min(before.length, typed.length);
	let start = 0;
	while (start < shorter && before[start] === typed[start]) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === typed.at(-1 - end)) end++;
	let from = Math.max(0, start - around);
	let to = Math.min(typed.length, typed.length - end + around);
	// A character of two units is never cut.
	while (from > 0 && isHalf(typed[from]!)) from--;
	while (to < typed.length && isHalf(typed[to]!)) to++;
	return typed.slice(0, from) + cleanText(typed.slice(from, to)) + typed.slice(to);
}

/** The same of a name or a title, which stands among other text: without any mark that turns what is around it. */
export const cleanName = (text: string): string => cleanText(text).replace(turning, '');

/** Whether anything of a text can be seen. */
export const isSeen = (text: string): boolean => text.replace(unseen, '') !== '';
