import { colourOf } from '$lib/charts/drawing/tones';
import type { Bar, FigureRow, Rows, Stretch, Tone, Unit } from '$lib/charts/figure';
import type { Language } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { onPaper, palette } from './palette';

/** Holds one column of a chart's sheet. A fill of null is not drawn: it carries the bar that stands on it. */
export interface Series {
	name: string;
	values: number[];
	/** RRGGBB, one a row. */
	fills: (string | null)[];
}

/** Holds a bar chart as PowerPoint knows it, in the units of its axis, before it is written. */
export interface NativeChart {
	categories: string[];
	/** Bars that stand on each other, outward from zero. */
	bars: Series[];
	/**
	 * Marks over them, as bars that stand on each other: the first is not drawn and ends where a mark has its middle, the
	 * others together are `width` of the axis wide. Those of `line` meet from row to row, those of `rows` stand in their
	 * rows; those of `thin` do too, from where the first ends.
	 */
	marks: { bars: Series[]; width: number; form: 'rows' | 'line' | 'thin' } | null;
	axis: { min: number; max: number; step: number; format: string };
}

type Stacks = Pick<NativeChart, 'bars' | 'marks'>;

/** What one part of an axis is in the sheet, and how PowerPoint writes it. */
const units: Record<Unit, { scale: number; format: string }> = {
	share: { scale: 1, format: '0%' },
	points: { scale: 100, format: '+0;-0;0' },
	years: { scale: 1, format: '0' },
	count: { scale: 1, format: '0;0' }
};

/** How wide a mark, the tick of a median, a line through all rows and a dot alone are, in parts of the axis. */
const [markWidth, tickWidth, lineWidth, aloneWidth] = [0.016, 0.005, 0.003, 0.01];
/** How strong the outer parts of a band are, its middle, and a flat one. */
const [faint, full, flat] = [0.16, 0.58, 0.4];

const extent = ({ axis: { min, max } }: Rows) => max - min;
const fillOf = (tone: Tone, strength = 1): string =>
	strength === 1 ? colourOf(tone, palette) : onPaper(colourOf(tone, palette), strength);

/** Bars of the rows on one side of zero, outward: before each what lets it float, which is not drawn. */
function sideOf(rows: readonly (readonly Bar[])[], names: readonly string[], sign: 1 | -1, locale: Language): Series[] {
	const slots = names.map((_, at) => (sign === 1 ? at : names.length - 1 - at));
	const outward = ({ start, end }: Bar) =>
		(sign === 1 ? [start, end] : [-end, -start]).map((at) => Math.max(0, at)) as [number, number];
	const reached = rows.map(() => 0);
	return slots.flatMap((slot, turn) => {
		const carried: Series = {
			name: turn === 0 ? m.pptx_series_start({}, { locale }) : m.pptx_series_gap({}, { locale }),
			values: [],
			fills: rows.map(() => null)
		};
		const drawn: Series = { name: names[slot]!, values: [], fills: [] };
		rows.forEach((bars, row) => {
			const bar = bars[slot];
			const before = reached[row]!;
			const [start, end] = bar ? outward(bar) : [before, before];
			// One that begins within the bar before it shows what goes beyond.
			const from = Math.max(start, before);
			reached[row] = Math.max(from, end);
			carried.values.push(sign * (from - before));
			drawn.values.push(sign * (reached[row] - from));
			drawn.fills.push(bar ? fillOf(bar.tone, bar.strength) : palette.quiet);
		});
		return turn === 0 || carried.values.some((value) => value !== 0) ? [carried, drawn] : [drawn];
	});
}

/** Bars of the rows as columns; a dot that stands alone is a short bar around its place. */
function barSeries(figure: Rows, locale: Language): Series[] {
	const half = (extent(figure) * aloneWidth) / 2;
	const alone = !figure.rows.some(({ bars }) => bars);
	const rows = figure.rows.map(({ bars, dot }): readonly Bar[] => {
		if (!alone || !dot) return bars ?? [];
		return [{ start: dot.at - half, end: dot.at + half, tone: dot.tone }];
	});
	const single = rows.every((bars) => bars.length === 1);
	if (figure.axis.min < 0 && single && rows.every(([bar]) => bar!.start === 0 || bar!.end === 0)) {
		const values = rows.map(([bar]) => (bar!.start < 0 ? bar!.start : bar!.end));
		return [{ name: m.pptx_series_value({}, { locale }), values, fills: rows.map(([bar]) => fillOf(bar!.tone)) }];
	}
	const slots = Math.max(1, ...rows.map((bars) => bars.length));
	const names = Array.from({ length: slots }, (_, at) => figure.parts?.[at] ?? m.pptx_series_length({}, { locale }));
	const below = sideOf(rows, names, -1, locale);
	return [...(below.some(({ values }) => values.some((value) => value < 0)) ? below : []), ...sideOf(rows, names, 1, locale)]; // prettier-ignore
}

/** The stretch of a band that its tick takes; none where the band is a place. */
function tickOf({ band, tick }: FigureRow, figure: Rows): Stretch | null {
	if (tick === undefined || !band) return null;
	const half = (extent(figure) * tickWidth) / 2;
	const [start, end] = [tick - half, tick + half].map((at) => Math.min(band.end, Math.max(band.start, at)));
	return end! > start! ? { start: start!, end: end! } : null;
}

