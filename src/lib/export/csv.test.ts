import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { shareCell, tableOfCells } from '$lib/charts/cells';
import type { Figure } from '$lib/charts/figure';
import { readNumber } from '$lib/study/readNumber';
import { numbersIn } from '$lib/words/numbers';
import { figureCsv, tableCsv } from './csv';

const credit = { study: 'A study · Its publisher', scenario: 'Core, default', note: 'Relative likelihoods' };
const figure = (rows: string[][], names: string[] = ['Points']) =>
	({
		title: 'How likely?',
		sentence: 'A leads, with 50%.',
		table: () => ({
			columns: [{ name: 'Outcome', numeric: false }, ...names.map((name) => ({ name, numeric: true }))],
			rows
		})
	}) as unknown as Figure;
const cellsOf = (csv: string) => parse(csv, { bom: true }).map((row) => row.slice(0, -4));

describe('the CSV of a figure', () => {
	test('is one table: named columns with their units, plain numbers, and what they are of in columns too', () => {
		expect(figureCsv(figure([['A', '50.0%']]), credit, 'en')).toBe(
			'\ufeffOutcome,"Points (%)",Figure,Scenario,Source,Note\r\n' +
				'"A",50.0,"How likely?","Core, default","A study · Its publisher","Relative likelihoods"\r\n'
		);
	});

	test.each(['en', 'ar'] as const)(
		'has numbers that any spreadsheet takes, whatever is written for people (%s)',
		(locale) => {
			const write = numbersIn(locale);
			const shown = [
				[write.percent(0.264), '26'],
				[write.percentInTable(-0.0004), '0.0'],
				[write.points(-0.091), '-9'],
				[write.pointsInTable(0.05), '5.0'],
				[write.points(-0.001), '0'],
				[write.number(12_345.6, 1), '12345.6'],
				[write.number(-0.4), '0'],
				[write.times(1.5), '1.5'],
				[write.within(0.569), '56'],
				[write.percentOf(86.5), '86.5'],
				['…', ''],
				['–', '']
			];
			const cells = cellsOf(figureCsv(figure(shown.map(([said]) => ['A', said!])), credit, locale));
			expect(cells.slice(1).map(([, cell]) => cell)).toEqual(shown.map(([, plain]) => plain));
		}
	);

	test.each(['en', 'ar'] as const)('has low and high in columns of their own (%s)', (locale) => {
		const write = numbersIn(locale);
		const rows = [
			['A', write.percentRangeInTable(0.2294, 0.318), write.valueInRange(35, 10, 60)],
			['B', '…', write.valueInRange(7, 0, 100)]
		];
		const [names, ...cells] = cellsOf(figureCsv(figure(rows, ['Half', 'Level']), credit, locale));
		expect(names).toHaveLength(6);
		expect(new Set(names).size).toBe(6);
		expect(names!.slice(1, 3).every((name) => name.endsWith(' (%)'))).toBe(true);
		expect(cells).toEqual([
			['A', '22.9', '31.8', '35', '10', '60'],
			['B', '', '', '7', '0', '100']
		]);
	});

	test('holds what is said too small for its decimals as the number that it is', () => {
		const table = tableOfCells(
			[
				{ name: 'Outcome', numeric: false },
				{ name: 'Share', numeric: true }
			],
			[
				['A', shareCell('under 0.1%', 3e-9)],
				['B', shareCell('33.3%', 1 / 3)],
				['C', shareCell('50.0%', 0.5)]
			]
		);
		const [names, ...cells] = cellsOf(tableCsv(table, 'How likely?', credit, 'en'));
		expect(names![1]).toBe('Share (%)');
		expect(cells.map(([, cell]) => cell)).toEqual(['0.0000003', '33.3333333333', '50']);
	});

	test('quotes commas, quotation marks and line ends', () => {
		expect(figureCsv(figure([['a "b", c\nd', '1']]), credit, 'en')).toContain('"a ""b"", c\nd",1');
	});

	test('keeps names from being run as formulas, and numbers as they are', () => {
		expect(figureCsv(figure([['=HYPERLINK("x")', '\u22123.1']]), credit, 'en')).toContain(`"'=HYPERLINK(""x"")",-3.1`);
	});

	test.each(['en', 'ar'] as const)('is free of marks that only show text rightly (%s)', (locale) => {
		const csv = figureCsv(figure([['\u2068Name\u2069', numbersIn(locale).percent(0.5)]]), credit, locale);
		expect(csv.slice(1)).not.toMatch(/[\p{Cf}\u2212]/u);
	});
});

describe.each(['en', 'ar'] as const)('what is written in %s', (locale) => {
	const write = numbersIn(locale);
	test('is read back by the reader of numbers', () => {
		for (let at = -999; at <= 999; at += 7) {
			const share = at / 1000;
			const read = (text: string) => readNumber(text, { percent: true });
			expect(read(write.percentInTable(share))).toEqual({ ok: true, value: at / 10 });
			expect(read(write.pointsInTable(share))).toEqual({ ok: true, value: at / 10 });
			expect(read(write.number(at / 10, 1))).toEqual({ ok: true, value: at / 10 });
			expect(readNumber(write.number(at * 1000), { whole: true })).toEqual({ ok: true, value: at * 1000 });
		}
	});

	test('has one minus, and no zero with a sign', () => {
		for (const said of [write.points(-0.09), write.percentInTable(-0.05), write.signed(-2), write.number(-3)])
			expect(said).toMatch(/^\u2066?\u2212\d/);
		for (const said of [write.points(-0.001), write.pointsInTable(-0.0001), write.signed(-0), write.number(-0.2, 0)])
			expect(said).toMatch(/^0(\.0)?$/);
	});

	test('rounds how far a lead holds down', () => {
		expect([write.within(0.569), write.within(0.57)].map((said) => said.replace(/[\u2066\u2069]/g, ''))).toEqual([
			'±56%',
			'±57%'
		]);
	});

	test('is one run from left to right where the text runs from right to left', () => {
		const runs = [
			write.percent(0.5),
			write.percentRange(0.2, 0.55),
			write.within(0.5),
			write.signed(2),
			write.points(-0.1)
		];
		for (const said of [...runs, write.period('2011', '2016'), write.valueInRange(35, 10, 60)])
			expect(/^\u2066[^\u2066\u2069]*\u2069$/.test(said)).toBe(locale === 'ar');
		expect(write.percentRange(0.2, 0.55)).toContain('20–\u206055%');
	});
});
