import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readStudy } from '$lib/study/testing/readStudy';
import { zipBounds } from '$lib/study/zipBounds';
import { writeWorkbook } from '$lib/workbook/workbookFile';
import { readStudyWorkbook } from './studyWorkbook';

const read = (bytes: Uint8Array) => readStudyWorkbook('x.xlsx', bytes, { base: null, locale: 'ar' });
const contents = readStudy('port-of-hallin');
const workbook = async () => new Uint8Array(await (await writeWorkbook(contents, 'harbour', 'ar'))!.arrayBuffer());

describe('a workbook that was sent', () => {
	test('is read as a study of its own', async () => {
		expect(await read(await workbook())).toEqual({ contents, faults: [] });
	});

	test('is refused where it is none, or cut', async () => {
		for (const bytes of [new Uint8Array([1, 2, 3]), new Uint8Array(), (await workbook()).slice(0, 3000)])
			expect((await read(bytes)).faults).toMatchObject([{ file: 'x.xlsx', code: 'not-xlsx' }]);
		const empty = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
		expect((await read(empty)).faults).toMatchObject([{ file: 'x.xlsx', code: 'not-xlsx' }]);
	});

	test('is unpacked within the bounds of every ZIP, whatever its entries say of their size', async () => {
		const zip = await JSZip.loadAsync(await workbook());
		zip.file('xl/media/a.xml', ' '.repeat(zipBounds.bytes + 1));
		const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
		expect((await read(bomb)).faults).toMatchObject([{ code: 'zip-large' }]);
		const many = await JSZip.loadAsync(await workbook());
		for (let at = 0; at <= zipBounds.files; at++) many.file(`xl/${at}.xml`, 'x');
		expect((await read(await many.generateAsync({ type: 'uint8array' }))).faults).toMatchObject([{ code: 'zip-many' }]);
	});
});
