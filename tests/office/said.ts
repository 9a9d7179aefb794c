import type { TestContext } from 'vitest';
import { hasOffice } from '../../src/cli/office.mjs';

/** Skips a test where there is no LibreOffice. */
export const needsOffice = ({ skip }: TestContext) =>
	skip(
		!hasOffice(),
		'there is no LibreOffice (libreoffice-impress, libreoffice-writer, libreoffice-calc, poppler-utils) here and none could be installed'
	);

/** Tells whether a text has words as a PDF gives them back: letters in their plain forms; Arabic may come from the last letter to the first. */
export function holds(text: string, words: string): boolean {
	// LibreOffice's PDF calls a stroke that joins two letters "q".
	const plain = (said: string) =>
		said
			.normalize('NFKC')
			.replace(/[\p{M}\p{Cf}\u0640]/gu, '')
			.replace(/(?<=\p{Script=Arabic})q(?=\p{Script=Arabic})/gu, '');
	const lines = plain(text).replace(/\s+/g, ' ');
	const wanted = plain(words);
	return lines.includes(wanted) || lines.includes([...wanted].reverse().join(''));
}

/** Finds whole words without digits; lam and alef are one sign in print, which a PDF may give back in either order. */
export const wordsOf = (text: string) =>
	text.split(/[\s“”«»"():;.,،؛%]+/).filter((word) => /^\p{L}{3,}$/u.test(word) && !/ل[اأإآ]/.test(word));
