import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { readFolder } from '$lib/study/readFolder';
import { frenchStudy, persianStudy } from '$lib/study/testing/foreignStudies';
import { readStudy } from '$lib/study/testing/readStudy';
import { madeUpStudies } from './testing/madeUpStudies';
import { partsOf, readParts, writtenParts } from './testing/openSheets';
import { writeWorkbook } from './workbookFile';

const locales: InterfaceLanguage[] = ['en', 'ar'];

/** A study as it comes back from a workbook of one of its models. */
async function throughWorkbook(contents: StudyContents, model: string, locale: InterfaceLanguage, base = contents) {
	const blob = await writeWorkbook(contents, model, locale);
	return readParts(await partsOf(await blob!.arrayBuffer()), base);
}

describe('a workbook', () => {
	test.each(['azerbaijan-israel', 'port-of-hallin'])('of %s comes back as it went, with every model', async (id) => {
		const contents = readStudy(id);
		for (const { id: model } of contents.models)
			for (const locale of locales)
				expect(await throughWorkbook(contents, model, locale)).toEqual({ contents, faults: [] });
	});

	test('of a study in one foreign language, or in two, comes back', async () => {
		for (const files of [frenchStudy(), persianStudy()]) {
			const contents = readFolder(files).contents!;
			const [model] = contents.models;
			expect(await throughWorkbook(contents, model!.id, 'en')).toEqual({ contents, faults: [] });
		}
	});

	test(
		'of any study comes back as it went, as a study of its own and on top of itself',
		{ timeout: 120_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(madeUpStudies, fc.constantFrom(...locales), fc.boolean(), async (contents, locale, alone) => {
					const blob = await writeWorkbook(contents, 'made', locale);
					const parts = await partsOf(await blob!.arrayBuffer());
					expect(await readParts(parts, alone ? null : contents)).toEqual({ contents, faults: [] });
				}),
				{ numRuns: 60 }
			);
		}
	);

	test('keeps a paragraph that no cell holds', async () => {
		const contents = structuredClone(readStudy('port-of-hallin'));
		const long = `${'🙂=;-'.repeat(20_000)} end`;
		contents.texts['report']!['en'] += `\n${long}\nlast`;
		const back = await throughWorkbook(contents, contents.models[0]!.id, 'en');
		expect(back.contents?.texts).toEqual(contents.texts);
	});

	test('has sheets from right to left for a study in Arabic, with names in the language of the page', async () => {
		const parts = await writtenParts(readStudy('azerbaijan-israel'), 'ar');
		const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
		expect(xml).toContain('rightToLeft="1"');
		expect(new TextDecoder().decode(parts.get('xl/workbook.xml'))).toContain('العوامل');
		const english = await writtenParts(readStudy('port-of-hallin'), 'ar');
		expect(new TextDecoder().decode(english.get('xl/worksheets/sheet1.xml'))).not.toContain('rightToLeft="1"');
	});

	test('has no cell that begins a formula', async () => {
		await fc.assert(
			fc.asyncProperty(madeUpStudies, async (contents) => {
				const parts = await writtenParts(contents);
				for (const [path, bytes] of parts) {
					const xml = new TextDecoder().decode(bytes);
					if (path.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>');
					if (path === 'xl/sharedStrings.xml') expect(xml).not.toMatch(/<t[^>]*>\s*[=+\-@]/);
				}
			}),
			{ numRuns: 15 }
		);
	});
});
