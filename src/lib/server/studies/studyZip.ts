import JSZip from 'jszip';
import type { Fault, StudyContents } from '$lib/study';
import type { ContentsReading } from '$lib/study/checkContents';
import { decodeText } from '$lib/study/decodeText';
import { readFolder } from '$lib/study/readFolder';
import { writeFolder } from '$lib/study/writeFolder';
import { unpackZip } from './unpackZip';

/** Writes a study's folder as a ZIP: the same bytes for the same study. */
export async function writeStudyZip(contents: StudyContents): Promise<Uint8Array<ArrayBuffer>> {
	const zip = new JSZip();
	const date = new Date(Date.UTC(1980, 0, 1));
	for (const [path, text] of Object.entries(writeFolder(contents)))
		zip.file(`${contents.study.id}/${path}`, text, { date, createFolders: false });
	return (await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })) as Uint8Array<ArrayBuffer>;
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
	const texts: Record<string, string> = {};
	const unread: Fault[] = [];
	const opened = await unpackZip(bytes, filesOf);
	if (!opened.ok) return broken({ file, ...opened.fault });
	for (const [path, unpacked] of opened.files) {
		const decoded = 'bytes' in unpacked ? decodeText(unpacked.bytes) : unpacked;
		if ('text' in decoded) texts[path] = decoded.text;
		else unread.push({ file: path, path: '', values: {}, ...decoded });
	}
	return readFolder(texts, unread);
}
