import type { Figure, FigureRow } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { marksOf, type Mark } from './marks';
import { onPaper, palette } from './palette';

/** One column of the chart's sheet. A fill of null is not drawn: it carries the bar that stands on it. */
export interface Series {
	name: string;
	values: number[];
	/** RRGGBB, one a row. */
	fills: (string | null)[];
}

/** A bar chart as PowerPoint knows it, in the units of its axis, before it is written. */
export interface NativeChart {
	categories: string[];
	/** Bars that stand on each other. */
	bars: Series[];
	/**
	 * Marks over them, as bars that stand on each other: the first is not drawn and ends where a mark has its middle, the
	 * others together are `width` of the axis wide. Those of `line` meet from row to row, those of `rows` stand in their rows.
	 */
	marks: { bars: Series[]; width: number; form: 'rows' | 'line' } | null;
	axis: { min: number; max: number; step: number; format: string };
}

/** What one part of the axis is in the sheet, and how PowerPoint writes it: shares, points, or years. */
function unitOf({ axis }: Figure): { scale: number; format: string } {
	if (axis.ticks.some(({ label }) => label.includes('%'))) return { scale: 1, format: '0%' };
	if (axis.ticks.every(({ value, label }) => String(value) === label)) return { scale: 1, format: '0' };
	return { scale: 100, format: '+0;-0;0' };
}

/** The columns of bars that float: where each starts, and its parts, which are named. */
function floating(marks: readonly Mark[], names: readonly string[], locale: InterfaceLanguage): Series[] {
	const sorted = marks.map(({ bars }) => [...bars].sort((a, b) => a.from - b.from || a.to - b.to));
	return [
		{
			name: m.pptx_series_start({}, { locale }),
			values: sorted.map(([first]) => first?.from ?? 0),
			fills: marks.map(() => null)
		},
		...names.map((name, part) => ({
			name,
			values: sorted.map((bars) => {
				const bar = bars[part];
				// One that begins within the bar before it shows what goes beyond.
				const from = Math.max(bar?.from ?? 0, bars[part - 1]?.to ?? -Infinity);
				return bar ? Math.max(0, bar.to - from) : 0;
			}),
			fills: sorted.map((bars) => bars[part]?.colour ?? palette.quiet)
		}))
	];
}

/** Bars that stand on zero, up or down. */
const grounded = (name: string, marks: readonly { at: number; colour: string }[]): Series => ({
	name,
	values: marks.map(({ at }) => at),
	fills: marks.map(({ colour }) => colour)
});

/** How wide a mark, the tick of a median and a line through all rows are, in parts of the axis. */
const [markWidth, tickWidth, lineWidth] = [0.016, 0.005, 0.003];

/** How dark the outer parts of a band are, and its middle, as on the page. */
const [faint, full] = [0.16, 0.58];

/** The stretch of a band that its median's tick takes; none where the band is a place. */
function tickOf({ band }: FigureRow, { min, max }: Figure['axis']): [number, number] | null {
	if (band?.median === undefined) return null;
	const [from, to] = band.most;
	const tick = [band.median - tickWidth / 2, band.median + tickWidth / 2] as const;
	const [begin, end] = tick.map((at) => min + Math.min(to, Math.max(from, at)) * (max - min)) as [number, number];
	return end > begin ? [begin, end] : null;
}

/** Marks on bands: a band starts, has its outer part, its middle half with the tick of its median, and its outer part again. */
function banded(
	figure: Figure,
	marks: readonly Mark[],
	locale: InterfaceLanguage
): Pick<NativeChart, 'bars' | 'marks'> {
	const { min, max } = figure.axis;
	const value = (fraction: number) => min + fraction * (max - min);
	const colours = marks.map(({ dot }) => dot?.colour ?? palette.quiet);
	const ticks = figure.rows.map((row) => tickOf(row, figure.axis));
	const ticked = ticks.some((tick) => tick !== null);
	const ends = figure.rows.map(({ band, bar }, row) => {
		const { half, most } = band ?? { half: [bar.to, bar.to], most: [bar.to, bar.to] };
		const [low, begin, end, high] = [most[0], half[0], half[1], most[1]].map(value) as [number, number, number, number];
		const [from, to] = ticks[row] ?? [end, end];
		return ticked ? [low, Math.min(begin, from), from, to, Math.max(end, to), high] : [low, begin, end, high];
	});
	const part = (name: string, from: number, fill: (colour: string) => string | null): Series => ({
		name,
		values: ends.map((each) => (from === 0 ? each[0]! : each[from]! - each[from - 1]!)),
		fills: colours.map(fill)
	});
	const [pale, dark] = [faint, full].map((part) => (colour: string) => onPaper(colour, part)) as [Fill, Fill];
	const middle: [string, Fill][] = ticked
		? [
				[m.pptx_series_half_below({}, { locale }), dark],
				[m.pptx_series_median({}, { locale }), () => palette.ink],
				[m.pptx_series_half_above({}, { locale }), dark]
			]
		: [[m.pptx_series_half({}, { locale }), dark]];
	const width = (max - min) * markWidth;
	return {
		bars: (
			[
				[m.pptx_series_start({}, { locale }), () => null],
				[m.pptx_series_low_part({}, { locale }), pale],
				...middle,
				[m.pptx_series_high_part({}, { locale }), pale]
			] satisfies [string, Fill | (() => null)][]
		).map(([name, fill], at) => part(name, at, fill)),
		marks: { bars: dots(marks, ticks, colours, width, locale), width, form: 'rows' }
	};
}

