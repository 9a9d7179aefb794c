import { describe, expect, test } from 'vitest';
import { textLimits } from '$lib/textFiles/limits';
import { lineAt, run, smallDocx, smallPdf } from '$lib/textFiles/testing/smallFiles';
import { readTextInWorker } from './readTextInWorker';

const fileOf = (name: string, ...bytes: Uint8Array[]) => new File(bytes.map((each) => each.slice()), name); // prettier-ignore

describe('a worker of the page', () => {
	test.each([
		['a.docx', smallDocx(`<w:p>${run('words')}</w:p>`)],
		['a.pdf', smallPdf([lineAt(72, 700, 12, 'words')])],
		['a.html', new TextEncoder().encode('<p>words</p>')],
		['a.md', new TextEncoder().encode('words')],
		['a.txt', new TextEncoder().encode('words')]
	])('reads %s', async (name, bytes) => {
		expect(await readTextInWorker(fileOf(name, bytes))).toMatchObject({
			paragraphs: [{ text: 'words', kind: 'text' }],
			dropped: []
		});
	});

	test('gives a fault of the file as the reader names it', async () => {
		expect(await readTextInWorker(fileOf('a.pdf', Uint8Array.of(1, 2, 3)))).toMatchObject({ code: 'damaged' });
	});

	test('is not asked for a file beyond the bound, of which no byte is read', async () => {
		const file = fileOf('a.txt', Uint8Array.of(97));
		Object.defineProperty(file, 'size', { value: textLimits.bytes + 1 });
		Object.defineProperty(file, 'arrayBuffer', { value: () => expect.unreachable('it was read') });
		expect(await readTextInWorker(file)).toMatchObject({ code: 'too-large', values: { name: 'a.txt' } });
	});

	test('ends where its signal is aborted, before it is asked and while it reads', async () => {
		const pdf = fileOf('a.pdf', smallPdf(Array.from({ length: 400 }, () => lineAt(72, 700, 12, 'words'))));
		await expect(readTextInWorker(pdf, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
		const ending = new AbortController();
		const read = readTextInWorker(pdf, ending.signal);
		ending.abort();
		await expect(read).rejects.toMatchObject({ name: 'AbortError' });
	});
});
