import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipBounds } from '$lib/study/zipBounds';
import type { Fault } from '$lib/study';
import { decodeText } from '$lib/study/decodeText';
import type { ContentsReading } from '$lib/study/checkContents';
import { readFolder } from '$lib/study/readFolder';

/** A study's files may hold this much; a larger one is refused before it is read. */
const largestFile = zipBounds.file;

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile() && /\.(json|txt)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** What a call to the file system failed for, as a fault of the file or folder that it names. */
function faultOf(error: unknown, folder: string): Fault {
	const { code, path, message } = error as NodeJS.ErrnoException;
	const file = path === undefined ? '.' : relative(folder, path).split(sep).join('/') || '.';
	return code === undefined
		? { file, path: '', code: 'failed', values: { reason: message.slice(0, 120) } }
		: { file, path: '', code: 'unreadable', values: { reason: code } };
}

async function textOf(path: string): Promise<string | Pick<Fault, 'code' | 'values'>> {
	const { size } = await stat(path);
	if (size > largestFile) return { code: 'too-large', values: { bytes: size, max: largestFile } };
	const decoded = decodeText(await readFile(path));
	return 'text' in decoded ? decoded.text : { code: decoded.code, values: {} };
}

/** Reads a study's folder from the disk. Never throws: whatever cannot be read is a fault of its file, or of the folder. */
export async function readStudyFolder(folder: string): Promise<ContentsReading> {
	const files: Record<string, string> = {};
	const unread: Fault[] = [];
	try {
		for (const path of await filesBelow(folder)) {
			const file = relative(folder, path).split(sep).join('/');
			try {
				const read = await textOf(path);
				if (typeof read === 'string') files[file] = read;
				else unread.push({ file, path: '', ...read });
			} catch (error) {
				unread.push(faultOf(error, folder));
			}
		}
		return readFolder(files, unread);
	} catch (error) {
		const faults = [...unread, faultOf(error, folder)];
		return { contents: null, id: null, faults, notes: [], unsound: { models: [], readyScenarios: [] } };
	}
}

/** Changes when any file of a study's folder does, or may be read again: names, sizes and times of change. Never throws. */
export async function fingerprint(folder: string): Promise<{ print: string; newest: number }> {
	let newest = 0;
	try {
		const stats = await Promise.all(
			(await filesBelow(folder)).map(async (path) => {
				const { mtimeMs, ctimeMs, size } = await stat(path);
				newest = Math.max(newest, mtimeMs);
				return `${path}:${mtimeMs}:${ctimeMs}:${size}`;
			})
		);
		return { print: stats.join('\n'), newest };
	} catch (error) {
		return { print: `unreadable:${(error as Error).message}`, newest };
	}
}
