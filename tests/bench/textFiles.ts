import '../../src/lib/textFiles/testing/noDrawing';
import { readTextFile } from '../../src/lib/textFiles/readText';
import { lineAt, run, smallDocx, smallPdf } from '../../src/lib/textFiles/testing/smallFiles';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import type { Row } from './row';

const words = 60_000;

/** Gives paragraphs of the bundled study's text, again and again, until there are words enough. */
export function longText(language: 'en' | 'ar'): string[] {
	const { texts } = readStudy('azerbaijan-israel');
	const paragraphs = Object.values(texts)[0]![language]!.split('\n');
	const all: string[] = [];
	let count = 0;
	for (let at = 0; count < words; at++) {
		const paragraph = paragraphs[at % paragraphs.length]!;
		count += paragraph.split(/\s+/).length;
		all.push(paragraph);
	}
	return all;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Pages of lines of fourteen words, in letters that the plain face of a small PDF has. */
function pagesOf(paragraphs: readonly string[]): string[] {
	const all = paragraphs.join(' ').replace(/[^\x20-\x7e]/g, '').split(' '); // prettier-ignore
	const lines = Array.from({ length: Math.ceil(all.length / 14) }, (_, at) =>
		all.slice(at * 14, at * 14 + 14).join(' ')
	);
	return Array.from(
		{ length: Math.ceil(lines.length / 50) },
		(_, page) =>
		lines.slice(page * 50, page * 50 + 50).map((line, at) => lineAt(72, 780 - 14 * at, 9, line)).join('') // prettier-ignore
	);
}

/** Measures how long files of a text of 60,000 words take to read, in Node, the readers loaded already. */
export async function benchTextFiles(): Promise<Row[]> {
	const [english, arabic] = [longText('en'), longText('ar')];
	const bytes = (text: string) => new TextEncoder().encode(text);
	const files: [string, Uint8Array][] = [
		['text.txt', bytes(arabic.join('\n'))],
		['text.html', bytes(arabic.map((text) => `<p>${escaped(text)}</p>`).join('\n'))],
		['text.md', bytes(arabic.join('\n\n'))],
		['text.docx', smallDocx(arabic.map((text) => `<w:p>${run(escaped(text))}</w:p>`).join(''))],
		['text.pdf', smallPdf(pagesOf(english))]
	];
	const rows: Row[] = [];
	for (const [name, file] of files) {
		const times: number[] = [];
		for (let nth = 0; nth < 4; nth++) {
			const start = performance.now();
			const read = await readTextFile(name, file);
			if ('code' in read) throw new Error(`${name}: ${read.code}`);
			times.push(performance.now() - start);
		}
		// The first loads the reader.
		const [median = 0] = times.slice(1).sort((a, b) => a - b).slice(1); // prettier-ignore
		rows.push({ name: `a text of 60,000 words, .${name.split('.')[1]}`, value: median, unit: 'ms', aim: '≤ 1000' });
	}
	return rows;
}
