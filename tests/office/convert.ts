import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page as a picture: three bytes a pixel, row by row. */
interface Picture {
	width: number;
	height: number;
	pixels: Uint8Array;
}

/** A file of Office as LibreOffice shows it: the text and the picture of each page. */
interface Converted {
	texts: string[];
	pictures: Picture[];
}

const ppm = /^P6\s+(\d+)\s+(\d+)\s+255\s/;

function readPicture(path: string): Picture {
	const data = readFileSync(path);
	const head = ppm.exec(data.subarray(0, 64).toString('latin1'))!;
	return { width: Number(head[1]), height: Number(head[2]), pixels: new Uint8Array(data.subarray(head[0].length)) };
}

/** Runs programs in a folder of their own. */
function inOwnFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-office-'));
	const run = (program: string, words: string[]) =>
		execFileSync(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
	const office = (kind: string, files: string[]) =>
		run('soffice', [
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			...['--convert-to', kind, '--outdir', folder, ...files]
		]);
	return { folder, run, office };
}

/** Makes files of one kind from flat OpenDocument texts, by name, in one LibreOffice; `filter` says how it is to write them. */
export function makeFiles(
	texts: Readonly<Record<string, string>>,
	kind: 'docx' | 'odt' | 'pdf',
	filter = ''
): Record<string, Uint8Array> {
	const { folder, office } = inOwnFolder();
	const names = Object.keys(texts);
	for (const name of names) writeFileSync(join(folder, `${name}.fodt`), texts[name]!);
	office(`${kind}${filter}`, names.map((name) => `${name}.fodt`)); // prettier-ignore
	return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.${kind}`)))]));
}

/** Opens a file of Office in a LibreOffice of its own and gives what its pages show. Throws where it cannot be opened. */
export function convert(file: Uint8Array, kind: 'pptx' | 'docx'): Converted {
	const { folder, run, office } = inOwnFolder();
	writeFileSync(join(folder, `deck.${kind}`), file);
	office('pdf', [`deck.${kind}`]);
	const texts = run('pdftotext', ['-layout', '-enc', 'UTF-8', 'deck.pdf', '-']).split('\f').slice(0, -1);
	run('pdftoppm', ['-r', '40', 'deck.pdf', 'page']);
	const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
	return { texts, pictures: pages.sort().map((name) => readPicture(join(folder, name))) };
}

/** Where a colour (RRGGBB) stands in a picture: its pixels' places across, in parts of the width. */
export function across({ width, pixels }: Picture, colour: string): number[] {
	const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
	const places: number[] = [];
	for (let at = 0; at < pixels.length; at += 3) {
		const far = Math.abs(pixels[at]! - red) + Math.abs(pixels[at + 1]! - green) + Math.abs(pixels[at + 2]! - blue);
		// Colours are rounded on the way through PDF; the nearest other outcome is ten times as far.
		if (far <= 6) places.push(((at / 3) % width) / width);
	}
	return places;
}
