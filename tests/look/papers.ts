import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word on a sheet: where it stands, pt from the top left. */
interface Word {
	text: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}
interface Sheet {
	width: number;
	height: number;
	words: Word[];
}

const run = (words: string[]) => execFileSync('pdftotext', words, { encoding: 'utf8', maxBuffer: 1 << 28 });

function withFile<T>(pdf: Buffer, read: (path: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-paper-'));
	try {
		const path = join(folder, 'page.pdf');
		writeFileSync(path, pdf);
		return read(path);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The text of a PDF, a sheet a part, as a reader would copy it. */
export const textsOf = (pdf: Buffer): string[] =>
	withFile(pdf, (path) => run([path, '-']))
		.split('\f')
		.slice(0, -1);

/** The words of a PDF, sheet by sheet, with their places. */
export function sheetsOf(pdf: Buffer): Sheet[] {
	const xml = withFile(pdf, (path) => run(['-bbox', path, '-']));
	const numbers = (text: string, names: string[]) =>
		names.map((name) => Number(new RegExp(`${name}="([-\\d.]+)"`).exec(text)?.[1]));
	return xml
		.split('<page ')
		.slice(1)
		.map((part) => {
			const [width = 0, height = 0] = numbers(part, ['width', 'height']);
			const words = [...part.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, places = '', text = '']): Word => {
				const [left = 0, top = 0, right = 0, bottom = 0] = numbers(places, ['xMin', 'yMin', 'xMax', 'yMax']);
				return { text, left, top, right, bottom };
			});
			return { width, height, words };
		});
}

/** A sheet with so many words is text, and should use its width. */
const many = 40;
/** Printers cut what is nearer to the edge, pt. */
const edge = 12;

/** Where the words of a sheet that goes on overleaf end above this part of its height, a part was pushed overleaf whole. */
const filled = 0.3;

/** What a person would object to on sheets of paper, a sentence each. */
export function paperFaults(sheets: readonly Sheet[]): string[] {
	return sheets.flatMap(({ width, height, words }, at) => {
		const say = (what: string) => `sheet ${at + 1} of ${sheets.length}: ${what}`;
		if (words.length === 0) return [say('nothing stands on it')];
		const left = Math.min(...words.map((word) => word.left));
		const right = Math.max(...words.map((word) => word.right));
		const beyond = words.filter(
			(word) => word.left < -1 || word.top < -1 || word.right > width + 1 || word.bottom > height + 1
		);
		const end = Math.max(...words.map((word) => word.bottom)) / height;
		const tiny = words.filter((word) => word.bottom - word.top < 5.5);
		return [
			...(beyond.length > 0 ? [say(`${beyond.length} words stand beyond the paper: ${beyond[0]!.text}`)] : []),
			...(words.length > many && right - left < width * 0.58
				? [say(`text takes ${Math.round(((right - left) / width) * 100)}% of the width`)]
				: []),
			...(words.length > many && (left < edge || right > width - edge) ? [say('text stands at the edge')] : []),
			...(at < sheets.length - 1 && end < filled
				? [say(`its words end at ${Math.round(end * 100)}% of its height`)]
				: []),
			...(tiny.length > 3 ? [say(`${tiny.length} words cannot be read: ${tiny[0]!.text}`)] : [])
		];
	});
}
