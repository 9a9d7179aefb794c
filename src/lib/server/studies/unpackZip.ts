import JSZip from 'jszip';
import type { Fault } from '$lib/study';
import { zipBounds } from '$lib/study/zipBounds';

type Why = Pick<Fault, 'code' | 'values'>;

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

/** The files of a ZIP by their paths, each its bytes or why it has none; or why nothing of it is taken. */
type Unpacked = { ok: true; files: Map<string, { bytes: Uint8Array } | Why> } | { ok: false; fault: Why };

/**
 * Unpacks the files of a ZIP that are picked of it, within bounds: so many entries, so much a file (`largest`), so much in all.
 * Nothing is written, and little is unpacked of a bomb.
 */
export async function unpackZip(
	bytes: Uint8Array,
	pick: (zip: JSZip) => ReadonlyMap<string, JSZip.JSZipObject>,
	largest: number = zipBounds.file
): Promise<Unpacked> {
	let zip: JSZip;
	try {
		zip = await JSZip.loadAsync(bytes);
	} catch {
		return { ok: false, fault: { code: 'not-zip', values: {} } };
	}
	const count = Object.keys(zip.files).length;
	if (count > zipBounds.files)
		return { ok: false, fault: { code: 'zip-many', values: { count, max: zipBounds.files } } };
	const files = new Map<string, { bytes: Uint8Array } | Why>();
	let left: number = zipBounds.bytes;
	for (const [path, entry] of pick(zip)) {
		const most = Math.min(largest, left);
		const unpacked = await unpack(entry, most).catch(() => 'damaged' as const);
		if (unpacked === null && most === left)
			return { ok: false, fault: { code: 'zip-large', values: { max: zipBounds.bytes } } };
		if (unpacked === null) files.set(path, { code: 'too-large', values: { bytes: largest, max: largest } });
		else if (unpacked === 'damaged') files.set(path, { code: 'zip-damaged', values: {} });
		else {
			left -= unpacked.length;
			files.set(path, { bytes: unpacked });
		}
	}
	return { ok: true, files };
}
