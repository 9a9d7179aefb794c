import { describe, expect, test } from 'vitest';
import { smallContents } from './testing/editSheets';
import { readParts, writtenParts } from './testing/openSheets';
import { workbookBounds } from './workbookBounds';

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The small study's parts with one of them changed. */
async function changedParts(path: string, change: (xml: string) => string) {
	const parts = new Map(await writtenParts(smallContents()));
	parts.set(path, encoder.encode(change(decoder.decode(parts.get(path)))));
	return parts;
}
const first = 'xl/worksheets/sheet1.xml';
const faultsAfter = async (change: (xml: string) => string, path = first) =>
	(await readParts(await changedParts(path, change))).faults.map(({ file, code }) => [file, code]);
const withCell = (cell: string) => (xml: string) =>
	xml.replace('</sheetData>', `<row r="90">${cell}</row></sheetData>`);

describe('a hostile workbook is refused with a sentence', () => {
	test('one whose cells lie beyond what a study may have, before a cell of it is made', async () => {
		for (const cell of ['<c r="XFD90"><v>1</v></c>', '<c r="A9999999"><v>1</v></c>'])
			expect(await faultsAfter(withCell(cell))).toEqual([['study.xlsx', 'sheet-large']]);
		expect(await faultsAfter((xml) => xml.replace('</sheetData>', '<row r="9999999"></row></sheetData>'))).toEqual([
			['study.xlsx', 'sheet-large']
		]);
	});

	test('a sheet of very many cells', async () => {
		const cells = '<row>' + '<c/>'.repeat(workbookBounds.cells + 1) + '</row>';
		expect(await faultsAfter((xml) => xml.replace('</sheetData>', `${cells}</sheetData>`))).toEqual([
			['study.xlsx', 'sheet-large']
		]);
	});

	test.each([
		['a place that is written otherwise', withCell(`<c r='A99999999999'><v>1</v></c>`)],
		['a place of entities', withCell('<c r="A&#57;99999999"><v>1</v></c>')],
		['a place behind what ends a tag', withCell('<c x=">" r="A99999999"><v>1</v></c>')],
		['a row beyond all numbers', (xml: string) => xml.replace('</sheetData>', '<row r="1e12"></row></sheetData>')],
		['no XML', () => '<<<'],
		['a cell without a place', withCell('<c><v>1</v></c>')]
	])('%s', async (_, change) => {
		expect(await faultsAfter(change)).toEqual([['study.xlsx', 'not-xlsx']]);
	});

	test('one without its sheets, and what is no workbook at all', async () => {
		expect(await faultsAfter(() => '', 'xl/workbook.xml')).toEqual([['study.xlsx', 'not-xlsx']]);
		expect((await readParts(new Map())).faults).toMatchObject([{ file: 'study.xlsx', code: 'not-xlsx' }]);
	});
});

test('a formula is what it last gave, and text that looks like one is text', async () => {
	const named = smallContents();
	named.models[0]!.title = { en: '=cmd|’ /C calc’!A0' };
	const parts = new Map(await writtenParts(named));
	const xml = decoder.decode(parts.get(first));
	const cell = /<c r="B10"[^>]*>.*?<\/c>/.exec(xml)![0];
	expect(cell).toContain('<v>');
	const formula = '<c r="B10" t="str"><f>WEBSERVICE("https://example.org")</f><v>2026-02-03</v></c>';
	parts.set(first, encoder.encode(xml.replace(cell, formula)));
	const { contents, faults } = await readParts(parts);
	expect(faults).toEqual([]);
	expect(contents!.models[0]).toMatchObject({ title: named.models[0]!.title, question: { asOf: '2026-02-03' } });
});

test('cells that are merged are named with their sheet', async () => {
	const merged = await changedParts('xl/worksheets/sheet5.xml', (xml) =>
		xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')
	);
	expect((await readParts(merged)).faults).toMatchObject([
		{ file: 'Factors', code: 'cells-merged', values: { cells: 'A2:A3' } }
	]);
});
