import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deckOf } from '$lib/briefing/deck';
import { everyKind } from '$lib/export/pptx/testing/everyKind';
import { openPptx } from '$lib/export/pptx/testing/openPptx';
import { fontsMegabytes } from '$lib/export/pptx/fontsMegabytes';
import { withFonts, type FontFile } from '$lib/export/pptx/withFonts';
import { faceFiles } from './faceFiles';

/** What stands in the table of names of a face, whatever it says. */
const inNames = (data: Buffer, text: string) => data.includes(Buffer.from(text, 'utf16le').swap16());
const read = (asset: string) =>
	readFileSync(join(process.cwd(), asset.replace(/^\/@fs/, '').replace(process.cwd(), '')));

test('every face that a PowerPoint file names is there, under that name, with its licence', async () => {
	for (const locale of ['en', 'ar'] as const) {
		const { parts } = await openPptx(deckOf(everyKind(locale), locale));
		const named = new Set<string>();
		for (const [path, xml] of parts)
			if (/^ppt\/(slides|charts|notesSlides)\//.test(path))
				for (const [, face] of xml.matchAll(/<a:(?:latin|cs) typeface="([^"+]+)"/g)) named.add(face!);
		expect(named.size).toBeGreaterThan(2);
		expect([...named].filter((face) => !faceFiles.some(({ family }) => family === face))).toEqual([]);
	}
	for (const { family, weights, licence } of faceFiles) {
		expect(licence).toContain('SIL Open Font License, Version 1.1');
		for (const asset of Object.values(weights)) expect(inNames(read(asset), family), asset).toBe(true);
	}
});

test('the ZIP holds the presentation, the faces and how they are installed, in both languages, and is as large as is said', async () => {
	const fonts: FontFile[] = faceFiles.flatMap(({ family, weights, licence }) => [
		...Object.entries(weights).map(([weight, asset]) => ({ path: `fonts/${family}-${weight}.ttf`, data: read(asset) })),
		{ path: `fonts/${family}.txt`, data: licence }
	]);
	const made = await withFonts('briefing.pptx', new Uint8Array([1, 2, 3]), fonts, new Date('2026-11-24T00:00:00Z'));
	const zip = await JSZip.loadAsync(made);
	expect(Object.keys(zip.files)).toHaveLength(2 + fonts.length);
	expect(await zip.file('briefing.pptx')!.async('uint8array')).toEqual(new Uint8Array([1, 2, 3]));
	const readme = await zip.file('README.txt')!.async('string');
	for (const word of ['Windows', 'macOS', 'ويندوز', 'ماك', 'Open Font License']) expect(readme).toContain(word);
	expect(made.length / 1e6).toBeCloseTo(fontsMegabytes, 1);
});
