import { strToU8, zipSync } from 'fflate';

const document = (body: string) =>
	`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;

/** Packs a Word file of a body in Word's XML, with other parts beside it. */
export const smallDocx = (body: string, parts: Record<string, string> = {}): Uint8Array =>
	zipSync(
		Object.fromEntries(
			Object.entries({ 'word/document.xml': document(body), ...parts }).map(([name, text]) => [name, strToU8(text)])
		)
	);

/** A run of words in Word's XML. */
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** Gives lines of a page of PDF: each at a place, in a size, in ASCII. */
export const lineAt = (left: number, base: number, size: number, words: string): string =>
	`BT /F1 ${size} Tf 1 0 0 1 ${left} ${base} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

/** Writes a PDF of pages of A4 with one plain face; `catalog` stands in its catalog as it is. */
export function smallPdf(pages: readonly string[], catalog = ''): Uint8Array {
	const contents = pages.map((text) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
	const kid = (at: number) => 4 + 2 * at;
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${kid(at)} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
		...contents.flatMap((content, at) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${kid(at) + 1} 0 R >>`,
			content
		])
	];
	let file = '%PDF-1.7\n';
	const places = objects.map((object, at) => {
		const place = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const start = file.length;
	const rows = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return strToU8(file, true);
}
