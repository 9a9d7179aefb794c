import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { readFolder } from '$lib/study/readFolder';
import { frenchStudy, persianStudy } from '$lib/study/testing/foreignStudies';
import { readStudy } from '$lib/study/testing/readStudy';
import { madeUpStudies } from './testing/madeUpStudies';
import { partsOf, readParts, writtenParts } from './testing/openSheets';
import { writeWorkbook } from './workbookFile';

const locales: InterfaceLanguage[] = ['en', 'ar'];

/** A JSON Schema, as far as it is walked here. */
interface JsonSchema {
	$ref?: string;
	$defs?: Record<string, JsonSchema>;
	properties?: Record<string, JsonSchema>;
	additionalProperties?: JsonSchema | boolean;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	oneOf?: JsonSchema[];
}

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

	/** Every path of a schema's properties, `*` for a name that is free; lists are left out of it. */
	function pathsOf(schema: JsonSchema, root: JsonSchema, path: string[] = []): string[] {
		const at = schema.$ref === undefined ? schema : root.$defs![schema.$ref.split('/').at(-1)!]!;
		const inner = [
			...Object.entries(at.properties ?? {}).map(([key, each]) => [key, each] as const),
			...(typeof at.additionalProperties === 'object' ? [['*', at.additionalProperties] as const] : [])
		];
		return [
			...(at.items ? pathsOf(at.items, root, path) : []),
			...[...(at.anyOf ?? []), ...(at.oneOf ?? [])].flatMap((each) => pathsOf(each, root, path)),
			...inner.flatMap(([key, each]) => [[...path, key].join('.'), ...pathsOf(each, root, [...path, key])])
		];
	}
	/** Whether a path leads somewhere in a value. */
	const leads = (value: unknown, [key, ...rest]: string[]): boolean => {
		if (Array.isArray(value)) return value.some((each) => leads(each, key === undefined ? [] : [key, ...rest]));
		if (key === undefined) return value !== undefined;
		if (typeof value !== 'object' || value === null) return false;
		return key === '*'
			? Object.values(value).some((each) => leads(each, rest))
			: Object.hasOwn(value, key) && leads((value as Record<string, unknown>)[key], rest);
	};

	test.each(['study', 'model', 'scenario'] as const)('is tried with every field that a %s has', (kind) => {
		const name = kind === 'scenario' ? 'scenario-1' : `scenario-${kind}-1`;
		const schema = JSON.parse(readFileSync(`static/schemas/${name}.json`, 'utf8')) as JsonSchema;
		const samples = fc.sample(madeUpStudies, { numRuns: 200, seed: 7 });
		const all = samples.map(
			({ study, models, readyScenarios }) => ({ study, model: models, scenario: readyScenarios })[kind]
		);
		const missing = [...new Set(pathsOf(schema, schema))].filter((path) => !leads(all, path.split('.')));
		expect(missing).toEqual([]);
	});

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
