/** Finds a letter or sign of a script from right to left, printed forms too; as pdf.js is given it. */
const fromRight = '/[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]/';

/**
 * What of pdf.js is written otherwise, so that text from right to left comes back as it was typed: a sign for several letters
 * (lam-alef) is turned with its line, so its letters are turned before; a stretch keeps what its file says it reads as; a sign
 * that reads as nothing in a face with Arabic letters is the stroke that widens a word, here U+07BF, which is no letter of any script;
 * what keeps letters from joining stays; and words from right to left are told one by one with their places, since signs of another
 * face, drawn at another time, stand between them.
 * @type {[found: string, instead: string][]}
 */
const changes = [
	[
		'let unicode = this.toUnicode.get(charcode) || charcode;',
		'let unicode = this.toUnicode.get(charcode) || ((this.hasArabic ??= (() => { let found = false; this.toUnicode.forEach((_, letter) => { found ||= letter >= 0x620 && letter <= 0x64a; }); return found; })()) ? "\\u07bf" : charcode);'
	],
	[
		'textChunk.str.push(glyphUnicode);',
		`textChunk.str.push(${fromRight}.test(glyphUnicode) ? [...glyphUnicode].reverse().join("") : glyphUnicode);`
	],
	[
		'if (category.isInvisibleFormatMark) {',
		'if (category.isInvisibleFormatMark) { if (/^[\\u200c\\u200d]$/.test(glyph.unicode) && textContentItem.initialized) textContentItem.str.push(glyph.unicode);'
	],
	[
		'textContentItem.str.push(" ");',
		`if (${fromRight}.test(textContentItem.str.join(""))) { const { fontName } = textContentItem; flushTextContentItem(); pushWhitespace({ width: Math.abs(width), height: 0, transform: transf || getCurrentTextTransform(), fontName }); return true; } textContentItem.str.push(" ");`
	],
	[
		'tag: args[0] instanceof Name ? args[0].name : null',
		'tag: args[0] instanceof Name ? args[0].name : null, actualText: args[1] instanceof Dict && typeof args[1].get("ActualText") === "string" ? stringToPDFString(args[1].get("ActualText")) : null'
	]
];

/**
 * Changes the part of pdf.js that reads. Fails where a version of it has no such places: then they are to be found anew.
 * @param {string} code the whole of pdf.worker.mjs
 */
export function readAsTyped(code) {
	return changes.reduce((text, [found, instead]) => {
		if (!text.includes(found)) throw new Error(`pdf.js has no longer: ${found}`);
		// The last: what is drawn has the like of the second before.
		const at = text.lastIndexOf(found);
		return text.slice(0, at) + instead + text.slice(at + found.length);
	}, code);
}

/** Lets pages and tests read PDFs as they were typed. @returns {import('vite').Plugin} */
export const withPdfTextAsTyped = () => ({
	name: 'pdf-text-as-typed',
	transform: {
		filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/ },
		handler: (code) => ({ code: readAsTyped(code), map: null })
	}
});
