import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readStudy } from '$lib/study/testing/readStudy';
import { filesOf, smallStudy } from '$lib/study/testing/smallStudy';
import { zipBounds } from '$lib/study/zipBounds';
import { studyVersion } from '../studyVersions';
import { readStudyZip, writeStudyZip } from './studyZip';

const zipOf = async (files: Record<string, string | Uint8Array>) => {
	const zip = new JSZip();
	for (const [path, text] of Object.entries(files)) zip.file(path, text);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
const below = (folder: string, files: Record<string, string>) =>
	Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}${path}`, text]));
const read = async (files: Record<string, string | Uint8Array>) => readStudyZip('mine.zip', await zipOf(files));
const codes = async (files: Record<string, string | Uint8Array>) =>
	(await read(files)).faults.map(({ file, code }) => [file, code]);

describe('a ZIP of a study', () => {
	test.each(['azerbaijan-israel', 'port-of-hallin'])('%s comes back as it went, byte for byte the same', async (id) => {
		const contents = readStudy(id);
		const zip = await writeStudyZip(contents);
		const back = await readStudyZip('x.zip', zip);
		expect(back.faults).toEqual([]);
		expect(back.contents).toEqual(contents);
		expect(studyVersion(back.contents!)).toBe(studyVersion(contents));
		expect(await writeStudyZip(back.contents!)).toEqual(zip);
	});

	test('is read with its files at the top, in a folder or in several, and what a system adds beside', async () => {
		const files = filesOf(smallStudy());
		for (const folder of ['', 'harbour/', 'my/old studies/'])
			expect((await read({ ...below(folder, files), '__MACOSX/harbour/._study.json': 'x' })).faults).toEqual([]);
	});

	test('says every fault with file and path', async () => {
		const small = smallStudy();
		small.model.factors[0]!.weight.value = 250;
		const files = { ...filesOf(small), 'source.en.txt': new Uint8Array([0xff, 0xfe, 0x41, 0]) };
		expect(await codes(files)).toEqual([
			['source.en.txt', 'text-utf16'],
			['models/plain.json', 'out-of-range']
		]);
	});
});

describe('a hostile ZIP is refused with a sentence', () => {
	test('bytes that are no ZIP, an empty one, one that is cut', async () => {
		expect((await readStudyZip('x.zip', new Uint8Array([1, 2, 3]))).faults).toMatchObject([{ code: 'not-zip' }]);
		expect(await codes({})).toEqual([
			['study.json', 'missing-file'],
			['models', 'missing-file']
		]);
		const whole = await zipOf(filesOf(smallStudy()));
		expect((await readStudyZip('x.zip', whole.slice(0, 200))).faults).toMatchObject([{ code: 'not-zip' }]);
	});

	test('a bomb: one file that unpacks to much, and many that do together', async () => {
		const large = ' '.repeat(zipBounds.file + 1);
		expect(await codes({ ...filesOf(smallStudy()), 'models/bomb.json': large })).toEqual([
			['models/bomb.json', 'too-large']
		]);
		const full = new Uint8Array(zipBounds.file).fill(32);
		const many = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`models/b${at}.json`, full]));
		expect(await codes({ ...many, 'study.json': '{}' })).toEqual([['mine.zip', 'zip-large']]);
	});

	test('an entry that says it is small and unpacks to much', async () => {
		const zip = Buffer.from(await zipOf({ 'study.json': ' '.repeat(zipBounds.file * 3) }));
		// The size that the central directory and the entry claim.
		for (const mark of [0x02014b50, 0x04034b50]) {
			const at = zip.indexOf(Buffer.from(new Uint32Array([mark]).buffer));
			zip.writeUInt32LE(10, at + (mark === 0x02014b50 ? 24 : 22));
		}
		const { contents, faults } = await readStudyZip('x.zip', zip);
		expect(contents).toBeNull();
		expect(faults.map(({ code }) => code)).toEqual(
			expect.arrayContaining([expect.stringMatching(/too-large|zip-damaged/)])
		);
	});

	test('more entries than a study has, names that lead elsewhere', async () => {
		const many = Object.fromEntries(Array.from({ length: zipBounds.files + 1 }, (_, at) => [`n${at}.txt`, '']));
		expect(await codes(many)).toEqual([['mine.zip', 'zip-many']]);
		const { faults } = await read({ ...filesOf(smallStudy()), '../../etc/passwd.json': '{}', '__proto__.txt': 'x' });
		expect(faults).toEqual([]);
	});
});
