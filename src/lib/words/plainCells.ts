/** What a cell of a table says as spreadsheets take it: numbers with a point and an ASCII minus, and their sign of unit. */
export interface PlainCell {
	/** One number; two where the cell is a range, its low end first; three where a number stands with its range. */
	numbers: string[];
	percent: boolean;
}

/** Marks of direction and joiners that the writer, or a name set apart, leaves in text. */
const marks = /[\u200e\u200f\u061c\u2060\u2066-\u2069]/g;

/** Text as it is kept in files: without the marks that only show it rightly. */
export const unmarked = (text: string): string => text.replace(marks, '');

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const shapes = [
	new RegExp(`^[+±×]?(-?(?:${number}))(%?)$`),
	new RegExp(`^(-?(?:${number}))%?–(-?(?:${number}))(%?)$`),
	new RegExp(`^(-?(?:${number})) \\((-?(?:${number}))–(-?(?:${number}))\\)(%?)$`)
];

/** Reads back what `words/numbers` wrote into a cell, whatever the language; no numbers where nothing is stated; null for text. */
export function plainCell(said: string): PlainCell | null {
	const text = unmarked(said).replaceAll('\u2212', '-').trim();
	if (text === '' || text === '…' || text === '–') return { numbers: [], percent: false };
	for (const shape of shapes) {
		const found = shape.exec(text);
		if (!found) continue;
		const numbers = found.slice(1, -1).map((each) => String(Number(each.replaceAll(',', '')) + 0));
		const decimals = found.slice(1, -1).map((each) => /\.(\d+)$/.exec(each)?.[1]?.length ?? 0);
		return {
			numbers: numbers.map((each, at) => withDecimals(each, decimals[at]!)),
			percent: found.at(-1) === '%'
		};
	}
	return null;
}

/** The zeros at the end that a spreadsheet's reader sees too: 26 with one decimal is 26.0. */
function withDecimals(text: string, decimals: number): string {
	if (decimals === 0) return text;
	const [whole, fraction = ''] = text.split('.');
	return `${whole}.${fraction.padEnd(decimals, '0')}`;
}
