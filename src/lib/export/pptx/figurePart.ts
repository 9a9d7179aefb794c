import { fractionOf } from '$lib/charts/axis';
import type { Figure, FigureRow } from '$lib/charts/figure';
import type { Deck } from '$lib/briefing/deck';
import { m } from '$lib/words/paraglide/messages.js';
import { besideParagraphs, besideRow, besideWidth } from './besideRow';
import type { Box, Canvas } from './canvas';
import { leastSize } from './chartXml';
import { linesOf, textWidth } from './measure';
import { heightOf, type Paragraph } from './paragraph';
import { nativeChart } from './toNative';
import { palette, sans } from './tokens';

type Locale = Pick<Deck, 'locale'>;
/** The tick labels beneath the plot, and the room beside it for the outermost of them, in. */
const tickHeight = 0.3;
const inset = 0.2;
/** Rows that are legible: those beyond are counted in the small print. */
const leastRow = 0.24;
const mostRow = 0.62;
const headHeight = 0.25;
/** Between the zero line and the words at either side of it, in. */
const besideZero = 0.07;
/** A row that is lower says all in one line. */
const twoLines = 0.36;

/** What the marks mean: in PowerPoint a share is a bar before its band, and a date a short one. */
function legendOf(figure: Figure, dropped: number, { locale }: Locale): string {
	const legend = figure.rows.some(({ band }) => band?.half)
		? m.pptx_legend_shares({}, { locale })
		: figure.rows.some(({ dot }) => dot?.sign === 'date')
			? m.pptx_legend_timeline({}, { locale })
			: figure.legend;
	const more = [
		...(figure.before === undefined ? [] : [m.pptx_legend_before({ name: figure.before }, { locale })]),
		...(dropped === 0 ? [] : [m.slide_and_more({ count: dropped }, { locale })])
	];
	return more.reduce((first, second) => m.slide_sentences({ first, second }, { locale }), legend);
}

/** What the chart says to who does not see it: the sentence, and each row whose marks show more than its number. */
function spokenOf({ sentence, rows }: Figure, { locale }: Locale): string {
	return [
		sentence,
		...rows.flatMap(({ name, value, said }) =>
			said === undefined ? [] : m.pptx_alt_row({ name, value, said }, { locale })
		)
	].join('\n');
}

const print = (text: string, { locale }: Locale): Paragraph => ({
	runs: [{ text }],
	language: locale,
	face: sans,
	size: leastSize,
	colour: palette.quiet,
	before: 0
});

/** What a figure needs in height, in: at least, and at best. */
export function figureHeights(figure: Figure, width: number, deck: Locale): { least: number; best: number } {
	const legend = heightOf([print(figure.legend, deck)], width);
	const around = tickHeight + legend + 0.12 + (figure.ends ? headHeight : 0);
	return {
		least:
			around + Math.min(figure.rows.length, 14) * (figure.rows.some(({ name }) => textWidth(name) > 32) ? 0.36 : 0.25),
		best: around + figure.rows.length * mostRow
	};
}

/** The size at which each name stands in its row, pt. */
function nameSize(figure: Figure, width: number, row: number, size: number): number {
	const fits = (points: number) =>
		figure.rows.every(({ name }) => linesOf(name, width - 0.15, points) * points * 1.25 <= row * 72);
	return [1, 0.9, 0.8].map((part) => Math.max(leastSize, part * size)).find(fits) ?? leastSize;
}

/** How long a row's bars are, or how far its dot stands from zero; of dates none is longer. */
function lengthOf({ bars = [], dot }: FigureRow, { unit }: Figure['axis']): number {
	if (bars.length === 0) return unit === 'years' ? 0 : Math.abs(dot?.at ?? 0);
	return Math.max(...bars.map(({ end }) => end)) - Math.min(...bars.map(({ start }) => start));
}

/** A figure with at most so many rows: those with the longest bars, in their order. */
function shownRows(figure: Figure, most: number): Figure {
	const { rows, axis } = figure;
	if (rows.length <= most) return figure;
	const kept = new Set([...rows].sort((a, b) => lengthOf(b, axis) - lengthOf(a, axis)).slice(0, most));
	return { ...figure, rows: rows.filter((row) => kept.has(row)) };
}

/** Draws a figure into a box: names and plot as a native chart, the numbers as said beside it, what it means beneath. */
export function drawFigure(canvas: Canvas, whole: Figure, box: Box, deck: Locale): void {
	const head = whole.ends ? headHeight : 0;
	const legendHeight = heightOf([print(legendOf(whole, 0, deck), deck)], box.width) + 0.12;
	const room = box.height - head - tickHeight - legendHeight;
	const figure = shownRows(whole, Math.max(1, Math.floor(room / leastRow)));
	const row = Math.min(mostRow, room / figure.rows.length);
	const size = Math.max(leastSize, Math.min(13, row * 38));
	const texts = figure.rows.map((each) => besideRow(each, deck));
	const tight = row < twoLines;
	const end = besideWidth(texts, size, tight, box.width);
	const longest = (Math.max(...figure.rows.map(({ name }) => textWidth(name))) * size) / 72 + 0.25;
	const names = Math.min(longest, box.width * (longest > box.width * 0.6 ? 0.4 : 0.32));
	const letters = nameSize(figure, names, row, size);
	const chart: Box = {
		from: box.from,
		top: box.top + head,
		width: box.width - end,
		height: row * figure.rows.length + tickHeight
	};
	const plot = { from: names + inset, width: chart.width - names - 2 * inset };
	canvas.chart(
		nativeChart(figure, deck.locale),
		chart,
		{
			from: plot.from / chart.width,
			width: plot.width / chart.width,
			height: (chart.height - tickHeight) / chart.height
		},
		{ size: letters, alt: spokenOf(figure, deck) }
	);
	if (figure.ends) {
		const zero = plot.from + fractionOf(0, figure.axis) * plot.width;
		const down: Box = { from: box.from, top: box.top, width: zero - besideZero, height: head };
		canvas.text([{ ...print(figure.ends.down, deck), align: 'end' }], down, { anchor: 'bottom' });
		const from = box.from + zero + besideZero;
		canvas.text(
			[print(figure.ends.up, deck)],
			{ ...down, from, width: box.from + box.width - from },
			{ anchor: 'bottom' }
		);
	}
	texts.forEach((text, at) => {
		const from = box.from + chart.width + 0.05;
		const beside: Box = { from, top: chart.top + at * row, width: end - 0.05, height: row };
		canvas.text(besideParagraphs(text, Math.min(size, letters * 1.25), tight, deck), beside, { anchor: 'middle' });
	});
	const dropped = whole.rows.length - figure.rows.length;
	const beneath = { ...box, top: chart.top + chart.height + 0.06, height: legendHeight };
	canvas.text([print(legendOf(whole, dropped, deck), deck)], beneath);
}
