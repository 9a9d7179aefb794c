import { describe, expect, test } from 'vitest';
import { compile, evaluate, influence, sobolIndices, tornado, type SobolIndex } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { influenceFigure } from './influenceBars';
import { numericTable } from './numericTable';
import { sobolFigure } from './sobolBars';
import { tornadoFigure } from './tornadoBars';

const model = readModel('core');
const compiled = compile(model);
const settings = defaultSettings(model);
const { share, leader } = evaluate(compiled, settings);
const leading = model.outcomes[leader]!;
const languages = ['en', 'ar'] as const;
const digits = (text: string) => text.replaceAll(/[^\d.–]/g, '');

describe.each(languages)('a tornado, in %s', (locale) => {
	const bars = tornado(compiled, settings, leading.id);
	const figure = tornadoFigure({ model, bars, outcome: leader, share: share[leader]!, locale });

	test('reaches in each row from the least share over the share as set to the largest', () => {
		figure.rows.forEach(({ id, bars: halves = [], value }, at) => {
			const { parameter, factor, least, most } = bars[at]!;
			expect(id).toBe(`${parameter}-${factor}`);
			expect(halves).toEqual([
				{ start: least, end: share[leader], tone: 'loss' },
				{ start: share[leader], end: most, tone: 'gain' }
			]);
			const [low, high] = [least, most].map((each) => Math.round(100 * each));
			expect(digits(value)).toBe(low === high ? `${low}` : `${low}–${high}`);
		});
		expect(figure.reference?.at).toBe(share[leader]);
	});

	test('draws the widest first and at most ten, and keeps all in its table', () => {
		const widths = figure.rows.map(({ bars: [below, above] = [] }) => above!.end - below!.start);
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
		expect(figure.rows.length).toBeLessThanOrEqual(10);
		expect(figure.table().rows).toHaveLength(bars.length);
		const three = tornadoFigure({ model, bars, outcome: leader, share: share[leader]!, rows: 3, locale });
		expect(three.rows.map(({ id }) => id)).toEqual(figure.rows.slice(0, 3).map(({ id }) => id));
	});

	test('says in its sentence the widest bar, its range and the shares that it reaches', () => {
		const [{ low, high, least, most }] = bars as [(typeof bars)[number]];
		for (const number of [low, high]) expect(figure.sentence).toContain(String(Math.round(10 * number) / 10));
		for (const each of [least, most]) expect(figure.sentence).toContain(`${Math.round(100 * each)}%`);
	});

	test('has the numbers of the engine in its file', () => {
		const { rows } = numericTable(figure.table(), locale);
		rows.forEach((cells, at) => {
			const { low, shareAtLow, high, shareAtHigh, least, most } = bars[at]!;
			const known = [low, 100 * shareAtLow, high, 100 * shareAtHigh, 100 * least, 100 * most];
			cells.slice(1).forEach((cell, column) => expect(Number(cell)).toBeCloseTo(known[column]!, 9));
		});
	});
});

test('a tornado in which nothing moves says so, and keeps a row', () => {
	const flat = tornado(compiled, settings, leading.id).map((bar) => ({ ...bar, least: 0.4, most: 0.4 }));
	const figure = tornadoFigure({ model, bars: flat, outcome: leader, share: 0.4, locale: 'en' });
	expect(figure.rows).toHaveLength(1);
	expect(figure.sentence).not.toMatch(/\d+%.*\d+%/);
	expect(figure.axis.max).toBeGreaterThan(figure.axis.min);
});

test('a parameter that peaks or dips within its range says where', () => {
	const [bar] = tornado(compiled, settings, leading.id);
	const said = (peak: number | null, trough: number | null) =>
		tornadoFigure({
			model,
			bars: [{ ...bar!, low: 10, high: 60, peak, trough }],
			outcome: leader,
			share: 0.4,
			locale: 'en'
		}).rows[0]!.detail;
	expect(said(35, null)).toBe('10 to 60, peaks at 35');
	expect(said(null, 20)).toBe('10 to 60, lowest at 20');
	expect(said(null, null)).toBe('10 to 60');
});

