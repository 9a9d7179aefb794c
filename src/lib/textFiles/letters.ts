import { cleanText } from '$lib/study/cleanText';

/**
 * Forms of letters as they are printed: Latin, Armenian and Hebrew ligatures, Arabic letters by their place in a word. The
 * block's own signs (U+FD3E and U+FD3F, U+FDFA to U+FDFD) are no forms of letters, and stay.
 */
const printed = /[\ufb00-\ufb4f\ufb50-\ufd3d\ufd40-\ufdf9\ufe70-\ufefc]/g;

/** A mark that is printed alone stands on a space, which its letter does not have. */
const plainForm = (letter: string) => letter.normalize('NFKC').replace(/^ (?=\p{M})/u, '');

/** Counts what mending a text has changed. */
interface Mended {
	text: string;
	/** Printed forms that became letters. */
	forms: number;
	/** Marks that turn text round. */
	overrides: number;
	/** Letters that were lost before: U+FFFD. */
	lost: number;
}

const countOf = (text: string, found: RegExp) => text.match(found)?.length ?? 0;

/** Gives letters for printed forms, as a keyboard types them; all other characters stay as they are. */
export const withoutPrintedForms = (text: string): string => text.replace(printed, plainForm);

/**
 * Mends the letters of one paragraph: printed forms undone, soft hyphens and marks that turn text left out, white space as
 * one space. A tatweel, marks, joiners and quotation marks stay as they are typed.
 */
export function mendLetters(raw: string): Mended {
	const forms = countOf(raw, printed);
	const plain = forms > 0 ? withoutPrintedForms(raw) : raw;
	const text = cleanText(plain.replace(/[\u00ad\ufeff\u200b\u2060]/g, '').replace(/[\s\u0085]+/g, spaceFor)).trim();
	return { text, forms, overrides: countOf(raw, /[\u202d\u202e]/g), lost: countOf(text, /\ufffd/g) };
}

/** A space that keeps words together stays one where nothing else stands beside it. */
const spaceFor = (space: string) => (space.length === 1 && /[\u00a0\u2007\u202f]/.test(space) ? space : ' ');
