import { colourOf, rangeShade } from '$lib/charts/drawing/tones';
import type { Plane } from '$lib/charts/figure';
import { stopRooms } from '$lib/charts/stopRooms';
import type { Deck } from '$lib/briefing/deck';
import type { Box, Canvas } from './canvas';
import { leastSize } from './chartXml';
import { heightOf, type Paragraph } from './paragraph';
import { onPaper, palette, sans } from './tokens';

type Locale = Pick<Deck, 'locale'>;

/** The room before the plot for the names along its upright axis, and between it and what its letters are, in. */
const [before, between] = [1.5, 0.35];
/** The name of the upright axis above the plot, the places and the name of the other beneath it, in. */
const [head, foot] = [0.22, 0.78];
const [leastSide, mostSide] = [1.3, 3.2];
/** How much wider than high the plot of two levels may be: a slide has more room across. */
const widest = 2;
const lineHeight = 0.2;

const print = (text: string, { locale }: Locale, more: Partial<Paragraph> = {}): Paragraph => ({
	...{ runs: [{ text }], language: locale, face: sans, size: leastSize, colour: palette.quiet, before: 0 },
	...more
});

/** Gives what a plane needs in height, in: at least, and at best. */
export function planeHeights(figure: Plane, width: number, deck: Locale): { least: number; best: number } {
	const around = head + foot + heightOf([print(figure.legend, deck)], width) + 0.1;
	return { least: around + leastSide, best: around + mostSide };
}

/** Names what stands along the axes, or at the corners of a triangle. */
function namePlaces(canvas: Canvas, { axes, corners }: Plane, plot: Box, deck: Locale): void {
	const centred = (text: string, at: number, room: number, top: number, colour: string = palette.quiet) => {
		const box = { from: plot.from + at * plot.width - room / 2, top, width: room, height: lineHeight };
		canvas.text([print(text, deck, { align: 'middle', colour })], box);
	};
	const below = plot.top + plot.height;
	for (const { x, y, label } of corners)
		centred(label, x, plot.width, y > 0 ? plot.top - head : below + 0.05, palette.ink);
	if (!axes) return;
	stopRooms(axes.x.stops).forEach(({ room, number }, nth) => {
		const { at, label, state } = axes.x.stops[nth]!;
		if (number) centred(label, at / 100, 0.5, below + 0.03);
		if (state)
			centred(state.text, at / 100, Math.max(0.7, room * plot.width - 0.04), below + 0.03 + lineHeight, palette.ink);
	});
	centred(axes.x.name, 0.5, plot.width + before, below + 0.05 + 2.6 * lineHeight);
	for (const { at, label, state } of axes.y.stops) {
		const top = plot.top + (1 - at / 100) * plot.height - lineHeight / 2;
		const box = { from: plot.from - before, top, width: before - 0.12, height: lineHeight };
		canvas.text([print(`${label} ${state?.text ?? ''}`, deck, { align: 'end', colour: palette.ink })], box, {
			anchor: 'middle'
		});
	}
	canvas.text([print(axes.y.name, deck)], {
		from: plot.from - before,
		top: plot.top - head - 0.06,
		width: plot.width + before,
		height: lineHeight
	});
}

/** Says beside the plot what each letter is, with the part in which it leads and a mark in its colour. */
function nameLetters(canvas: Canvas, { key }: Plane, box: Box, deck: Locale): void {
	let top = box.top;
	for (const { letter, name, language, value, outcome } of key) {
		const said = print('', deck, {
			runs: [{ text: `${letter}  ` }, { text: value, strong: true }, { text: ` ${name}` }],
			...{ language, colour: palette.ink, size: leastSize + 1 }
		});
		const height = Math.max(0.28, heightOf([said], box.width - 0.14));
		canvas.fill(colourOf(outcome, palette), { ...box, top: top + 0.03, width: 0.05, height: height - 0.06 });
		canvas.text([said], { from: box.from + 0.14, top, width: box.width - 0.14, height }, { anchor: 'middle' });
		top += height + 0.06;
	}
}

/** Draws who leads over a plane into a box: each tone a shape of PowerPoint's own, borders and ranges as lines, names beside and beneath it. */
export function drawPlane(canvas: Canvas, figure: Plane, box: Box, deck: Locale): void {
	const legend = print(figure.legend, deck);
	const legendHeight = heightOf([legend], box.width);
	const side = Math.max(1, Math.min(mostSide, box.height - head - foot - legendHeight - 0.1));
	const long = figure.axes ? Math.min(widest * side, 0.5 * box.width) : side;
	const plot: Box = { from: box.from + before, top: box.top + head, width: long, height: side };
	for (const { outcome, strength, polygons } of figure.layers) {
		const name = figure.key.find((each) => each.outcome === outcome)!;
		canvas.shape(polygons, plot, {
			fill: onPaper(colourOf(outcome, palette), strength),
			name: `${name.letter} ${name.name}`
		});
	}
	const ink = { colour: palette.ink, width: 1.25 };
	canvas.shape(figure.borders, plot, { line: ink, name: '—' });
	canvas.shape([figure.outline], plot, {
		line: { colour: onPaper(palette.ink, 4 * rangeShade), width: 0.75 },
		closed: true,
		name: '—'
	});
	if (figure.range) {
		const { x, y } = figure.range;
		const ranges = [x.start, y.start, x.end, y.start, x.end, y.end, x.start, y.end];
		canvas.shape([ranges], plot, { line: { ...ink, dashed: true }, closed: true, name: '—' });
	}
	for (const { x, y, label } of figure.letters) {
		const place = { from: plot.from + x * long - 0.1, top: plot.top + (1 - y) * side - 0.1, width: 0.2, height: 0.2 };
		canvas.fill(palette.paper, place);
		canvas.text(
			[print(label, deck, { align: 'middle', colour: palette.ink, strong: true, size: leastSize + 1 })],
			place,
			{ anchor: 'middle' }
		);
	}
	const { x, y } = figure.now;
	const [reach, thick] = [0.1, 0.03];
	const [across, down] = [plot.from + x * long, plot.top + (1 - y) * side];
	for (const [colour, more] of [
		[palette.paper, 0.02],
		[palette.ink, 0]
	] as const) {
		// prettier-ignore
		const [long, wide] = [2 * (reach + more), thick + 2 * more];
		canvas.fill(colour, { from: across - long / 2, top: down - wide / 2, width: long, height: wide });
		canvas.fill(colour, { from: across - wide / 2, top: down - long / 2, width: wide, height: long });
	}
	namePlaces(canvas, figure, plot, deck);
	const from = plot.from + long + between;
	nameLetters(canvas, figure, { from, top: plot.top, width: box.from + box.width - from, height: side }, deck);
	canvas.text([legend], { ...box, top: plot.top + side + foot + 0.04, height: legendHeight });
}
