import { describe, expect, test } from 'vitest';
import { steppedAxis } from '$lib/charts/axis';
import type { FigureRow, Rows } from '$lib/charts/figure';
import { besideRow } from './besideRow';
import { chartXml } from './chartXml';
import { nativeChart } from './toNative';

const row = (id: string, at: number, before?: number): FigureRow => ({
	id,
	name: id,
	language: 'en',
	value: '37%',
	dot: { at, tone: 0 },
	...(before !== undefined && { before: { at: before, lead: '50 → ', rest: ' (−13)' } })
});
const figure = (rows: FigureRow[]): Rows => ({ id: 'any', axis: steppedAxis(0, 1, 0.2, 'share', String), rows });
const hollowOf = (rows: FigureRow[]) =>
	nativeChart(figure(rows), 'en').marks?.bars.flatMap(({ name, hollow, values }) => (hollow ? [{ name, values }] : []));

describe('what a row was before, in PowerPoint', () => {
	test('is an outline of its colour that shows what lies beneath it', () => {
		const setting = { plot: { x: 0, y: 0, w: 1, h: 1 }, size: 12, language: 'en' } as const;
		const [outline, plain] = [[row('a', 0.37, 0.5)], [row('a', 0.37)]].map((rows) =>
			chartXml(nativeChart(figure(rows), 'en'), setting)
		);
		const ring = /<c:spPr><a:noFill\/><a:ln w="15875"><a:solidFill>/;
		expect(outline).toMatch(ring);
		expect(plain).not.toMatch(ring);
	});

	test('lies beneath the dot: what that covers is not drawn, and nothing of one at the same place', () => {
		expect(hollowOf([row('a', 0.5, 0.3), row('b', 0.5, 0.8)])!.map(({ name }) => name)).toEqual([
			'Mark at the start',
			'Mark at the start, above'
		]);
		const [partly] = hollowOf([row('a', 0.5, 0.495)])!;
		expect(partly!.values[0]).toBeCloseTo(0.005, 12);
		expect(hollowOf([row('a', 0.5, 0.5), row('b', 0.5)]) ?? []).toEqual([]);
	});

	test('is said beside the row in one run with what it is', () => {
		expect(besideRow(row('a', 0.37, 0.5), { locale: 'en' }).value).toBe('50 → 37% (−13)');
		expect(besideRow(row('a', 0.37), { locale: 'en' }).value).toBe('37%');
	});
});