type Fill = (colour: string) => string;

/** The marks at the shares; where a median falls within one, its tick parts it, so that neither hides the other. */
function dots(
	marks: readonly Mark[],
	ticks: readonly ([number, number] | null)[],
	colours: readonly string[],
	width: number,
	locale: InterfaceLanguage
): Series[] {
	const edges = marks.map(({ dot }, row) => {
		const [from, to] = [(dot?.at ?? 0) - width / 2, (dot?.at ?? 0) + width / 2];
		const [begin, end] = (ticks[row] ?? [to, to]).map((at) => Math.min(to, Math.max(from, at))) as [number, number];
		return begin < end ? [from, begin, end, to] : [from, to, to, to];
	});
	const part = (name: string, at: number, fills: (string | null)[]): Series => ({
		name,
		values: edges.map((each) => each[at]! - each[at - 1]!),
		fills
	});
	const parted = edges.some((each) => each[1]! < each[3]!);
	return [
		{
			name: m.column_share({}, { locale }),
			values: marks.map(({ dot }) => dot?.at ?? 0),
			fills: marks.map(() => null)
		},
		part(m.pptx_series_mark({}, { locale }), 1, [...colours]),
		...(parted
			? [
					part(
						m.pptx_series_median_within({}, { locale }),
						2,
						marks.map(() => palette.ink)
					),
					part(m.pptx_series_mark_rest({}, { locale }), 3, [...colours])
				]
			: [])
	];
}

/** A value marked through all rows, as bars so thin and so near each other that they are a line. */
function lineThrough(figure: Figure, locale: InterfaceLanguage): NativeChart['marks'] {
	const { min, max } = figure.axis;
	const [{ now } = {}] = figure.rows;
	if (now === undefined) return null;
	const width = (max - min) * lineWidth;
	const through = (name: string, value: number, fill: string | null): Series => ({
		name,
		values: figure.rows.map(() => value),
		fills: figure.rows.map(() => fill)
	});
	return {
		bars: [
			through(m.pptx_series_now({}, { locale }), min + now * (max - min), null),
			through(m.pptx_series_line({}, { locale }), width, palette.ink)
		],
		width,
		form: 'line'
	};
}

/** A dot as a short bar around its place. */
const asBar = ({ dot }: Mark, width: number): Mark => ({
	dot: null,
	bars: dot ? [{ from: dot.at - width / 2, to: dot.at + width / 2, colour: dot.colour, grounded: false }] : []
});

function seriesOf(figure: Figure, locale: InterfaceLanguage): Pick<NativeChart, 'bars' | 'marks'> {
	const marks = marksOf(figure);
	const length = m.pptx_series_length({}, { locale });
	if (marks.every(({ bars }) => bars.length === 0)) {
		const width = (figure.axis.max - figure.axis.min) / 100;
		const short = marks.map((mark) => asBar(mark, width));
		return { bars: floating(short, [length], locale), marks: null };
	}
	if (marks.some(({ dot }) => dot)) return banded(figure, marks, locale);
	if (marks.every(({ bars }) => bars.length === 1 && bars[0]!.grounded)) {
		const ends = marks.map(({ bars: [bar] }) => ({ at: bar!.from < 0 ? bar!.from : bar!.to, colour: bar!.colour }));
		return { bars: [grounded(m.pptx_series_value({}, { locale }), ends)], marks: null };
	}
	const halves = [m.pptx_series_below({}, { locale }), m.pptx_series_above({}, { locale })];
	const names = marks.some(({ bars }) => bars.length > 1) ? halves : [length];
	return { bars: floating(marks, names, locale), marks: lineThrough(figure, locale) };
}

/** A figure as a native chart: its rows are the categories, its numbers the sheet's. */
export function nativeChart(figure: Figure, locale: InterfaceLanguage): NativeChart {
	const { scale, format } = unitOf(figure);
	const { min, max, ticks } = figure.axis;
	const { bars, marks } = seriesOf(figure, locale);
	const scaled = (series: Series): Series => ({ ...series, values: series.values.map((value) => value * scale) });
	const step = ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : max - min;
	return {
		categories: figure.rows.map(({ name }) => name),
		bars: bars.map(scaled),
		marks: marks && { ...marks, bars: marks.bars.map(scaled), width: marks.width * scale },
		axis: { min: min * scale, max: max * scale, step: step * scale, format }
	};
}
