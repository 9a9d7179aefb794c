import './testing/noDrawing';
import { describe, expect, test } from 'vitest';
import { countOf, readAs, said } from './testing/readAs';
import { lineAt, run, smallDocx, smallPdf } from './testing/smallFiles';

/** The bytes of a text in an encoding of one byte a letter, found by decoding all of them. */
function encoded(text: string, encoding: string): Uint8Array {
	const letters = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at))];
	return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}

const arabic = 'قال الوزير إن هذا القرار من نتائج الحرب التي كانت في المدينة.';
const french = 'Le conseil a décidé que la ville ne paiera pas les dettes de la dernière année.';

describe('letters', () => {
	test.each([
		['windows-1256', arabic, 'ar'],
		['windows-1252', french, 'fr'],
		['windows-1255', 'זה לא כל מה שהיה של העיר, כי הוא אמר את זה על הנמל.', 'he'],
		['windows-1251', 'Это было не так, как он сказал, и все это для него.', 'ru']
	])('of %s are told by how they read, and said', async (encoding, text, language) => {
		const read = await readAs('a.txt', encoded(text, encoding));
		expect(said(read)).toEqual([`text: ${text}`]);
		expect(read).toMatchObject({ encoding, language });
	});

	test.each(['utf-16le', 'utf-16be'])('of %s are read with their mark and without', async (encoding) => {
		const units = [...arabic].map((letter) => letter.charCodeAt(0));
		const bytes = units.flatMap((unit) =>
			encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
		);
		const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
		for (const file of [bytes, [...mark, ...bytes]]) {
			const read = await readAs('a.txt', Uint8Array.from(file));
			expect(said(read)).toEqual([`text: ${arabic}`]);
			expect(read.encoding).toBe(encoding);
		}
	});

	test('in UTF-8 need nothing said, with a mark or without', async () => {
		for (const text of [french, `\ufeff${french}`]) {
			const read = await readAs('a.txt', text);
			expect(said(read)).toEqual([`text: ${french}`]);
			expect(read.encoding).toBeNull();
		}
	});

	test('that are printed forms become letters; signs, spaces and marks of the block and beside it stay', async () => {
		const read = await readAs('a.txt', 'ﻣﺤﻤﺪ ﷺ ﻻ إﻟﻰ oﬃce ﬁrst ² ½ ﴿ﻧﺺ﴾ Ⅳ');
		expect(said(read)).toEqual(['text: محمد ﷺ لا إلى office first ² ½ ﴿نص﴾ Ⅳ']);
		expect(countOf(read, 'letter-form')).toBeGreaterThan(5);
	});
});

describe('the language', () => {
	test.each([
		['این کتاب را به من داد و گفت که آن را از بازار خریده است', 'fa'],
		['یہ کتاب اس نے بازار سے لی ہے اور وہ اس کو پڑھ رہے ہیں', 'ur'],
		['The report of the council is not what it was, and that is for the best.', 'en'],
		['Der Bericht ist nicht von der Stadt und auch nicht für die Stadt.', 'de'],
		['Ανακοίνωσε ότι η πόλη και το λιμάνι δεν είναι για πώληση', 'el'],
		['これは港の報告です', 'ja'],
		['Antananarivo', null],
		['12 345', null]
	])('of “%s” is %s', async (text, language) => {
		expect((await readAs('a.txt', text)).language).toBe(language);
	});
});

