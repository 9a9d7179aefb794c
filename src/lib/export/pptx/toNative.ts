import { bandStrength, colourOf } from '$lib/charts/drawing/tones';
import type { Band, Bar, FigureRow, Rows, Stretch, Tone, Unit } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { onPaper, palette } from './tokens';

/** Holds one column of a chart's sheet. A fill of null is not drawn: it carries the bar that stands on it. */
export interface Series {
	name: string;
	values: number[];
	/** RRGGBB, one a row. */
	fills: (string | null)[];
	/** Drawn as an outline of its colour, so that what lies beneath is seen. */
	hollow?: boolean;
}

/** Holds a bar chart as PowerPoint knows it, in the units of its axis, before it is written. */
export interface NativeChart {
	categories: string[];
	/** Bars that stand on each other, outward from zero. */
	bars: Series[];
	/**
	 * Marks over them, as bars that stand on each other: the first is not drawn and ends where a mark has its middle, for
	 * their axis is moved by half of their `width`. Those of `line` meet from row to row, the others stand in their rows.
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
/** How strong the outer parts of a band are: evenly what fades elsewhere. */
const faint = 0.16;
const { half: full, flat } = bandStrength;

const extent = ({ axis: { min, max } }: Pick<Rows, 'axis'>) => max - min;
const fillOf = (tone: Tone, strength = 1): string =>
	strength === 1 ? colourOf(tone, palette) : onPaper(colourOf(tone, palette), strength);

/** Holds one part of rows: where it stands in each that has it, and its fills. */
interface Part {
	name: string;
	stretches: (Stretch | null)[];
	fills: string[];
	hollow?: boolean;
}

/** Parts on one side of zero, outward: before each what lets it float, which is not drawn. */
function sideOf(parts: readonly Part[], sign: 1 | -1, start: string, locale: InterfaceLanguage): Series[] {
	const reached = parts[0]!.stretches.map(() => 0);
	const outward = (stretch: Stretch) =>
		sign === 1
			? [Math.max(0, stretch.start), Math.max(0, stretch.end)]
			: [Math.max(0, -stretch.end), Math.max(0, -stretch.start)];
	return (sign === 1 ? parts : parts.toReversed()).flatMap(({ name, stretches, fills, hollow }, turn) => {
		const carried: Series = { name: turn === 0 ? start : m.pptx_series_gap({}, { locale }), values: [], fills: [] };
		const drawn: Series = { name, values: [], fills, ...(hollow && { hollow }) };
		stretches.forEach((stretch, row) => {
			const before = reached[row]!;
			const [begin, end] = stretch ? outward(stretch) : [before, before];
			// One that begins within the part before it shows what goes beyond.
			const from = Math.max(begin!, before);
			reached[row] = Math.max(from, end!);
			carried.values.push(sign * (from - before));
			carried.fills.push(null);
			drawn.values.push(sign * (reached[row] - from));
		});
		return turn === 0 || carried.values.some((value) => value !== 0) ? [carried, drawn] : [drawn];
	});
}

/** Parts as columns that stand on each other, those below zero on their own; `start` names what carries the first. */
function stacked(
	parts: readonly Part[],
	locale: InterfaceLanguage,
	start: string = m.pptx_series_start({}, { locale })
): Series[] {
	const below = parts.some(({ stretches }) => stretches.some((stretch) => stretch && stretch.start < 0));
	return [...(below ? sideOf(parts, -1, start, locale) : []), ...sideOf(parts, 1, start, locale)];
}

/** Bars of the rows as columns; a dot that stands alone is a short bar around its place. */
function barSeries(figure: Rows, locale: InterfaceLanguage): Series[] {
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
	const parts = Array.from({ length: slots }, (_, slot): Part => ({
		name: figure.parts?.[slot] ?? m.pptx_series_length({}, { locale }),
		stretches: rows.map((bars) => bars[slot] ?? null),
		fills: rows.map((bars) => (bars[slot] ? fillOf(bars[slot].tone, bars[slot].strength) : palette.quiet))
	}));
	return stacked(parts, locale);
}

/** The stretch of a band that its tick takes; none where the band is a place. */
function tickOf({ band, tick }: FigureRow, figure: Rows): Stretch | null {
	if (tick === undefined || !band) return null;
	const half = (extent(figure) * tickWidth) / 2;
	const start = Math.max(band.start, Math.min(band.end, tick - half));
	const end = Math.max(band.start, Math.min(band.end, tick + half));
	return end > start ? { start, end } : null;
}

/** Bands: an outer part, the middle half with its tick, an outer part again; or one part, where they are flat. */
function bandSeries({ rows }: Rows, ticks: readonly (Stretch | null)[], locale: InterfaceLanguage): Series[] {
	const tones = rows.map(({ band, dot }): Tone => dot?.tone ?? band?.tone ?? 'quiet');
	const part = (
		name: string,
		strength: number,
		stretchOf: (band: Band, half: Stretch, row: number) => Stretch
	): Part => ({
		name,
		stretches: rows.map(({ band }, row) => {
			return band ? stretchOf(band, band.half ?? { start: band.end, end: band.end }, row) : null;
		}),
		fills: tones.map((tone) => fillOf(tone, strength))
	});
	if (!rows.some(({ band }) => band?.half))
		return stacked([part(m.pptx_series_band({}, { locale }), flat, (band) => band)], locale);
	/** The stretch of a row's tick; where it has none, its place at the half's end. */
	const tickAt = (half: Stretch, row: number): Stretch => ticks[row] ?? { start: half.end, end: half.end };
	/** The middle half as it is drawn: a tick at its edge is within it. */
	const middle = (half: Stretch, row: number): Stretch => ({
		start: Math.min(half.start, tickAt(half, row).start),
		end: Math.max(half.end, tickAt(half, row).end)
	});
	const ticked: Part[] = [
		part(m.pptx_series_half_below({}, { locale }), full, (_, half, row) => ({
			start: middle(half, row).start,
			end: tickAt(half, row).start
		})),
		{
			...part(m.pptx_series_median({}, { locale }), 1, (_, half, row) => tickAt(half, row)),
			fills: rows.map(() => palette.ink)
		},
		part(m.pptx_series_half_above({}, { locale }), full, (_, half, row) => ({
			start: tickAt(half, row).end,
			end: middle(half, row).end
		}))
	];
	const parts = [
		part(m.pptx_series_low_part({}, { locale }), faint, ({ start }, half, row) => ({
			start,
			end: middle(half, row).start
		})),
		...(ticks.some((tick) => tick !== null)
			? ticked
			: [part(m.pptx_series_half({}, { locale }), full, (_, half) => half)]),
		part(m.pptx_series_high_part({}, { locale }), faint, ({ end }, half, row) => ({
			start: middle(half, row).end,
			end
		}))
	];
	return stacked(parts, locale);
}

/** Marks at values; where a tick falls within one, it parts the mark, so that neither hides the other. */
function dotMarks(figure: Rows, ticks: readonly (Stretch | null)[], locale: InterfaceLanguage): Stacks['marks'] {
	const { rows } = figure;
	if (!rows.some(({ dot }) => dot)) return null;
	const width = extent(figure) * markWidth;
	// Their axis is moved by half of a mark's width: a mark begins at its value.
	const edges = rows.map(({ dot }, row) => {
		if (!dot) return null;
		const [from, to] = [dot.at, dot.at + width];
		const tick = ticks[row];
		if (!tick) return [from, to, to, to];
		const [begin, end] = [tick.start, tick.end].map((at) => Math.min(to, Math.max(from, at + width / 2)));
		return begin! < end! ? [from, begin!, end!, to] : [from, to, to, to];
	});
	const colours = rows.map(({ dot }) => fillOf(dot?.tone ?? 'quiet'));
	const part = (name: string, at: number, fills: string[]): Part => ({
		name,
		stretches: edges.map((each) => each && { start: each[at - 1]!, end: each[at]! }),
		fills
	});
	const parts = [
		...hollowParts(figure, 'below', locale),
		part(m.pptx_series_mark({}, { locale }), 1, colours),
		...(edges.some((each) => each && each[1]! < each[3]!)
			? [
					part(m.pptx_series_median_within({}, { locale }), 2, inInk(rows)),
					part(m.pptx_series_mark_rest({}, { locale }), 3, colours)
				]
			: []),
		...hollowParts(figure, 'above', locale)
	];
	return { bars: stacked(parts, locale, m.column_share({}, { locale })), width, form: 'rows' };
}

const inInk = (rows: readonly FigureRow[]): string[] => rows.map(() => palette.ink);

/** Hollow marks where dots stood before, on one side of the dots, which lie on top of them; none where no row has one there. */
function hollowParts(figure: Rows, side: 'below' | 'above', locale: InterfaceLanguage): Part[] {
	const { rows } = figure;
	const width = extent(figure) * markWidth;
	const stretches = rows.map(({ before, dot }): Stretch | null => {
		if (!before || !dot || before.at < dot.at !== (side === 'below')) return null;
		const [start, end] = [before.at, before.at + width];
		const shown = side === 'below' ? [start, Math.min(end, dot.at)] : [Math.max(start, dot.at + width), end];
		return shown[1]! > shown[0]! ? { start: shown[0]!, end: shown[1]! } : null;
	});
	if (!stretches.some(Boolean)) return [];
	const name = side === 'below' ? m.pptx_series_before : m.pptx_series_before_above;
	return [
		{ name: name({}, { locale }), stretches, fills: rows.map(({ dot }) => fillOf(dot?.tone ?? 'quiet')), hollow: true }
	];
}

/** What lies over bars: dots, else the lines of what they may be off by, else a value marked through all rows. */
function marksOver(figure: Rows, locale: InterfaceLanguage): Stacks['marks'] {
	const { rows, reference } = figure;
	if (rows.some(({ dot, bars }) => dot && bars)) return dotMarks(figure, [], locale);
	const hollow = [...hollowParts(figure, 'below', locale), ...hollowParts(figure, 'above', locale)];
	if (hollow.length > 0) return { bars: stacked(hollow, locale), width: extent(figure) * markWidth, form: 'rows' };
	if (rows.some(({ interval }) => interval)) {
		const name = m.pptx_series_interval({}, { locale });
		const intervals = { name, stretches: rows.map(({ interval }) => interval ?? null), fills: inInk(rows) };
		return { bars: stacked([intervals], locale), width: 0, form: 'thin' };
	}
	if (!reference) return null;
	// Bars so thin and so near each other that they are a line.
	const width = extent(figure) * lineWidth;
	const name = m.pptx_series_line({}, { locale });
	const stretches = rows.map(() => ({ start: reference.at, end: reference.at + width }));
	return { bars: stacked([{ name, stretches, fills: inInk(rows) }], locale, reference.name), width, form: 'line' };
}

function stacksOf(figure: Rows, locale: InterfaceLanguage): Stacks {
	if (!figure.rows.some(({ band }) => band))
		return { bars: barSeries(figure, locale), marks: marksOver(figure, locale) };
	const ticks = figure.rows.map((row) => tickOf(row, figure));
	return { bars: bandSeries(figure, ticks, locale), marks: dotMarks(figure, ticks, locale) };
}

/** Draws any figure of rows as a native chart: its rows are the categories, its numbers the sheet's. */
export function nativeChart(figure: Rows, locale: InterfaceLanguage): NativeChart {
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
