import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import type { Fault, Settings } from '$lib/study';
import { defaultSettings } from '$lib/settings/edits';
import { parseScenarioTable } from '$lib/study/parseScenarioTable';
import { readModel } from '$lib/study/testing/readStudy';
import { scenariosCsv } from './scenariosCsv';

const model = readModel('core');
const compiled = compile(model);
const kept = { scenario: 'id', number: 1, savedAt: '2026-11-24T12:00:00Z', author: 'Lina', note: '', tags: ['a'] };
const csvOf = (...some: { name: string; settings?: Settings; author?: string; note?: string; tags?: string[] }[]) =>
	scenariosCsv(
		model,
		compiled,
		some.map((each) => ({ ...kept, settings: defaultSettings(model), ...each })),
		'en'
	);
const read = (text: string) => parseScenarioTable('all.csv', text, model);
const faultsOf = (text: string): Fault[] => {
	const parsed = read(text);
	return parsed.ok ? [] : parsed.faults;
};
/** The table with another text in a cell of its first scenario. */
function withCell(column: string, text: string, csv = csvOf({ name: 'A' })) {
	const [head, row] = csv.split('\r\n') as [string, string];
	const at = head.replace('\ufeff', '').split(',').indexOf(column);
	const cells = row.split(',').map((cell, place) => (place === at ? text : cell));
	return `${head}\r\n${cells.join(',')}\r\n`;
}
const semicolons = (csv: string) => csv.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/g, '$1,$2');

describe('scenarios written as CSV', () => {
	test('have the shares of the version of the model that they were made with', () => {
		const earlier = { ...model, outcomes: model.outcomes.map((each, at) => ({ ...each, baseline: at === 0 ? 2 : 0 })) };
		const own = { model: earlier, compiled: compile(earlier) };
		const settings = defaultSettings(model);
		const all = [
			{ ...kept, name: 'A', settings },
			{ ...kept, name: 'B', settings, own }
		];
		const [, now, then] = scenariosCsv(model, compiled, all, 'en').trim().split('\r\n');
		const shares = (row: string) => row.split(',').slice(-model.outcomes.length).map(Number);
		expect(shares(now!)).toEqual(evaluate(compiled, settings).share);
		expect(shares(then!)).toEqual(evaluate(own.compiled, settings).share);
	});

	test('come back as they were, with what spreadsheets would run, quotation marks, line ends and Arabic', () => {
		const settings = defaultSettings(model);
		settings.decisiveness = 0.1 + 0.2;
		settings.factors['gulf']!.weight = 33.25;
		const names = ['=HYPERLINK("x")', "'=quoted", '"a", b; c', 'سيناريو «الخط الأمامي»، ٢', '-1\n+2', '@x'];
		const all = names.map((name) => ({ name, note: name, author: name, tags: ['وسم', '=1'], settings }));
		const parsed = read(csvOf(...all));
		expect(parsed).toEqual({ ok: true, value: all.map((each, at) => ({ ...each, place: at + 2 })) });
	});

	test('come back with the judgements that they try, and say which cell holds one that cannot be', () => {
		const settings = {
			...defaultSettings(model),
			judgements: {
				'crossImpacts.gulf.stalled.caucasus.marginal': 12,
				'impacts.gulf.stalled.quiet': 2.5,
				'outcomes.quiet.baseline': -1
			}
		};
		const csv = csvOf({ name: 'A', settings });
		expect(read(csv)).toMatchObject({ ok: true, value: [{ settings }] });
		expect(read(semicolons(csvOf({ name: 'A' })))).toMatchObject({ ok: true });
		const refused = [
			'impacts.gulf.moon.quiet=1',
			'impacts.gulf.stalled.quiet=4',
			'impacts.gulf.stalled.quiet',
			'crossImpacts.gulf.stalled.caucasus.marginal=1.5',
			'crossImpacts.gulf.stalled.caucasus.marginal=100'
		].map((cell) => faultsOf(withCell('judgements', cell)));
		expect(refused.map((faults) => faults.map(({ code, cell }) => [code, cell?.column]))).toEqual([
			[['about-nothing', 'judgements']],
			[['out-of-range', 'judgements']],
			[['shape', 'judgements']],
			[['shape', 'judgements']],
			[['out-of-range', 'judgements']]
		]);
	});

	test('come back whatever their names and numbers are', () => {
		const text = fc.string({ minLength: 1, maxLength: 40 }).map((each) => each.trim());
		const name = text.filter((each) => each !== '');
		const weight = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0);
		fc.assert(
			fc.property(name, text, weight, (called, note, value) => {
				const settings = defaultSettings(model);
				settings.factors['gulf']!.weight = value;
				const parsed = read(csvOf({ name: called, note, settings }));
				expect(parsed).toMatchObject({ ok: true, value: [{ name: called, note, settings }] });
			})
		);
	});

	test('are read as a spreadsheet saves them: semicolons and decimal commas, tabs, no byte-order mark, blank lines', () => {
		const settings = defaultSettings(model);
		settings.factors['gulf']!.weight = 33.25;
		const csv = csvOf({ name: 'Gulf', settings });
		for (const text of [semicolons(csv), csv.replaceAll(',', '\t'), csv.replace('\ufeff', ''), `${csv}\r\n,,\r\n`])
			expect(read(text)).toMatchObject({ ok: true, value: [{ name: 'Gulf', settings }] });
	});
});

