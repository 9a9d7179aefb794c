import { read } from '$app/server';
import type { FontFile } from '$lib/export/pptx/withFonts';
import { faceFiles } from './faceFiles';

const named = (family: string) => family.replaceAll(' ', '');

async function readAll(): Promise<FontFile[]> {
	const files = faceFiles.map(async ({ family, weights, licence }) => [
		...(await Promise.all(
			Object.entries(weights).map(async ([weight, asset]) => ({
				path: `fonts/${named(family)}-${weight}.ttf`,
				data: new Uint8Array(await read(asset).arrayBuffer())
			}))
		)),
		{ path: `fonts/${named(family)}-OFL.txt`, data: licence }
	]);
	return (await Promise.all(files)).flat();
}

let kept: Promise<FontFile[]> | null = null;

/** Reads the files of the faces that PowerPoint's files name, with their licences, once a process. */
export function fontFiles(): Promise<FontFile[]> {
	kept ??= readAll();
	return kept;
}