const index = (factor: string, first: number, total: number): SobolIndex => ({
	factor,
	parameter: 'level',
	first,
	total,
	firstInterval: [first - 0.1, first + 0.1],
	totalInterval: [total - 0.1, total + 0.1]
});
const [one, two, three] = model.factors.map(({ id }) => id) as [string, string, string];

describe.each(languages)('Sobol’ indices, in %s', (locale) => {
	const indices = sobolIndices(compiled, settings, leading.id, { base: 256, seed: 1 });
	const figure = sobolFigure({ model, indices, base: 256, outcome: leader, locale });

	test('are sorted by the whole part, at most eight, with the part alone over it', () => {
		const totals = figure.rows.map(({ bars }) => bars![1]!.end);
		expect(totals).toEqual([...totals].sort((a, b) => b - a));
		expect(figure.rows.length).toBeLessThanOrEqual(8);
		for (const { bars, value } of figure.rows) {
			expect(bars!.map(({ start }) => start)).toEqual([0, 0]);
			expect(bars![1]!.strength).toBeLessThan(1);
			expect(Number(digits(value))).toBe(Math.round(100 * bars![1]!.end));
		}
		expect(figure.table().rows).toHaveLength(indices.length);
	});
});

test('an estimate below nothing or beyond all is drawn at the end of the axis, and its file keeps it', () => {
	const indices = [index(one, 0.9, 1.2), index(two, -0.05, 0.1)];
	const figure = sobolFigure({ model, indices, base: 64, outcome: 0, locale: 'en' });
	expect(figure.rows.map(({ bars }) => bars!.map(({ end }) => end))).toEqual([
		[0.9, 1],
		[0, 0.1]
	]);
	expect(figure.rows[0]!.interval).toEqual({ start: 1, end: 1 });
	expect(figure.rows[1]!.interval!.start).toBe(0);
	expect(numericTable(figure.table(), 'en').rows[1]![1]).toBe('-5');
	expect(figure.axis.max).toBe(1);
});

test('what adds up is told from what works together', () => {
	const said = (...parts: [string, number, number][]) =>
		sobolFigure({ model, indices: parts.map((part) => index(...part)), base: 64, outcome: 0, locale: 'en' }).sentence;
	expect(said([one, 0.6, 0.6], [two, 0.4, 0.4])).not.toMatch(/60%.*40%/);
	expect(said([one, 0.3, 0.7], [two, 0.1, 0.5], [three, 0, 0.2])).toMatch(/40%.*60%/);
	expect(said([one, 0, 0])).not.toContain('%');
});

describe.each(languages)('who drives and who is driven, in %s', (locale) => {
	const influences = [
		{ factor: one, drives: 1, driven: 3 },
		{ factor: two, drives: 4, driven: 0.5 },
		{ factor: three, drives: 2, driven: 2 }
	];
	const figure = influenceFigure({ model, influences, locale });

	test('stands from the driver to the driven, what is done to it on the one side of zero, what it does on the other', () => {
		expect(figure.rows.map(({ id }) => id)).toEqual([two, three, one]);
		expect(figure.rows.map(({ bars }) => bars!.map(({ start, end }) => [start, end]))).toEqual([
			[
				[-0.5, 0],
				[0, 4]
			],
			[
				[-2, 0],
				[0, 2]
			],
			[
				[-3, 0],
				[0, 1]
			]
		]);
		expect([figure.axis.min, figure.axis.max]).toEqual([-figure.axis.max, figure.axis.max]);
		expect(figure.axis.ticks.every(({ label }) => !/[-\u2212]/.test(label))).toBe(true);
	});

	test('names both in its sentence', () => {
		const names = [two, one].map((id) => model.factors.find((factor) => factor.id === id)!.name[locale]!);
		for (const name of names) expect(figure.sentence).toContain(name);
	});
});

test('where nobody drives more than is driven, the sentence names nobody', () => {
	const even = influence(compiled).map((each) => ({ ...each, drives: 1, driven: 1 }));
	const { sentence } = influenceFigure({ model, influences: even, locale: 'en' });
	for (const { name } of model.factors) expect(sentence).not.toContain(name.en);
});
