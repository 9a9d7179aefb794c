import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStudy } from '$lib/study/testing/readStudy';
import { cases } from '../../../routes/gallery/cases';
import { steppedAxis } from '../axis';
import type { Bar, Figure, FigureRow, Rows } from '../figure';
import { placesInChart, placesInNative, placesInPlain, placesInSvg, type Places } from '../testing/places';

/** Rounding of a few sums, in parts of an axis. */
const rounding = 1e-9;
/** A native tick is 1/200 of the axis wide and stays within its band: its middle, and the half's end beside it, may be off by half. */
const nativeTick = 0.0025 + rounding;

/** SVG rounds the half's place in its band to four digits. */
const svgHalf = 1e-4;

const near = (one: number | null, other: number | null, tolerance = rounding) =>
	one === null || other === null ? one === other : Math.abs(one - other) <= tolerance;
const nearEnds = (one: Places['band'], other: Places['band'], tolerance?: number) =>
	one === null || other === null ? one === other : one.every((end, at) => near(end, other[at]!, tolerance));
/** The same in a sheet, which holds lengths: what has none is nowhere. */
const nearInSheet = (one: Places['band'], other: Places['band'], tolerance = rounding) =>
	nearEnds(one, other, tolerance) || (other === null && one !== null && one[1] - one[0] <= tolerance);

/** What two drawings of a row put in other places. */
function differing(one: Places, other: Places, native: boolean): string[] {
	const same: Record<string, boolean> = {
		bars: one.bars.length === other.bars.length && one.bars.every((bar, at) => nearEnds(bar, other.bars[at]!)),
		band: (native ? nearInSheet : nearEnds)(one.band, other.band),
		dot: near(one.dot, other.dot),
		// In a sheet a dot hides what stands where it does.
		before:
			(native && other.before === null && one.before !== null && near(one.before, one.dot)) ||
			near(one.before, other.before),
		// A band without length has no room for the tick of a native chart.
		tick:
			(native && other.tick === null && one.band !== null && one.band[1] - one.band[0] <= nativeTick) ||
			near(one.tick, other.tick, native ? nativeTick : rounding),
		interval: (native ? nearInSheet : nearEnds)(one.interval, other.interval),
		reference: near(one.reference, other.reference)
	};
	return Object.keys(same).filter((mark) => !same[mark]);
}

/** Rows of a figure whose drawings differ, with what differs. */
function disagreements(figure: Rows): unknown[] {
	const [chart, mirrored, plain, native, svg, mirroredSvg] = [
		placesInChart(figure, 'ltr'),
		placesInChart(figure, 'rtl'),
		placesInPlain(figure),
		placesInNative(figure),
		placesInSvg(figure, 'ltr'),
		placesInSvg(figure, 'rtl')
	];
	return figure.rows.flatMap(({ id }, row) => {
		const found = [
			['mirrored', differing(chart[row]!, mirrored[row]!, false)],
			['plain', differing(chart[row]!, plain[row]!, false)],
			['svg', differing(chart[row]!, svg[row]!, false)],
			['mirrored svg', differing(chart[row]!, mirroredSvg[row]!, false)],
			['half in svg', nearEnds(plain[row]!.half, svg[row]!.half, svgHalf) ? [] : ['half']],
			['native', differing(chart[row]!, native[row]!, true)],
			['half', nearInSheet(plain[row]!.half, native[row]!.half, nativeTick) ? [] : ['half']]
		].filter(([, marks]) => marks!.length > 0);
		return found.length > 0 ? [{ id, found, chart: chart[row], plain: plain[row], native: native[row] }] : [];
	});
}

/** Every value of a row's marks, in units. */
const valuesOf = ({ bars = [], dot, before, band, tick, interval }: FigureRow): number[] =>
	[
		...bars.flatMap(({ start, end }) => [start, end]),
		dot?.at,
		before?.at,
		band?.start,
		band?.half?.start,
		band?.half?.end,
		band?.end,
		tick,
		interval?.start,
		interval?.end
	].filter((value) => value !== undefined);

const { study, models } = readStudy();
const extended = models.find(({ id }) => id === 'extended')!;

