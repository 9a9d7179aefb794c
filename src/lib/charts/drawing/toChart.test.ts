import { describe, expect, test } from 'vitest';
import { slopeInset, steppedAxis } from '../axis';
import type { FigureRow, Rows, Slope } from '../figure';
import { lookIn } from '../testing/looks';
import { chartData, chartOptions, ringsPlugin } from './toChart';

const look = lookIn('ltr');
const axis = steppedAxis(0, 1, 0.5, 'share', String);
const row = (id: string, marks: Partial<FigureRow>): FigureRow => ({
	id,
	name: id,
	language: 'en',
	value: '',
	...marks
});
const figure = (rows: FigureRow[], more: Partial<Rows> = {}): Rows => ({ id: 'any', axis, rows, ...more });

interface Dataset {
	type?: string;
	order?: number;
	data: unknown[];
	backgroundColor: unknown;
	borderSkipped?: unknown;
	minBarLength?: number;
	pointStyle?: string[];
	pointRadius?: number[];
}
const datasetsOf = (drawn: Parameters<typeof chartData>[0]) => chartData(drawn, look).datasets as unknown as Dataset[];
const band = { start: 0.1, end: 0.6, tone: 0, half: { start: 0.2, end: 0.5 } };

describe('rows on a canvas', () => {
	test('have dots above bars, bars above bands, and ticks and thin lines above all', () => {
		const all = row('a', {
			dot: { at: 0.3, tone: 0 },
			bars: [{ start: 0, end: 0.5, tone: 1 }],
			band,
			tick: 0.25,
			interval: { start: 0.4, end: 0.6 }
		});
		const drawn = datasetsOf(figure([all]));
		// Chart.js draws from the highest order to the lowest, and in each from the last to the first.
		const fromTop = drawn.map((each, at) => ({ each, at })).sort((a, b) => (a.each.order ?? 0) - (b.each.order ?? 0) || a.at - b.at); // prettier-ignore
		const kinds = fromTop.map(({ each: { type, data } }) => type ?? JSON.stringify(data[0]));
		expect(kinds[0]).toBe('[0.4,0.6]');
		expect(kinds.slice(2)).toEqual(['line', '[0,0.5]', '[0.1,0.6]']);
		const [low, high] = JSON.parse(kinds[1]!) as [number, number];
		expect((low + high) / 2).toBeCloseTo(0.25, 12);
	});

	test('have no layer for marks that none of them has, and a hole where one of them has none', () => {
		const drawn = datasetsOf(figure([row('a', { dot: { at: 0.3, tone: 0 } }), row('b', {})]));
		expect(drawn).toHaveLength(1);
		expect(drawn[0]!.data).toEqual([
			{ x: 0.3, y: 'a' },
			{ x: NaN, y: 'b' }
		]);
		expect(datasetsOf(figure([row('a', {})]))).toEqual([]);
	});

	test('are coloured by tone: an outcome’s own, a gain, a loss; mixed with paper where they are weaker', () => {
		const bars = (['gain', 'loss', 'ink', 'quiet', 'accent', 2, 9] as const).map((tone) =>
			row(`${tone}`, { bars: [{ start: 0, end: 1, tone }] })
		);
		const [drawn] = datasetsOf(figure(bars));
		expect(drawn!.backgroundColor).toEqual([
			look.up,
			look.down,
			look.ink,
			look.quiet,
			look.up,
			look.outcomes[2],
			look.ink
		]);
		const weak = row('weak', { bars: [{ start: 0, end: 1, tone: 'gain', strength: 0.35 }] });
		expect(datasetsOf(figure([weak]))[0]!.backgroundColor).toEqual(['color-mix(in oklab, #0066cc 35%, #ffffff)']);
	});

	test('tell signs apart by form: round, a diamond, a date', () => {
		const rows = [undefined, 'diamond', 'date'].map((sign, at) =>
			row(`${at}`, { dot: { at: 0.5, tone: 0, ...(sign && { sign: sign as 'diamond' | 'date' }) } })
		);
		const [dots] = datasetsOf(figure(rows));
		expect(dots!.pointStyle).toEqual(['circle', 'rectRot', 'circle']);
		expect(dots!.pointRadius).toEqual([7, 6, 6]);
	});

	test('have a ring of the row’s colour where its dot stood before, drawn just before the dots', () => {
		const moved = row('a', { dot: { at: 0.3, tone: 1 }, before: { at: 0.5, lead: '50 → ', rest: ' (−20)' }, band });
		const data = chartData(figure([row('b', { dot: { at: 0.7, tone: 0 } }), moved]), look);
		expect(data).toMatchObject({ rings: [{ at: 0.5, row: 'a', colour: look.outcomes[1], paper: look.paper }] });
		expect(chartData(figure([row('b', { dot: { at: 0.7, tone: 0 } })]), look)).not.toHaveProperty('rings');
		const drawn: unknown[][] = [];
		const ctx = { beginPath() {}, fill() {}, stroke() {}, arc: (...all: unknown[]) => drawn.push(all) };
		const scale = { getPixelForValue: (value: number) => 100 * value };
		const chart = { ctx, data, scales: { x: scale, y: scale } } as never;
		ringsPlugin.beforeDatasetDraw!(chart, { index: 1 } as never, {});
		expect(drawn).toEqual([]);
		ringsPlugin.beforeDatasetDraw!(chart, { index: 0 } as never, {});
		expect(drawn.map(([x, y]) => [x, y])).toEqual([[50, 100]]);
	});

	test('are square on a zero line within the axis, and visible however short; a part of a whole may be nothing', () => {
		const bars = [row('a', { bars: [{ start: 0, end: 0, tone: 'gain' }] })];
		const around = { axis: steppedAxis(-1, 1, 0.5, 'points', String) };
		expect(datasetsOf(figure(bars, around))[0]).toMatchObject({ borderSkipped: 'start', minBarLength: 1 });
		expect(datasetsOf(figure(bars))[0]).toMatchObject({ borderSkipped: false, minBarLength: 1 });
		expect(datasetsOf(figure(bars, { parted: true }))[0]).toMatchObject({ minBarLength: 0, borderWidth: 1 });
		expect(datasetsOf(figure(bars, { reference: { at: 0.4, name: 'as set' } }))[0]).toMatchObject({ minBarLength: 0 });
	});
});

