import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { compile, evaluate, leaveOneOut } from '$lib/engine';
import { judgementRows } from '$lib/findings/judgementRows';
import { defaultSettings } from '$lib/settings/edits';
import type { Model } from '$lib/study';
import { readModel, readStudy } from '$lib/study/testing/readStudy';
import { rowsCsv } from './csv';
import { judgementsTable } from './judgementsTable';
import { rowsXlsx } from './xlsx';

const { study } = readStudy();
const about = 'impacts.proximity.watched.quiet';
const model: Model = structuredClone(readModel('core'));
model.judgements.find((each) => each.about === about)!.reason = { en: '=HYPERLINK("x")', ar: '=1+1' };
delete model.impacts['gulf']!['stalled']!['hedged'];

const settings = defaultSettings(model);
const compiled = compile(model);
const rows = judgementRows(model, settings, {
	share: evaluate(compiled, settings).share,
	leftOut: leaveOneOut(compiled, settings)
});
const credit = { study: 'Study', scenario: 'Default settings', note: 'Note' };
const table = (locale: 'en' | 'ar') => judgementsTable(rows, { study, model, credit }, locale);

describe('judgements as a table', () => {
	test.each(['en', 'ar'] as const)('have a named row each, and numbers as numbers, in %s', (locale) => {
		const { names, rows: cells } = table(locale);
		expect(cells).toHaveLength(rows.length);
		expect(new Set(names).size).toBe(names.length);
		const at = rows.findIndex((row) => row.about === about);
		expect(cells[at]).toHaveLength(names.length);
		expect(cells[at]![1]).toBe(about);
		expect(cells[at]![5]).toBe(2);
		const { from, to } = rows[at]!.carries!;
		expect(cells[at]![10]).toBeCloseTo((to - from) * 100, 5);
		const open = rows.findIndex((row) => row.about === 'impacts.gulf.stalled.hedged');
		expect([cells[open]![5], cells[open]![10]]).toEqual(['', 0]);
	});

	test('say of a value that is tried what the model has, and whose reason stands beside it', () => {
		const trying = { ...settings, judgements: { [about]: -1 } };
		const left = { share: evaluate(compiled, trying).share, leftOut: leaveOneOut(compiled, trying) };
		const tried = judgementsTable(judgementRows(model, trying, left), { study, model, credit }, 'en');
		const row = tried.rows.find((each) => each[1] === about)!;
		expect(row.slice(5, 9)).toEqual([-1, 2, 'the analyst’s own', 'Of the model’s own value: the text says it · =HYPERLINK("x")']); // prettier-ignore
		expect(tried.rows.find((each) => each[1] === 'factors.gulf.weight')!.slice(5, 7)).toEqual([25, '']);
	});

	test('run as no formula in CSV, and read back as numbers', () => {
		const { names, rows: cells } = table('en');
		const read = parse(rowsCsv(names, cells), { bom: true, columns: true }) as Record<string, string>[];
		const row = read.find((each) => each['Path in the model'] === about)!;
		expect(row['Reason']).toBe('\'=HYPERLINK("x")');
		expect(row['Value']).toBe('2');
		expect(read.find((each) => each['Path in the model'] === 'factors.gulf.weight')!['Value']).toBe('25');
	});

	test.each([
		['en', false],
		['ar', true]
	] as const)('are one sheet in XLSX, %s, from right to left: %s', async (locale, rightToLeft) => {
		const { names, rows: cells } = table(locale);
		const blob = await rowsXlsx(names, cells, { sheet: 'A/B: judgements [of more than 31 letters]', language: locale });
		const zip = await JSZip.loadAsync(await blob.arrayBuffer());
		const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
		const strings = await zip.file('xl/sharedStrings.xml')!.async('string');
		expect(sheet.includes('rightToLeft="1"')).toBe(rightToLeft);
		expect(sheet).not.toMatch(/<f[ >]/);
		expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
		const at = rows.findIndex((row) => row.about === about) + 2;
		expect(sheet).toMatch(new RegExp(`<c r="F${at}"[^>]*><v>2</v></c>`));
		expect(strings).toContain(locale === 'en' ? '=HYPERLINK(' : '=1+1');
	});
});
