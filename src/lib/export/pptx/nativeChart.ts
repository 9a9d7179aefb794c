import type { Figure } from '$lib/charts/figure';
import type { Language } from '$lib/study';
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
	/** Marks over them: each is `width` of the axis wide, its middle at the value of the first series, which is not drawn. */
	marks: { at: Series; mark: Series; width: number } | null;
	axis: { min: number; max: number; step: number; format: string };
}

/** What one part of the axis is in the sheet, and how PowerPoint writes it: shares, points, or years. */
function unitOf({ axis }: Figure): { scale: number; format: string } {
	if (axis.ticks.some(({ label }) => label.includes('%'))) return { scale: 1, format: '0%' };
	if (axis.ticks.every(({ value, label }) => String(value) === label)) return { scale: 1, format: '0' };
	return { scale: 100, format: '+0;-0;0' };
}

/** The columns of bars that float: where each starts, and its parts, which are named. */
function floating(marks: readonly Mark[], names: readonly string[], locale: Language): Series[] {
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

/** How wide a mark is, in parts of the axis. */
const markWidth = 0.016;

/** How dark the outer parts of a band are, and its middle, as on the page. */
const [faint, full] = [0.16, 0.58];

/** Marks on bands: a band starts, has its outer part, its middle half, and its outer part again. */
function banded(figure: Figure, marks: readonly Mark[], locale: Language): Pick<NativeChart, 'bars' | 'marks'> {
	const { min, max } = figure.axis;
	const value = (fraction: number) => min + fraction * (max - min);
	const colours = marks.map(({ dot }) => dot?.colour ?? palette.quiet);
	const ends = figure.rows.map(({ band, bar }) => {
		const { half, most } = band ?? { half: [bar.to, bar.to], most: [bar.to, bar.to] };
		return [most[0], half[0], half[1], most[1]].map(value) as [number, number, number, number];
	});
	const part = (name: string, from: number, dark: number | null): Series => ({
		name,
		values: ends.map((each) => (from === 0 ? each[0] : each[from]! - each[from - 1]!)),
		fills: colours.map((colour) => (dark === null ? null : onPaper(colour, dark)))
	});
	const width = (max - min) * markWidth;
	return {
		bars: [
			part(m.pptx_series_start({}, { locale }), 0, null),
			part(m.pptx_series_low_part({}, { locale }), 1, faint),
			part(m.pptx_series_half({}, { locale }), 2, full),
			part(m.pptx_series_high_part({}, { locale }), 3, faint)
		],
		marks: {
			at: {
				name: m.column_share({}, { locale }),
				values: marks.map(({ dot }) => dot?.at ?? 0),
				fills: marks.map(() => null)
			},
			mark: { name: m.pptx_series_mark({}, { locale }), values: marks.map(() => width), fills: colours },
			width
		}
	};
}

/** A dot as a short bar around its place. */
const asBar = ({ dot }: Mark, width: number): Mark => ({
	dot: null,
	bars: dot ? [{ from: dot.at - width / 2, to: dot.at + width / 2, colour: dot.colour, grounded: false }] : []
});

function seriesOf(figure: Figure, locale: Language): Pick<NativeChart, 'bars' | 'marks'> {
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
	return { bars: floating(marks, names, locale), marks: null };
}

/** A figure as a native chart: its rows are the categories, its numbers the sheet's. */
export function nativeChart(figure: Figure, locale: Language): NativeChart {
	const { scale, format } = unitOf(figure);
	const { min, max, ticks } = figure.axis;
	const { bars, marks } = seriesOf(figure, locale);
	const scaled = (series: Series): Series => ({ ...series, values: series.values.map((value) => value * scale) });
	const step = ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : max - min;
	return {
		categories: figure.rows.map(({ name }) => name),
		bars: bars.map(scaled),
		marks: marks && { at: scaled(marks.at), mark: scaled(marks.mark), width: marks.width * scale },
		axis: { min: min * scale, max: max * scale, step: step * scale, format }
	};
}