describe('a band that fades', () => {
	type Paint = (context: object) => unknown;
	const paint = (rows: FigureRow[], pixels: (value: number) => number) => {
		const [drawn] = datasetsOf(figure(rows));
		const stops: [number, string][] = [];
		const gradient = { addColorStop: (at: number, colour: string) => stops.push([at, colour]) };
		const ends: number[][] = [];
		const ctx = {
			createLinearGradient: (...all: number[]) => {
				ends.push(all);
				return gradient;
			}
		};
		const painted = (drawn!.backgroundColor as Paint)({
			dataIndex: 0,
			chart: { ctx, scales: { x: { getPixelForValue: pixels } } }
		});
		return { painted, gradient, stops, ends };
	};

	test.each([
		['from the left', (value: number) => 100 * value],
		['from the right', (value: number) => 100 - 100 * value]
	])('is full between its quarters and almost nothing at its ends, read %s', (_, pixels) => {
		const { painted, gradient, stops, ends } = paint([row('a', { band })], pixels);
		expect(painted).toBe(gradient);
		expect([ends[0]![0], ends[0]![2]]).toEqual([pixels(0.1), pixels(0.6)]);
		[0, 0.2, 0.8, 1].forEach((at, stop) => expect(stops[stop]![0]).toBeCloseTo(at, 9));
		expect(stops.map(([, colour]) => / (\d+)%/.exec(colour)![1])).toEqual(['12', '58', '58', '12']);
	});

	test('is one colour where it has no length, or the canvas none', () => {
		for (const pixels of [() => 40, () => NaN])
			expect(paint([row('a', { band })], pixels).painted).toBe('color-mix(in oklab, #000001 55%, #ffffff)');
	});
});

describe('the axis', () => {
	const options = (direction: 'ltr' | 'rtl', drawn = figure([row('a', {})])) => chartOptions(drawn, lookIn(direction));
	const scale = (direction: 'ltr' | 'rtl', drawn?: Rows) =>
		options(direction, drawn).scales!['x'] as Record<string, unknown>;

	test('is the figure’s own, mirrored where reading starts from the right', () => {
		expect(scale('ltr')).toMatchObject({ min: 0, max: 1, reverse: false });
		expect(scale('rtl')).toMatchObject({ min: 0, max: 1, reverse: true });
	});

	test('has lines at its ticks and one in ink at zero and at what is marked through all rows', () => {
		const drawn = figure([row('a', {})], { reference: { at: 0.4, name: 'as set' } });
		const { afterBuildTicks, grid } = scale('ltr', drawn) as {
			afterBuildTicks: (scale: { ticks?: { value: number }[] }) => void;
			grid: { color: (context: { tick: { value: number } }) => string };
		};
		const built: { ticks?: { value: number }[] } = {};
		afterBuildTicks(built);
		expect(built.ticks!.map(({ value }) => value)).toEqual([0, 0.5, 1, 0.4]);
		const colours = built.ticks!.map((tick) => grid.color({ tick }));
		expect(colours).toEqual([look.ink, look.hairline, look.hairline, look.ink]);
	});

	test('stands still: numbers move in the same frame, and marks keep their colours under the pointer', () => {
		expect(options('ltr')).toMatchObject({ animation: false, responsive: false, hover: { mode: null } });
	});
});

describe('lines from scenario to scenario', () => {
	const line = (id: string, outcome: number, ...shares: number[]) => ({
		id,
		name: id,
		language: 'en' as const,
		outcome,
		points: shares.map((at) => ({ value: `${at}`, at, label: at }))
	});
	const lines = [line('a', 0, 0.1, 0.4), line('b', 3, 0.9, 0.6)];
	const slope = { id: 'slope', axis, sides: ['One', 'Two'], lines } as unknown as Slope;

	test('have the shares as they are, each with a colour and a sign of its own', () => {
		const drawn = datasetsOf(slope);
		expect(drawn.map(({ data }) => data)).toEqual([
			[0.1, 0.4],
			[0.9, 0.6]
		]);
		expect(drawn.map(({ backgroundColor }) => backgroundColor)).toEqual([look.outcomes[0], look.outcomes[3]]);
		expect(new Set(drawn.map(({ pointStyle }) => pointStyle)).size).toBe(2);
	});

	test('run from the reader’s side, within an inset that the page keeps too', () => {
		for (const direction of ['ltr', 'rtl'] as const) {
			const { scales, layout } = chartOptions(slope, lookIn(direction));
			expect(scales!['x']!.reverse).toBe(direction === 'rtl');
			expect(layout!.padding).toBe(slopeInset);
		}
	});
});
