import JSZip from 'jszip';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import type { Parts } from '../openXlsx';
import { readWorkbook, writeWorkbook } from '../workbookFile';

/** The parts of a workbook's file, unpacked. */
export async function partsOf(bytes: ArrayBuffer | Uint8Array): Promise<Map<string, Uint8Array>> {
	const { files } = await JSZip.loadAsync(bytes);
	const parts = new Map<string, Uint8Array>();
	for (const [path, entry] of Object.entries(files)) parts.set(path, await entry.async('uint8array'));
	return parts;
}

/** Writes a study with its first model as a workbook's parts. */
export async function writtenParts(contents: StudyContents, locale: InterfaceLanguage = 'en'): Promise<Parts> {
	const blob = await writeWorkbook(contents, contents.models[0]!.id, locale);
	return partsOf(await blob!.arrayBuffer());
}

/** Reads a workbook's parts as a study of its own. */
export const readParts = (parts: Parts, base: StudyContents | null = null, locale: InterfaceLanguage = 'en') =>
	readWorkbook('study.xlsx', parts, { base, locale });
