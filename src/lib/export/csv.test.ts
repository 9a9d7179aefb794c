import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/charts/figure';
import { figureCsv } from './csv';

const credit = { study: 'A study · Its publisher', scenario: 'Core, default', note: 'Relative likelihoods' };
const figure = (rows: string[][]) =>
	({
		title: 'How likely?',
		sentence: 'A leads, with 50%.',
		table: () => ({
			columns: [
				{ name: 'Outcome', numeric: false },
				{ name: 'Points', numeric: true }
			],
			rows
		})
	}) as unknown as Figure;

describe('the CSV of a figure', () => {
	test('names its columns and rows, and says what the numbers are', () => {
		expect(figureCsv(figure([['A', '50.0%']]), credit)).toBe(
			'\ufeffOutcome,Points\r\n"A",50.0%\r\n\r\n"How likely?"\r\n"A leads, with 50%."\r\n"A study · Its publisher"\r\n"Core, default"\r\n"Relative likelihoods"\r\n'
		);
	});

	test('quotes commas, quotation marks and line ends', () => {
		expect(figureCsv(figure([['a "b", c\nd', '1']]), credit)).toContain('"a ""b"", c\nd",1');
	});

	test('keeps names from being run as formulas, and numbers as they are', () => {
		expect(figureCsv(figure([['=HYPERLINK("x")', '-3.1']]), credit)).toContain(`"'=HYPERLINK(""x"")",-3.1`);
	});
});
