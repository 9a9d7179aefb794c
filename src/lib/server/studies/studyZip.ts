import JSZip from 'jszip';
import type { Fault, StudyContents } from '$lib/study';
import type { ContentsReading } from '$lib/study/checkContents';
import { decodeText } from '$lib/study/decodeText';
import { readFolder } from '$lib/study/readFolder';
import { writeFolder } from '$lib/study/writeFolder';
import { zipBounds } from '$lib/study/zipBounds';

/** Writes a study's folder as a ZIP: the same bytes for the same study. */
export async function writeStudyZip(contents: StudyContents): Promise<Uint8Array<ArrayBuffer>> {
	const zip = new JSZip();
	const date = new Date(Date.UTC(1980, 0, 1));
	for (const [path, text] of Object.entries(writeFolder(contents)))
		zip.file(`${contents.study.id}/${path}`, text, { date, createFolders: false });
	return (await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })) as Uint8Array<ArrayBuffer>;
}

/** Unpacks one file of a ZIP; null as soon as it is larger than it may be, whatever its entry says of its size. */
function unpack(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array | null> {
	return new Promise((resolve, reject) => {
		const parts: Uint8Array[] = [];
		let size = 0;
		const stream = entry.nodeStream('nodebuffer');
		stream.on('data', (part: Uint8Array) => {
			size += part.length;
			if (size <= most) return void parts.push(part);
			(stream as NodeJS.ReadableStream & { destroy?: () => void }).destroy?.();
			stream.pause();
			resolve(null);
		});
		stream.on('error', reject);
		stream.on('end', () => resolve(Buffer.concat(parts)));
	});
}

/** The files of a study in a ZIP by their paths within its folder, which may stand at the top or below other folders. */
function filesOf(zip: JSZip): Map<string, JSZip.JSZipObject> {
	const files = Object.values(zip.files).filter(({ dir, name }) => !dir && /\.(json|txt)$/.test(name));
	const homes = files.map(({ name }) => name).filter((name) => /(^|\/)study\.json$/.test(name) && !name.startsWith('__MACOSX/')); // prettier-ignore
	const home = homes.sort((a, b) => a.length - b.length)[0]?.slice(0, -'study.json'.length) ?? '';
	return new Map(
		files.filter(({ name }) => name.startsWith(home)).map((entry) => [entry.name.slice(home.length), entry])
	);
}

const broken = (fault: Omit<Fault, 'path'>): ContentsReading => ({
	...{ contents: null, id: null, faults: [{ ...fault, path: '' }], notes: [] },
	unsound: { models: [], readyScenarios: [] }
});

/** Reads a study's folder from a ZIP, all faults at once with file and path; nothing is written, and little unpacked of a bomb. */
export async function readStudyZip(file: string, bytes: Uint8Array): Promise<ContentsReading> {
	let zip: JSZip;
	try {
		zip = await JSZip.loadAsync(bytes);
	} catch {
		return broken({ file, code: 'not-zip', values: {} });
	}
	const count = Object.keys(zip.files).length;
	if (count > zipBounds.files) return broken({ file, code: 'zip-many', values: { count, max: zipBounds.files } });
	const texts: Record<string, string> = {};
	const unread: Fault[] = [];
	let left: number = zipBounds.bytes;
	for (const [path, entry] of filesOf(zip)) {
		const most = Math.min(zipBounds.file, left);
		const unpacked = await unpack(entry, most).catch(() => 'damaged' as const);
		if (unpacked === null && most === left)
			return broken({ file, code: 'zip-large', values: { max: zipBounds.bytes } });
		if (unpacked === null)
			unread.push({ file: path, path: '', code: 'too-large', values: { bytes: zipBounds.file, max: zipBounds.file } });
		else if (unpacked === 'damaged') unread.push({ file: path, path: '', code: 'zip-damaged', values: {} });
		else {
			left -= unpacked.length;
			const decoded = decodeText(unpacked);
			if ('text' in decoded) texts[path] = decoded.text;
			else unread.push({ file: path, path: '', code: decoded.code, values: {} });
		}
	}
	return readFolder(texts, unread);
}
