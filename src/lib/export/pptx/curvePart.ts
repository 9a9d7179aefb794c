import { fractionOf } from '$lib/charts/axis';
import { colourOf, rangeShade } from '$lib/charts/drawing/tones';
import type { Curve } from '$lib/charts/figure';
import { spreadLabels } from '$lib/charts/spreadLabels';
import { stopRooms } from '$lib/charts/stopRooms';
import type { Deck } from '$lib/briefing/deck';
import { m } from '$lib/words/paraglide/messages.js';
import type { Box, Canvas } from './canvas';
import { leastSize } from './chartXml';
import { nativeCurve } from './nativeCurve';
import { heightOf, type Paragraph } from './paragraph';
import { onPaper, palette, sans } from './tokens';

type Locale = Pick<Deck, 'locale'>;

/** The room before the plot for the numbers of its axis, and after it for the names of the lines, in. */
const [before, after] = [0.55, 2.5];
/** The numbers of flips above the plot, in. */
const head = 0.2;
const [leastPlot, mostPlot] = [1.15, 3];
/** The room of half a number above the plot, without which LibreOffice draws it lower. */
const above = 0.1;
/** The room of a date beneath the plot, in. */
const dateRoom = 1.5;
/** A line of small print, in. */
const lineHeight = 0.2;

/** The room beneath the plot: for the numbers of places, and for their names where they have some. */
const footOf = ({ stops }: Curve) => (stops.some(({ state }) => state) ? 0.62 : 0.26);

const print = (text: string, { locale }: Locale, more: Partial<Paragraph> = {}): Paragraph => ({
	...{ runs: [{ text }], language: locale, face: sans, size: leastSize, colour: palette.quiet, before: 0 },
	...more
});

/** What a curve needs in height, in: at least, and at best. */
export function curveHeights(figure: Curve, width: number, deck: Locale): { least: number; best: number } {
	const around = head + footOf(figure) + heightOf([print(figure.legend, deck)], width) + 0.1;
	return { least: around + leastPlot, best: around + mostPlot };
}

/** The names of lines after the plot, each with its share at the end and a mark in its colour. */
function nameLines(canvas: Canvas, { curves, axis }: Curve, plot: Box, deck: Locale): void {
	const room = after - 0.2;
	const names = curves.map(({ name, language, value }) =>
		print('', deck, { runs: [{ text: value, strong: true }, { text: ` ${name}` }], language, colour: palette.ink })
	);
	const heights = names.map((name) => Math.max(lineHeight, heightOf([name], room)));
	const ends = curves.map(({ points }) => fractionOf(points.at(-1)!.share, axis));
	const places = spreadLabels(ends, Math.max(...heights) / plot.height);
	curves.forEach(({ outcome }, nth) => {
		const height = heights[nth]!;
		const middle = plot.top + (1 - places[nth]!) * plot.height;
		const from = plot.from + plot.width + 0.1;
		canvas.fill(colourOf(outcome, palette), { from, top: middle - 0.08, width: 0.04, height: 0.16 });
		const box = { from: from + 0.08, top: middle - height / 2, width: room, height };
		canvas.text([names[nth]!], box, { anchor: 'middle' });
	});
}

/** The numbers and names of places beneath the plot, and the numbers of flips above it. */
function namePlaces(canvas: Canvas, { stops, flips, time }: Curve, plot: Box, deck: Locale): void {
	const centred = (text: string, at: number, room: number, top: number, colour = palette.quiet) => {
		const box = { from: plot.from + at * plot.width - room / 2, top, width: room, height: head };
		canvas.text([print(text, deck, { align: 'middle', colour })], box);
	};
	for (const { label, place } of flips) centred(label, place, 0.6, plot.top - head);
	stopRooms(stops).forEach(({ room, number }, nth) => {
		const { at, label, state } = stops[nth]!;
		const top = plot.top + plot.height + 0.03;
		if (number) centred(label, at / 100, time ? dateRoom : 0.6, top);
		if (state) centred(state.text, at / 100, room * plot.width - 0.06, top + lineHeight, palette.ink);
	});
}

/** Draws a curve into a box: its lines as a native chart over the shaded range, names beside and beneath it, what it means at the foot. */
export function drawCurve(canvas: Canvas, figure: Curve, box: Box, deck: Locale): void {
	const legend = print(figure.legend, deck);
	const legendHeight = heightOf([legend], box.width);
	const height = Math.max(1, box.height - head - footOf(figure) - legendHeight - 0.1);
	const plot: Box = { from: box.from + before, top: box.top + head, width: box.width - before - after, height };
	const along = (at: number) => plot.from + (at / 100) * plot.width;
	if (figure.range) {
		const { start, end } = figure.range;
		canvas.fill(onPaper(palette.ink, rangeShade), { ...plot, from: along(start), width: along(end) - along(start) });
	}
	const chart: Box = {
		from: box.from,
		top: plot.top - above,
		width: before + plot.width + 0.1,
		height: above + height + 0.1
	};
	canvas.curve(
		nativeCurve(figure, deck.locale),
		chart,
		{
			from: before / chart.width,
			top: above / chart.height,
			width: plot.width / chart.width,
			height: height / chart.height
		},
		{ size: leastSize, alt: spokenOf(figure, deck) }
	);
	nameLines(canvas, figure, plot, deck);
	namePlaces(canvas, figure, plot, deck);
	canvas.text([legend], { ...box, top: plot.top + height + footOf(figure) + 0.06, height: legendHeight });
}

/** What the chart says to who does not see it: the sentence, and each line where the level stands and at its end. */
function spokenOf({ sentence, curves }: Curve, { locale }: Locale): string {
	const said = curves.map(({ name, value }) => m.pptx_alt_line({ name, value }, { locale }));
	return [sentence, ...said].join('\n');
}