describe('a table of any spreadsheet', () => {
	const settings = defaultSettings(model);
	Object.assign(settings.factors['gulf']!, { weight: 33.25, spread: 1.234 });
	const csv = csvOf({ name: 'Gulf', settings });
	const read = (text: string) => parseScenarioTable('all.csv', text, model);
	const inArabic = (text: string) =>
		text.replace(/(?<=,|"|\n)\d+(?:\.\d+)?(?=,|\r)/g, (number) =>
			number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!).replace('.', '٫')
		);

	test.each([
		['a line that tells what parts cells', `sep=,\r\n${csv.replace('\ufeff', '')}`],
		['the same after the byte-order mark', `\ufeffsep=,\r\n${csv.replace('\ufeff', '')}`],
		['the same for semicolons', `sep=;\r\n${semicolons(csv.replace('\ufeff', ''))}`],
		['the same in quotation marks, padded', `"sep=,",,,\r\n${csv.replace('\ufeff', '')}`],
		['an empty first line', `\r\n${csv}`],
		['empty rows as a spreadsheet saves them', `,,,,\r\n ,"",\r\n${csv.replace('\ufeff', '')}`],
		['capitals and spaces in its heads', csv.replace(/^[^\r]*/, (head) => head.toUpperCase().replaceAll(' ', '  '))],
		['marks that show nothing in its heads', csv.replaceAll('gulf', '\u200egulf\u00a0')],
		['marks that show nothing before its numbers', csv.replaceAll(/,(?=\d)/g, ',\u200e')],
		['a plus before its numbers', csv.replaceAll(/,(?=\d)/g, ',+')],
		['Arabic digits and decimal marks', inArabic(csv)],
		['decimal commas in quotation marks', csv.replaceAll(/(\d+)\.(\d+)/g, '"$1,$2"')]
	])('is read with %s', (_, text) => {
		expect(read(text)).toMatchObject({ ok: true, value: [{ name: 'Gulf', settings }] });
	});

	test('counts rows as the spreadsheet shows them', () => {
		const broken = csv.replace(',33.25,', ',x,').replace('\ufeff', '');
		const rowsOf = (text: string) => faultsOf(text).map(({ cell }) => cell?.row);
		expect([rowsOf(broken), rowsOf(`sep=,\r\n${broken}`), rowsOf(`\r\n\r\n${broken}`)]).toEqual([[2], [2], [4]]);
	});

	test('is refused where a comma could be the decimal mark or part thousands', () => {
		const one = (text: string) =>
			csvOf({ name: 'A' })
				.replace('\ufeff', '')
				.replaceAll(/(?<=,)1\.5(?=,)/g, `"${text}"`);
		const codes = new Set(
			faultsOf(one('1,234')).map(({ code, values }) => `${code} ${values['one']} ${values['other']}`)
		);
		expect([...codes]).toEqual(['ambiguous-number 1.234 1234']);
	});

	test('keeps formulas from being run where semicolons part cells, and every text quoted', () => {
		const hostile = csvOf({ name: 'x;=1+1;y', note: '＝1', tags: ['a', '=1'] });
		expect(hostile).not.toMatch(/[;"]\s*[=+@＝]/);
		expect(hostile).toContain(`"x;'=1+1;y"`);
		expect(read(hostile)).toMatchObject({ ok: true, value: [{ name: 'x;=1+1;y', note: '＝1', tags: ['a', '=1'] }] });
	});
});

describe('a table with faults', () => {
	test.each([
		['gulf level', 'high', { code: 'shape', values: { found: 'high', expected: 'number' } }],
		['gulf weight', '', { code: 'shape', values: { found: '–', expected: 'number' } }],
		['gulf weight', '101', { code: 'out-of-range', values: { most: 100, found: 101 } }],
		['gulf weight', '1e999', { code: 'shape', values: { found: '1e999' } }],
		['gulf low', '99', { code: 'low-above-level' }],
		['decisiveness', 'NaN', { code: 'shape', values: { found: 'NaN' } }],
		['name', '', { code: 'out-of-range', values: { least: 1 } }]
	])('names row and column: %s = “%s”', (column, text, fault) => {
		expect(faultsOf(withCell(column, text))).toMatchObject([{ ...fault, cell: { row: 2, column } }]);
	});

	test('gives all faults of all rows, and none of the sound ones', () => {
		const [head, row] = csvOf({ name: 'A' }).split('\r\n') as [string, string];
		const bad = withCell('gulf level', 'x').split('\r\n')[1]!;
		const worse = withCell('caucasus weight', '-1').split('\r\n')[1]!;
		const cells = faultsOf([head, bad, row, worse].join('\r\n')).map(({ cell }) => cell);
		expect(cells).toEqual([
			{ row: 2, column: 'gulf level' },
			{ row: 4, column: 'caucasus weight' }
		]);
	});

	test('says which columns are missing, unknown or there twice', () => {
		const codes = (text: string) => faultsOf(text).map(({ code, values }) => [code, values['column']]);
		const csv = csvOf({ name: 'A' });
		expect(codes(csv.replace('gulf level', 'golf level'))).toEqual([
			['missing-column', 'gulf level'],
			['unknown-column', 'golf level']
		]);
		expect(codes(csv.replace('gulf low', 'gulf level'))).toEqual([
			['missing-column', 'gulf low'],
			['repeated-column', 'gulf level']
		]);
	});

	test.each([
		['"A', 'quote-open'],
		['A"B', 'quote-stray'],
		['"A"B', 'quote-stray']
	])('says where quotation marks are wrong: %s', (tags, code) => {
		expect(faultsOf(withCell('tags', tags))).toEqual([expect.objectContaining({ code })]);
	});

	test('refuses cells beyond the columns, so that a comma in a bare text moves nothing', () => {
		expect(faultsOf(withCell('name', 'A, B'))).toEqual([expect.objectContaining({ code: 'cell-without-column' })]);
	});

	test('is no scenario where it is empty or only names its columns', () => {
		for (const text of ['', '\ufeff', csvOf()]) expect(read(text)).toEqual({ ok: true, value: [] });
	});
});