/** Bands: one starts, has its outer part, its middle half with its tick, and its outer part again; or it is flat. */
function bandSeries(figure: Rows, ticks: readonly (Stretch | null)[], locale: Language): Series[] {
	const fading = figure.rows.some(({ band }) => band?.half);
	const ticked = ticks.some((tick) => tick !== null);
	const ends = figure.rows.map(({ band, dot }, row) => {
		const { start, end } = band ?? { start: dot?.at ?? 0, end: dot?.at ?? 0 };
		if (!fading) return [start, end];
		const half = band?.half ?? { start: end, end };
		const tick = ticks[row] ?? { start: half.end, end: half.end };
		return ticked
			? [start, Math.min(half.start, tick.start), tick.start, tick.end, Math.max(half.end, tick.end), end]
			: [start, half.start, half.end, end];
	});
	const strong = (strength: number) => (tone: Tone) => fillOf(tone, strength);
	const middle: [string, (tone: Tone) => string][] = ticked
		? [
				[m.pptx_series_half_below({}, { locale }), strong(full)],
				[m.pptx_series_median({}, { locale }), () => palette.ink],
				[m.pptx_series_half_above({}, { locale }), strong(full)]
			]
		: [[m.pptx_series_half({}, { locale }), strong(full)]];
	const parts: [string, (tone: Tone) => string | null][] = [
		[m.pptx_series_start({}, { locale }), () => null],
		...(fading
			? ([
					[m.pptx_series_low_part({}, { locale }), strong(faint)],
					...middle,
					[m.pptx_series_high_part({}, { locale }), strong(faint)]
				] satisfies typeof middle)
			: ([[m.pptx_series_band({}, { locale }), strong(flat)]] satisfies typeof middle))
	];
	return parts.map(([name, fill], at) => ({
		name,
		values: ends.map((each) => (at === 0 ? each[0]! : each[at]! - each[at - 1]!)),
		fills: figure.rows.map(({ band, dot }) => fill(dot?.tone ?? band?.tone ?? 'quiet'))
	}));
}

/** Marks at values; where a tick falls within one, it parts the mark, so that neither hides the other. */
function dotMarks(figure: Rows, ticks: readonly (Stretch | null)[], locale: Language): NonNullable<Stacks['marks']> {
	const width = extent(figure) * markWidth;
	const edges = figure.rows.map(({ dot }, row) => {
		if (!dot) return [0, 0, 0, 0];
		const [from, to] = [dot.at - width / 2, dot.at + width / 2];
		const tick = ticks[row] ?? { start: to, end: to };
		const [begin, end] = [tick.start, tick.end].map((at) => Math.min(to, Math.max(from, at))) as [number, number];
		return begin < end ? [from, begin, end, to] : [from, to, to, to];
	});
	const colours = figure.rows.map(({ dot }) => fillOf(dot?.tone ?? 'quiet'));
	const ink = figure.rows.map(() => palette.ink);
	const part = (name: string, at: number, fills: string[]): Series => ({
		name,
		values: edges.map((each) => each[at]! - each[at - 1]!),
		fills
	});
	const parted = edges.some((each) => each[1]! < each[3]!);
	return {
		bars: [
			{
				name: m.column_share({}, { locale }),
				values: figure.rows.map(({ dot }) => dot?.at ?? 0),
				fills: figure.rows.map(() => null)
			},
			part(m.pptx_series_mark({}, { locale }), 1, colours),
			...(parted
				? [
						part(m.pptx_series_median_within({}, { locale }), 2, ink),
						part(m.pptx_series_mark_rest({}, { locale }), 3, colours)
					]
				: [])
		],
		width,
		form: 'rows'
	};
}

/** Two columns over the rows: what is not drawn, and what stands on it in ink. */
function inkOver(
	rows: readonly FigureRow[],
	start: [string, (row: FigureRow) => number],
	length: typeof start
): Series[] {
	return [start, length].map(([name, value], at) => ({
		name,
		values: rows.map(value),
		fills: rows.map(() => (at === 0 ? null : palette.ink))
	}));
}

/** What lies over bars: dots, else the lines of what they may be off by, else a value marked through all rows. */
function marksOver(figure: Rows, locale: Language): Stacks['marks'] {
	const { rows, reference } = figure;
	if (rows.some(({ dot, bars }) => dot && bars)) return dotMarks(figure, [], locale);
	if (rows.some(({ interval }) => interval)) {
		const start = m.pptx_series_start({}, { locale });
		const bars = inkOver(
			rows,
			[start, ({ interval }) => interval?.start ?? 0],
			[m.pptx_series_interval({}, { locale }), ({ interval }) => (interval ? interval.end - interval.start : 0)]
		);
		return { bars, width: 0, form: 'thin' };
	}
	if (!reference) return null;
	// Bars so thin and so near each other that they are a line.
	const width = extent(figure) * lineWidth;
	const line = m.pptx_series_line({}, { locale });
	return { bars: inkOver(rows, [reference.name, () => reference.at], [line, () => width]), width, form: 'line' };
}

function stacksOf(figure: Rows, locale: Language): Stacks {
	if (!figure.rows.some(({ band }) => band))
		return { bars: barSeries(figure, locale), marks: marksOver(figure, locale) };
	const ticks = figure.rows.map((row) => tickOf(row, figure));
	const dotted = figure.rows.some(({ dot }) => dot);
	return { bars: bandSeries(figure, ticks, locale), marks: dotted ? dotMarks(figure, ticks, locale) : null };
}

/** Draws any figure of rows as a native chart: its rows are the categories, its numbers the sheet's. */
export function nativeChart(figure: Rows, locale: Language): NativeChart {
	const { min, max, ticks, unit } = figure.axis;
	const { scale, format } = units[unit];
	const { bars, marks } = stacksOf(figure, locale);
	const scaled = (series: Series): Series => ({ ...series, values: series.values.map((value) => value * scale) });
	const step = ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : max - min;
	return {
		categories: figure.rows.map(({ name }) => name),
		bars: bars.map(scaled),
		marks: marks && { ...marks, bars: marks.bars.map(scaled), width: marks.width * scale },
		axis: { min: min * scale, max: max * scale, step: step * scale, format }
	};
}
