import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { showsFigure } from '$lib/briefing/content';
import { contentOf } from '$lib/briefing/contentOf';
import { deckOf, type DeckData } from '$lib/briefing/deck';
import type { InterfaceLanguage } from '$lib/study';
import { plain } from '../pptx/plain';
import { everyKind } from '../pptx/testing/everyKind';
import { xmlFault } from '../pptx/testing/openPptx';
import { briefingDocx } from './briefingDocx';

async function opened(data: DeckData, locale: InterfaceLanguage) {
	const deck = deckOf(data, locale);
	const zip = await JSZip.loadAsync(await briefingDocx(deck));
	const parts = new Map<string, string>();
	for (const [path, entry] of Object.entries(zip.files)) parts.set(path, await entry.async('string'));
	return { deck, parts, document: parts.get('word/document.xml')! };
}

/** The text of each paragraph of a part, by its style. */
function paragraphsIn(xml: string): { style: string; text: string; xml: string }[] {
	return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
		style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
		text: [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
			.map(([, text]) => text ?? '\n')
			.join('')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
		xml: paragraph
	}));
}

describe.each(['en', 'ar'] as const)('a handout as Word in %s', (locale) => {
	test('is well formed, with the message of every slide as a heading of Word and every table as one', async () => {
		const { deck, parts, document } = await opened(everyKind(locale), locale);
		expect([...parts].map(([path, xml]) => [path, xmlFault(xml)]).filter(([, fault]) => fault !== null)).toEqual([]);
		expect(document).not.toMatch(/\b(undefined|NaN|null|Infinity)\b/);
		const paragraphs = paragraphsIn(document);
		const headings = paragraphs.flatMap(({ style, text }) => (style === 'Heading1' ? [text] : []));
		const contents = deck.briefing.slides.map((slide) => contentOf(slide, deck));
		// Two more head the method and the judgements.
		expect(headings.slice(0, -2)).toEqual(contents.map(({ heading }) => plain(heading.text)));
		const tables = contents.flatMap(({ blocks, aside }) =>
			[...blocks, ...aside].flatMap((block) =>
				showsFigure(block) ? [block.figure.table()] : block.kind === 'table' ? [block.table] : []
			)
		);
		const written = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml);
		expect(written).toHaveLength(tables.length + 1);
		tables.forEach(({ columns, rows }, at) =>
			expect(paragraphsIn(written[at]!).map(({ text }) => text)).toEqual(
				[columns.map(({ name }) => name), ...rows].flat().map(plain)
			)
		);
		for (const { source } of contents) if (source !== '') expect(paragraphs.map(({ text }) => text)).toContain(source);
	});

	test('reads in its direction: paragraphs, runs and tables', async () => {
		const { document } = await opened(everyKind(locale), locale);
		const arabic = paragraphsIn(document).filter(({ text }) => /^\P{L}*\p{Script=Arabic}/u.test(text));
		expect(arabic.length).toBeGreaterThan(0);
		for (const { xml } of arabic) {
			expect(xml).toContain('<w:bidi/>');
			expect(xml).toMatch(/<w:rtl\/><w:lang w:bidi="ar-SA"\/>/);
		}
		const english = paragraphsIn(document).filter(({ text }) => /^[A-Za-z]{3}/.test(text));
		for (const { xml } of english) expect(xml).not.toContain('<w:rtl/>');
		const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0;
		expect(count(/<w:bidiVisual\/>/g)).toBe(locale === 'ar' ? count(/<w:tbl>/g) : 0);
	});

	test('has on every page how it is classified, its date and its number', async () => {
		const data = everyKind(locale);
		data.briefing.classification = 'For <internal> use';
		const { parts } = await opened(data, locale);
		expect(paragraphsIn(parts.get('word/header1.xml')!)[0]!.text).toBe('For <internal> use');
		const footer = parts.get('word/footer1.xml')!;
		expect(footer).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
		expect(paragraphsIn(footer)[0]!.text).toContain('2026');
	});
});

test('what somebody typed stays text, notes and lists with it, in the direction of its letters', async () => {
	const data = everyKind('en');
	const slide = data.briefing.slides.find(({ kind }) => kind === 'text')!;
	Object.assign(slide, {
		body: '1. One\n2. Two\n\nBetween <w:p>\n\n1. Again\n\n- Dot & "sign"',
		notes: 'First\u0000 </w:t>\n\nملاحظة'
	});
	const { parts, document } = await opened(data, 'en');
	expect(xmlFault(document)).toBeNull();
	const paragraphs = paragraphsIn(document);
	const numberOf = (text: string) =>
		/<w:numId w:val="(\d+)"/.exec(paragraphs.find((each) => each.text === text)!.xml)?.[1];
	expect(numberOf('One')).toBe(numberOf('Two'));
	expect(numberOf('Again')).not.toBe(numberOf('One'));
	expect([numberOf('One'), numberOf('Again')]).not.toContain(numberOf('Dot & "sign"'));
	for (const text of ['One', 'Again'])
		expect(parts.get('word/numbering.xml')).toMatch(
			new RegExp(`<w:num w:numId="${numberOf(text)}">.*?<w:startOverride w:val="1"/>`)
		);
	expect(paragraphs.map(({ text }) => text)).toContain('Between <w:p>');
	expect(paragraphs.map(({ text }) => text)).toContain('First </w:t>');
	expect(paragraphs.find(({ text }) => text === 'ملاحظة')!.xml).toContain('<w:bidi/>');
});