describe.each(['en', 'ar'] as const)('every figure of the gallery, in %s', (locale) => {
	const figures = cases(extended, study, locale).flatMap(({ name, figure }): [string, Figure][] =>
		'rows' in figure ? [[`${figure.id}: ${name}`, figure]] : []
	);

	test.each(figures)('%s: canvas, plain page, SVG and PowerPoint put each mark at the same place', (_, figure) => {
		expect(disagreements(figure)).toEqual([]);
	});

	test.each(figures)('%s: marks stand within the axis, from start to end', (_, figure) => {
		const { min, max } = figure.axis;
		const slack = rounding * (max - min);
		for (const row of figure.rows) {
			const values = valuesOf(row);
			expect(values.length, row.id).toBeGreaterThan(0);
			for (const value of values) {
				expect(value, row.id).toBeGreaterThanOrEqual(min - slack);
				expect(value, row.id).toBeLessThanOrEqual(max + slack);
			}
			for (const stretch of [...(row.bars ?? []), row.band, row.band?.half, row.interval])
				if (stretch) expect(stretch.end, row.id).toBeGreaterThanOrEqual(stretch.start);
		}
		if (figure.reference) expect(figure.reference.at).toBeGreaterThanOrEqual(min - slack);
		for (const { value } of figure.axis.ticks) {
			expect(value).toBeGreaterThanOrEqual(min - slack);
			expect(value).toBeLessThanOrEqual(max + slack);
		}
		expect(new Set(figure.rows.map(({ id }) => id)).size).toBe(figure.rows.length);
	});

	test.each(figures)('%s: whoever has several bars in a row names them', (_, figure) => {
		const most = Math.max(0, ...figure.rows.map(({ bars }) => bars?.length ?? 0));
		if (most > 1) expect(figure.parts).toHaveLength(most);
		else expect(figure.parts?.length ?? 1).toBeGreaterThanOrEqual(most);
	});
});

const axes = fc.constantFrom(
	steppedAxis(0, 1, 0.25, 'share', String),
	steppedAxis(-0.5, 0.5, 0.1, 'points', String),
	steppedAxis(1990, 2020, 5, 'years', String),
	steppedAxis(-6, 6, 2, 'count', String)
);
/** In thousandths, so that a mark is either nowhere or longer than rounding. */
const part = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const common = (id: number) => ({ id: `${id}`, name: `Row ${id}`, language: 'en' as const, value: '' });
const toned = { tone: 'accent' } as const;

/** A row's bars from the axis's start: each begins where the one before it ends, or farther on. */
const barsOf = (slots: number) =>
	fc.array(part, { minLength: 2 * slots, maxLength: 2 * slots }).map((places) => {
		const sorted = [...places].sort((a, b) => a - b);
		return Array.from({ length: slots }, (_, at) => [sorted[2 * at]!, sorted[2 * at + 1]!] as const);
	});

const anyFigure: fc.Arbitrary<Rows> = axes.chain((axis) => {
	const value = (fraction: number) => axis.min + fraction * (axis.max - axis.min);
	const stretch = (one: number, other: number) => ({
		start: value(Math.min(one, other)),
		end: value(Math.max(one, other))
	});
	/** Where a dot stood before, if anywhere. */
	const before = (fraction: number | null) =>
		fraction === null ? {} : { before: { at: value(fraction), lead: '', rest: '' } };
	const withBars = fc.integer({ min: 1, max: 4 }).chain((slots) =>
		fc.tuple(fc.array(barsOf(slots), { minLength: 1, maxLength: 5 }), fc.option(part)).map(([rows, at]): Rows => ({
			id: 'bars',
			parts: Array.from({ length: slots }, (_, at) => `Part ${at}`),
			axis,
			...(at !== null && { reference: { at: value(at), name: 'as set' } }),
			rows: rows.map((bars, id) => ({
				...common(id),
				bars: bars.map(([start, end]): Bar => ({ ...stretch(start, end), ...toned }))
			}))
		}))
	);
	const withBands = fc
		.array(fc.tuple(part, part, part, part, part, part, fc.option(part)), { minLength: 1, maxLength: 5 })
		.map((rows): Rows => ({
			id: 'bands',
			axis,
			rows: rows.map((places, id) => {
				const [low, begin, middle, end, high] = places.slice(1, 6).sort((a, b) => a! - b!) as [
					number,
					number,
					number,
					number,
					number
				];
				return {
					...common(id),
					dot: { at: value(places[0]), ...toned },
					...before(places[6]),
					band: { ...stretch(low, high), ...toned, half: stretch(begin, end) },
					tick: value(middle)
				};
			})
		}));
	const withDots = fc.array(fc.tuple(part, fc.option(part)), { minLength: 1, maxLength: 5 }).map((rows): Rows => ({
		id: 'dots',
		axis,
		rows: rows.map(([at, was], id) => ({ ...common(id), dot: { at: value(at), ...toned }, ...before(was) }))
	}));
	return fc.oneof(withBars, withBands, withDots);
});

test('a figure that nobody has thought of yet is drawn alike in every way out', () => {
	fc.assert(
		fc.property(anyFigure, (figure) => {
			expect(disagreements(figure)).toEqual([]);
		}),
		{ numRuns: 300 }
	);
});
