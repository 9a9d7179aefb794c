import { chmodSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readLibrary } from './folderStudies';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'library-'));
	cpSync('scenarios/port-of-hallin', join(root, 'port-of-hallin'), { recursive: true });
	return () => rmSync(root, { recursive: true, force: true });
});
const change = (file: string, how: (text: string) => string) => {
	const path = join(root, file);
	writeFileSync(path, how(readFileSync(path, 'utf8')));
};
const isRoot = process.getuid?.() === 0;

describe('the library', () => {
	test('shows one of two folders that hold a study of the same id, and names both', async () => {
		cpSync(join(root, 'port-of-hallin'), join(root, 'a copy'), { recursive: true });
		const { library } = await readLibrary(root);
		expect(library.studies.map(({ study, home }) => [study.id, home])).toEqual([['port-of-hallin', 'port-of-hallin']]);
		expect(library.broken).toMatchObject([
			{
				folder: 'a copy',
				isShown: false,
				faults: [{ code: 'study-twice', values: { folders: 'a copy, port-of-hallin', kept: 'port-of-hallin' } }]
			}
		]);
	});

	test('keeps showing the folder that was shown before a copy came', async () => {
		renameSync(join(root, 'port-of-hallin'), join(root, 'hallin'));
		const before = await readLibrary(root);
		cpSync(join(root, 'hallin'), join(root, 'a copy'), { recursive: true });
		expect((await readLibrary(root, before)).library.studies.map(({ home }) => home)).toEqual(['hallin']);
		expect((await readLibrary(root)).library.studies.map(({ home }) => home)).toEqual(['a copy']);
	});

	test('keeps the last sound version up, says since when, and takes the mended one', async () => {
		const sound = await readLibrary(root);
		change('port-of-hallin/study.json', (text) => text.slice(0, -20));
		const broken = await readLibrary(root, sound);
		expect(broken.library.studies[0]?.mending).toMatchObject({ isOld: true });
		expect(broken.library.studies[0]?.models).toEqual(sound.library.studies[0]?.models);
		const since = broken.library.broken[0]?.since;
		expect(Date.parse(since!)).toBeGreaterThan(0);
		change('port-of-hallin/study.json', (text) => text.slice(0, -20));
		expect((await readLibrary(root, broken)).library.broken[0]?.since).toBe(since);
		cpSync('scenarios/port-of-hallin', join(root, 'port-of-hallin'), { recursive: true });
		const mended = await readLibrary(root, broken);
		expect(mended.library.studies[0]?.mending).toBeNull();
		expect(mended.library.broken).toEqual([]);
	});

	test('lists a broken study and hides no sound one', async () => {
		cpSync(join(root, 'port-of-hallin'), join(root, 'other'), { recursive: true });
		change('other/study.json', () => '{');
		const { library } = await readLibrary(root);
		expect(library.studies).toHaveLength(1);
		expect(library.broken.map(({ folder }) => folder)).toEqual(['other']);
	});

	test.skipIf(isRoot)('lists a folder and a file that it may not read, and reads them once it may', async () => {
		cpSync(join(root, 'port-of-hallin'), join(root, 'other'), { recursive: true });
		chmodSync(join(root, 'port-of-hallin', 'source.en.txt'), 0);
		chmodSync(join(root, 'other'), 0);
		const shut = await readLibrary(root);
		expect(shut.library.studies).toEqual([]);
		expect(shut.library.broken.map(({ faults }) => [faults[0]?.file, faults[0]?.code])).toEqual([
			['.', 'unreadable'],
			['source.en.txt', 'unreadable']
		]);
		chmodSync(join(root, 'other'), 0o755);
		chmodSync(join(root, 'port-of-hallin', 'source.en.txt'), 0o644);
		expect((await readLibrary(root, shut)).library.studies).toHaveLength(1);
	});

	test('names files that are not UTF-8, JSON files too, and takes a byte-order mark', async () => {
		const path = join(root, 'port-of-hallin', 'source.en.txt');
		const text = readFileSync(path, 'utf8');
		const codes = async () => (await readLibrary(root)).library.broken.flatMap(({ faults }) => faults.map(({ file, code }) => [file, code])); // prettier-ignore
		writeFileSync(path, Buffer.from(`${text} é`, 'latin1'));
		expect(await codes()).toEqual([['source.en.txt', 'text-not-utf8']]);
		for (const utf16 of [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le')]) {
			writeFileSync(path, utf16);
			expect(await codes()).toEqual([['source.en.txt', 'text-utf16']]);
		}
		writeFileSync(path, `\ufeff${text}`);
		expect(await codes()).toEqual([]);
		const json = join(root, 'port-of-hallin', 'models', 'harbour.json');
		writeFileSync(json, Buffer.from(readFileSync(json, 'utf8').replace('"title"', '"é"'), 'latin1'));
		expect(await codes()).toContainEqual(['models/harbour.json', 'text-not-utf8']);
	});

	test('says that there is no folder of studies, and reads it once there is', async () => {
		const gone = await readLibrary(join(root, 'nowhere'));
		expect(gone.library).toEqual({ studies: [], broken: [], making: [], isMissing: true, storage: null });
	});
});
