import './testing/noDrawing';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { countOf, readAs, refusedAs, said } from './testing/readAs';
import { lineAt, run, smallDocx, smallPdf } from './testing/smallFiles';

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph = (words: string) => `<w:p>${run(words)}</w:p>`;

describe('a bomb', () => {
	const bomb = smallDocx(paragraph('a'.repeat(3_000_000)));

	test('that says how large it is is not unpacked', async () => {
		expect(await refusedAs('bomb.docx', bomb, { unpacked: 1_000_000 })).toMatchObject({ code: 'bomb' });
	});

	test('that says it is small ends where it passes the bound', async () => {
		const lying = bomb.slice();
		const view = new DataView(lying.buffer);
		const sizes = [...lying.keys()].filter((at) => at + 4 <= lying.length && view.getUint32(at, true) > 3_000_000 && view.getUint32(at, true) < 3_001_000); // prettier-ignore
		expect(sizes.length).toBeGreaterThan(0);
		for (const at of sizes) view.setUint32(at, 10, true);
		const fault = await refusedAs('bomb.docx', lying, { unpacked: 1_000_000 });
		expect(['bomb', 'damaged']).toContain(fault.code);
	});

	test('of parts that are not read unpacks none of them', async () => {
		const parts = { 'word/media/large.bin': 'b'.repeat(3_000_000) };
		const read = await refusedAs('bomb.docx', smallDocx('', parts), { unpacked: 1_000_000 });
		expect(read.code).toBe('no-text');
	});

	test('of entities stays as small as it is written', async () => {
		const text = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body>${paragraph('&b;')}</w:body></w:document>`;
		expect(said(await readAs('x.docx', zipSync({ 'word/document.xml': strToU8(text) })))).toEqual(['text: &b;']);
	});

	test('of elements in elements is refused, and takes no stack', async () => {
		const deep = '<w:sdt>'.repeat(100_000);
		expect((await refusedAs('deep.docx', smallDocx(deep))).code).toBe('damaged');
		const html = (depth: number) => bytes(`<p>before${'<div>'.repeat(depth)}deep`);
		expect(said(await readAs('deep.html', html(1000)))).toEqual(['text: before', 'text: deep']);
		expect((await refusedAs('deep.html', html(1_000_000))).code).toBe('damaged');
	});
});

describe('a file that is no text', () => {
	const docx = smallDocx(paragraph('words'));
	const pdf = smallPdf([lineAt(72, 700, 12, 'words')]);

	test.each([
		['empty.txt', new Uint8Array(), 'empty'],
		['blank.txt', bytes(' \n\n\t\n'), 'no-text'],
		['cut.docx', docx.slice(0, 120), 'damaged'],
		['cut.pdf', pdf.slice(0, 60), 'damaged'],
		['no.docx', bytes('only words'), 'damaged'],
		['no.pdf', bytes('only words'), 'damaged'],
		['other.zip', zipSync({ 'a.txt': strToU8('a') }), 'unknown-kind'],
		['sheet.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unknown-kind'],
		['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'unknown-kind'],
		['data.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32), 'not-text'],
		['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-word'],
		['old.txt', bytes('{\\rtf1 words}'), 'old-word'],
		['scan.pdf', smallPdf(['', '']), 'pictures-only']
	])('%s is refused with its reason', async (name, file, code) => {
		expect(await refusedAs(name, file)).toMatchObject({ code, values: { name } });
	});

	test('is read by what it holds where its name says otherwise, and that is said', async () => {
		const read = await readAs('words.txt', docx);
		expect(said(read)).toEqual(['text: words']);
		expect(countOf(read, 'other-name')).toBe(1);
		expect(countOf(await readAs('words.docx', docx), 'other-name')).toBe(0);
	});
});

describe('limits', () => {
	const lines = bytes('one two three\nfour five\nsix\n');
	test.each([
		['bytes', { bytes: 10 }, 'too-large'],
		['words', { words: 5 }, 'too-many-words'],
		['paragraphs', { paragraphs: 2 }, 'too-many-paragraphs']
	])('of %s end the reading', async (_, limits, code) => {
		expect((await refusedAs('a.txt', lines, limits)).code).toBe(code);
	});

	test('of pages are told before a page is read', async () => {
		const fault = await refusedAs('a.pdf', smallPdf(['', '', '']), { pages: 2 });
		expect(fault).toEqual({ code: 'too-many-pages', values: { name: 'a.pdf', most: 2, found: 3 } });
	});
});

describe('what would act', () => {
	test('in HTML is left out and counted: scripts, handlers, addresses that are scripts, frames, hidden text', async () => {
		const read = await readAs(
			'a.html',
			`<html><head><title>T</title><script>alert(1)</script></head><body onload="alert(2)"><p onclick='alert(3)'>One &lt;b&gt;<style>p{}</style>
			<a href="javascript:alert(4)">two</a><iframe src="https://example.org">frame</iframe><script>alert(5)</script></p>
			<img src="https://example.org/a.png" onerror="alert(6)"><p style="display: none">hidden</p><svg><text>drawn</text></svg></body></html>`
		);
		expect(said(read)).toEqual(['text: One <b> two']);
		expect(countOf(read, 'script')).toBe(6);
		expect(countOf(read, 'embedded')).toBe(1);
		expect(countOf(read, 'picture')).toBe(2);
		expect(countOf(read, 'hidden')).toBe(1);
	});

	test('in a PDF is not run, and said', async () => {
		const act = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true) >>';
		const names = '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.wasRun = true) >>] >> >>';
		const read = await readAs('a.pdf', smallPdf([lineAt(72, 700, 12, 'words')], `${act} ${names}`));
		expect(said(read)).toEqual(['text: words']);
		expect(countOf(read, 'script')).toBe(1);
		expect(globalThis).not.toHaveProperty('wasRun');
	});

	test('on the text around it is taken out: marks that turn it round, controls', async () => {
		const read = await readAs('a.txt', 'pay \u202eevil\u202c \u0007now\u0000 \ud83d\ude00\n');
		for (const sign of '\u202d\u202e\u0007\u0000') expect(said(read)[0]).not.toContain(sign);
		expect(said(read)[0]).toContain('evil');
		expect(countOf(read, 'override')).toBe(1);
	});
});
