import { describe, expect, test } from 'vitest';
import type { AnyFigure } from '$lib/charts/figure';
import { readStudy } from '$lib/study/testing/readStudy';
import { cases } from '../../routes/gallery/cases';
import { palette } from './pptx/tokens';
import { xmlFault } from './pptx/testing/openPptx';
import { figureSvg } from './svg';

const { study, models } = readStudy();
const extended = models.find(({ id }) => id === 'extended')!;
const credit = { study: 'A study', scenario: 'A scenario', note: 'No forecast' };
const textIn = (svg: string) =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
		.map(([, text]) => text!.replace(/[\u2066-\u2069]/g, ''))
		.join(' ')
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
const without = (text: string) => text.replace(/[\u2060\u2066-\u2069]/g, '');

describe.each(['en', 'ar'] as const)('a figure as SVG, in %s', (locale) => {
	const figures = cases(extended, study, locale).map(({ name, figure }): [string, AnyFigure] => [
		`${figure.id}: ${name}`,
		figure
	]);

	test.each(figures)('%s: is well formed, with title, names, numbers, sentence and source as text', (_, figure) => {
		const svg = figureSvg(figure, credit, locale);
		expect(xmlFault(svg)).toBeNull();
		expect(svg).not.toMatch(/NaN|undefined|Infinity|color-mix|var\(/);
		const said = textIn(svg);
		// A long name beside the end of a line is cut.
		const parts =
			'rows' in figure
				? figure.rows.map(({ name, value }) => ({ name, values: [value] }))
				: 'layers' in figure
					? figure.key.map(({ name, value }) => ({ name: name.split(' ')[0]!, values: [value] }))
					: 'curves' in figure
						? figure.curves.map(({ name, value }) => ({ name: name.split(' ')[0]!, values: [value] }))
						: figure.lines.map(({ name, points }) => ({
								name: name.split(' ')[0]!,
								values: points.map(({ value }) => value)
							}));
		const names = parts.map(({ name }) => name);
		for (const text of [figure.title, figure.sentence, ...names, ...Object.values(credit)])
			expect(said).toContain(without(text));
		for (const value of parts.flatMap(({ values }) => values)) expect(said).toContain(without(value));
	});

	test('reads in the direction of its language, on white, in the house’s faces with what stands in for them', () => {
		const svg = figureSvg(figures[0]![1], credit, locale);
		const [x, anchor, sign] = locale === 'ar' ? [928, 'end', '\u2067'] : [32, 'start', ''];
		expect(svg).toContain(`<text x="${x}" y="52" text-anchor="${anchor}"`);
		expect(svg).toContain(`>${sign}${figures[0]![1].title.split(' ')[0]}`);
		expect(svg).toContain(`xml:lang="${locale}"`);
		expect(svg).toMatch(/<rect width="960" height="\d+" fill="#FFFFFF"\/>/);
		expect(svg).toContain("'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif");
		expect(svg).toContain(`#${palette.ink}`);
	});
});

test('names that would be markup, or that have characters XML has no place for, stay text', () => {
	const row = {
		id: '"><script>',
		name: '</text><script>alert(1)</script> & "\u0000\ud800',
		language: 'en' as const,
		value: '<1%',
		dot: { at: 0.5, tone: 0 },
		band: { start: 0.2, end: 0.7, tone: 1, half: { start: 0.3, end: 0.4 } }
	};
	const figure: AnyFigure = {
		id: '"/><script>',
		help: '',
		title: '</title><script>',
		sentence: ']]>',
		legend: '',
		table: () => ({ columns: [], rows: [] }),
		axis: { min: 0, max: 1, ticks: [{ value: 0, label: '<0' }], unit: 'share' },
		rows: [row]
	};
	const svg = figureSvg(figure, credit, 'en');
	expect(xmlFault(svg)).toBeNull();
	expect(svg).not.toContain('<script');
	expect(textIn(svg)).toContain('<script>alert(1)</script> & "');
});

test('a name keeps its own direction within a picture of the other', () => {
	const [figure] = cases(extended, study, 'ar').map((each) => each.figure);
	const rows = (figure as Extract<AnyFigure, { rows: unknown }>).rows.map((row) => ({
		...row,
		name: 'Azerbaijan (2020)',
		language: 'en' as const
	}));
	expect(figureSvg({ ...figure, rows } as AnyFigure, credit, 'ar')).toContain('\u2066Azerbaijan (2020)\u2069');
});
