import '../../src/lib/textFiles/testing/noDrawing';
import { describe, expect, test } from 'vitest';
import { hasOffice } from '../../src/cli/office.mjs';
import { readTextFile, type ReadText } from '../../src/lib/textFiles/readText';
import { makeFiles } from './convert';
import { needsOffice } from './said';
import { flatText, isFromRight, paragraphsOfSample, textSamples } from './textSamples';

const flat = Object.fromEntries(textSamples.map((sample) => [sample.language, flatText(sample)]));

async function read(name: string, bytes: Uint8Array | undefined): Promise<ReadText> {
	const found = await readTextFile(name, bytes!);
	if ('code' in found) throw new Error(`${name}: ${found.code}`);
	return found;
}

describe.each(['docx', 'odt'] as const)('a .%s of LibreOffice', (kind) => {
	const made = hasOffice() ? makeFiles(flat, kind) : {};
	test.for(textSamples)('in $language is read word for word, each paragraph as what it is', async (sample, context) => {
		needsOffice(context);
		const text = await read(`sample.${kind}`, made[sample.language]);
		expect(text.paragraphs).toEqual(paragraphsOfSample(sample));
		expect(text).toMatchObject({ title: sample.title, author: sample.author, date: '2024-03-05' });
		expect(text.language).toMatch(new RegExp(`^${sample.language}(-|$)`));
		expect(text.dropped).toContainEqual({ what: 'footnote-mark', count: 1 });
		// The head and the foot of its one style of page.
		expect(text.dropped).toContainEqual({ what: 'running-head', count: 2 });
	});
});

describe.each([
	['', null],
	// Its letters are taken from another face, and drawn after the signs between them.
	[' in a face that has no such letters', 'DejaVu Serif']
] as const)('a .pdf of LibreOffice%s', (_, face) => {
	const samples = textSamples.filter((sample) => face === null || isFromRight(sample));
	const made = hasOffice()
		? makeFiles(Object.fromEntries(samples.map((sample) => [sample.language, flatText(sample, face)])), 'pdf')
		: {};
	/** A note stands at the foot of its page, so it comes where that ends; nothing else is given leave to differ. */
	const notesApart = (paragraphs: ReadText['paragraphs']) => ({
		text: paragraphs.filter(({ kind }) => kind !== 'note'),
		notes: paragraphs.filter(({ kind }) => kind === 'note')
	});

	test.for(samples)('in $language is read word for word, joined across lines and pages', async (sample, context) => {
		needsOffice(context);
		const text = await read('sample.pdf', made[sample.language]);
		expect(notesApart(text.paragraphs)).toEqual(notesApart(paragraphsOfSample(sample)));
		expect(text).toMatchObject({ title: sample.title, author: sample.author });
		expect(text.language).toMatch(new RegExp(`^${sample.language}(-|$)`));
		expect(text.dropped).toContainEqual({ what: 'footnote-mark', count: 1 });
		// A head and a number on each of two pages.
		expect(text.dropped).toContainEqual({ what: 'running-head', count: 4 });
	});
});

test('a .pdf that is locked with a password says so', async (context) => {
	needsOffice(context);
	const options = {
		EncryptFile: { type: 'boolean', value: 'true' },
		DocumentOpenPassword: { type: 'string', value: 'x' }
	};
	const made = makeFiles({ locked: flat['en']! }, 'pdf', `:writer_pdf_Export:${JSON.stringify(options)}`);
	expect(await readTextFile('locked.pdf', made['locked']!)).toMatchObject({ code: 'locked' });
});
