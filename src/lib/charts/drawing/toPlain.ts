import { fractionOf } from '../axis';
import type { Axis, Band, CurveLine, FigureRow, Rows, Slope, Tone } from '../figure';
import { bandStrength, mixed, styleOf } from './tones';

/** Holds a mark as an element of the page: where it starts, how wide it is (fractions of the axis), and its colour as a style. */
interface PlainMark {
	form: 'bar' | 'part' | 'interval' | 'band' | 'tick' | 'hollow' | 'dot' | 'diamond' | 'date' | 'line';
	start: number;
	width: number;
	colour: string;
	/** The middle half of a band that fades, as fractions of the band. */
	half?: { from: number; to: number };
}

const paper = 'var(--paper)';

/** What the page draws of a row without a canvas: for the server, for readers without script, and for paper. The last lies on top. */
export function plainMarks(
	row: FigureRow,
	{ axis, reference, parted }: Pick<Rows, 'axis' | 'reference' | 'parted'>
): PlainMark[] {
	const { bars = [], band, tick, interval } = row;
	const marks: PlainMark[] = [];
	const add = (form: PlainMark['form'], from: number, to: number, colour: string) => {
		const start = fractionOf(from, axis);
		marks.push({ form, start, width: fractionOf(to, axis) - start, colour });
	};
	if (band) marks.push(bandMark(band, axis));
	for (let at = bars.length - 1; at >= 0; at--) {
		const { start, end, tone, strength = 1 } = bars[at]!;
		// One without length is left out beside others.
		if (start === end && bars.length > 1) continue;
		add(parted ? 'part' : 'bar', start, end, mixed(styleOf(tone), strength, paper));
	}
	if (interval) add('interval', interval.start, interval.end, styleOf('ink'));
	if (reference) add('line', reference.at, reference.at, styleOf('ink'));
	for (const { form, at, tone } of dotsOf(row)) add(form, at, at, styleOf(tone));
	if (tick !== undefined) add('tick', tick, tick, styleOf('ink'));
	return marks;
}

/** A row's dot, over the hollow one of where it stood before. */
function dotsOf({ dot, before }: FigureRow): { form: PlainMark['form']; at: number; tone: Tone }[] {
	const tone = dot?.tone ?? 'ink';
	return [
		...(before ? [{ form: 'hollow' as const, at: before.at, tone }] : []),
		...(dot ? [{ form: dot.sign ?? ('dot' as const), at: dot.at, tone }] : [])
	];
}

function bandMark({ start, end, tone, half }: Band, axis: Axis): PlainMark {
	const [from, to] = [fractionOf(start, axis), fractionOf(end, axis)];
	const colour = styleOf(tone);
	const place = { form: 'band', start: from, width: to - from } as const;
	if (!half) return { ...place, colour: mixed(colour, bandStrength.flat, paper) };
	const within = (value: number) => (to > from ? (fractionOf(value, axis) - from) / (to - from) : 0);
	return { ...place, colour, half: { from: within(half.start), to: within(half.end) } };
}

/** Names the points of a line from scenario to scenario in a box of 100 × 100, as a polyline does. */
export function plainLine(points: Slope['lines'][number]['points'], axis: Axis): string {
	return points
		.map(({ at }, side) => `${(100 * side) / (points.length - 1)},${100 - 100 * fractionOf(at, axis)}`)
		.join(' ');
}

/** Names the points of a curve in a box of 100 × 100, as a polyline does: levels and weights are its width already. */
export function plainCurve(points: CurveLine['points'], axis: Axis): string {
	return points.map(({ at, share }) => `${at},${100 - 100 * fractionOf(share, axis)}`).join(' ');
}