describe('plain text', () => {
	test('that was wrapped by hand is joined up to blank lines, indents and short lines; words cut at a line end are made whole', async () => {
		const text = [
			'The harbour of the town has lived from the trade of oth-',
			'ers for a century, and it fights the silt that the river',
			'brings down each spring, a well-known shoal. The well-',
			'known shoal is at the mouth.',
			'',
			'Nagorno-Karabakh is elsewhere, and so is the pre- and the',
			'post-war order of it.'
		].join('\r\n');
		const read = await readAs('a.txt', text);
		expect(said(read)).toEqual([
			'text: The harbour of the town has lived from the trade of others for a century, and it fights the silt that the river brings down each spring, a well-known shoal. The well-known shoal is at the mouth.',
			'text: Nagorno-Karabakh is elsewhere, and so is the pre- and the post-war order of it.'
		]);
		expect(countOf(read, 'hyphen')).toBe(1);
		expect(countOf(read, 'line-end')).toBe(4);
	});

	test('with a paragraph a line stays so, quotation marks as they are', async () => {
		const lines = ['“Curly” and "straight".', 'A second, longer than the first by far, of one line.', 'A third.'];
		expect(said(await readAs('a.txt', lines.join('\n\n')))).toEqual(lines.map((line) => `text: ${line}`));
		expect(said(await readAs('a.txt', lines.join('\n')))).toEqual(lines.map((line) => `text: ${line}`));
	});

	test('never has a line end within a paragraph', async () => {
		for (const end of ['\r\n', '\r', '\u2028', '\u0085', '\f']) {
			const { paragraphs } = await readAs('a.txt', `One.${end}Two.`);
			expect(paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.']);
		}
	});
});

describe('HTML', () => {
	test('gives headings, items, cells row by row and notes, and leaves out the menu of the page', async () => {
		const read = await readAs(
			'a.html',
			`<!doctype html><html lang="en-GB"><head><title>Page</title><meta name="author" content="A. Clerk">
			<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body><nav><a href="/">Home</a></nav>
			<h2>Head&shy;ing</h2><p>Text<sup><a href="#n1">1</a></sup> of 5 m<sup>2</sup>,<br>one line<br><br>another</p>
			<ul><li>First<ul><li>Inner</li></ul></li><li><p>Second</p></li></ul>
			<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1950</td><td>412</td></tr></table>
			<pre>kept\nlines</pre><section role="doc-endnotes"><p id="n1">The note.<a role="doc-backlink" href="#t">back</a></p></section></body></html>`
		);
		expect(said(read)).toEqual([
			...['heading: Heading', 'text: Text of 5 m2, one line', 'text: another'],
			...['item: First', 'item: Inner', 'item: Second'],
			...['cell: Year', 'cell: Ships', 'cell: 1950', 'cell: 412'],
			...['text: kept', 'text: lines', 'note: The note.']
		]);
		expect(read).toMatchObject({ title: 'Page', author: 'A. Clerk', date: '2024-03-05' });
		expect(countOf(read, 'navigation')).toBe(1);
		expect(countOf(read, 'footnote-mark')).toBe(2);
	});

	test('is read in the encoding that it names', async () => {
		const page = `<meta charset="iso-8859-8"><p>${'שלום'}</p>`;
		const read = await readAs('a.html', encoded(page, 'iso-8859-8'));
		expect(said(read)).toEqual(['text: שלום']);
		expect(read.encoding).toBe('iso-8859-8');
	});
});

test('Markdown gives headings, items, cells and notes, and what stands before it', async () => {
	const read = await readAs(
		'a.md',
		'---\ntitle: "The harbour"\nauthor: A. Clerk\ndate: 2024-03\n---\n# Head\n\nText[^1] with *weight* and [^a-z].\n\n- One\n- Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[^1]: The note.\n\n<script>alert(1)</script>\n'
	);
	expect(said(read)).toEqual([
		...['heading: Head', 'text: Text with weight and [^a-z].', 'item: One', 'item: Two'],
		...['cell: A', 'cell: B', 'cell: 1', 'cell: 2', 'note: The note.']
	]);
	expect(read).toMatchObject({ title: 'The harbour', author: 'A. Clerk', date: '2024-03' });
	expect(countOf(read, 'script')).toBe(1);
});

test('Word’s styles tell headings and items by name, outline and list, and what was deleted or hidden is left out', async () => {
	const styled = (style: string, words: string) =>
		`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
	const styles = `<w:styles xmlns:w="urn:w"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
		<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>
		<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
		<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>`;
	const listed = `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>${run('item')}</w:p>`;
	const changed = `<w:p>${run('kept ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`;
	const read = await readAs('a.docx', smallDocx(styled('berschrift1', 'One') + styled('Mine', 'Two') + styled('Ring', 'three') + styled('Verzeichnis1', 'One 7') + listed + changed, { 'word/styles.xml': styles })); // prettier-ignore
	expect(said(read)).toEqual(['heading: One', 'heading: Two', 'text: three', 'item: item', 'text: kept new']);
	for (const what of ['contents', 'deletion', 'hidden', 'picture']) expect(countOf(read, what), what).toBe(1);
});

describe('a PDF', () => {
	const page = (number: number, lines: string[]) =>
		[lineAt(72, 800, 10, 'Town papers'), ...lines.map((line, at) => lineAt(72, 700 - 14 * at, 12, line)), lineAt(290, 30, 10, `${number}`)].join(''); // prettier-ignore

	test('has its lines joined, its cut words made whole, and what every page repeats left out', async () => {
		const read = await readAs(
			'a.pdf',
			smallPdf([
				page(1, [
					'The harbour of the town has lived from the trade of oth-',
					'ers, and it has fought the silt that the great old river'
				]),
				page(2, ['brings down in spring.', 'The dredgers came late, and they were never enough for the', 'shoal.'])
			])
		);
		expect(said(read)).toEqual([
			'text: The harbour of the town has lived from the trade of others, and it has fought the silt that the great old river brings down in spring.',
			'text: The dredgers came late, and they were never enough for the shoal.'
		]);
		expect(countOf(read, 'running-head')).toBe(4);
		expect(countOf(read, 'hyphen')).toBe(1);
	});

	test('says where text stands in columns, and where it stands askew', async () => {
		const column = (left: number) => Array.from({ length: 30 }, (_, at) => lineAt(left, 750 - 20 * at, 10, `word ${left} ${at}.`)).join(''); // prettier-ignore
		const askew = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n';
		const read = await readAs('a.pdf', smallPdf([column(72) + column(320) + askew]));
		expect(countOf(read, 'column-order')).toBe(1);
		expect(countOf(read, 'turned')).toBe(1);
		const words = read.paragraphs.map(({ text }) => text).join(' ');
		expect(words.indexOf('word 72 29')).toBeLessThan(words.indexOf('word 320 0'));
	});
});
