import { fractionOf } from '../axis';
import type { Axis, Band, FigureRow, Rows, Tone } from '../figure';
import { bandStrength } from './tones';

/** Holds a mark of a row as shapes draw it: where it starts and how wide it is (fractions of the axis), and what it is coloured for. */
export interface RowMark {
	form: 'bar' | 'part' | 'interval' | 'band' | 'tick' | 'hollow' | 'dot' | 'diamond' | 'date' | 'line';
	start: number;
	width: number;
	tone: Tone;
	/** How much of its colour it has; the rest is paper. */
	strength: number;
	/** The middle half of a band that fades, as fractions of the band. */
	half?: { from: number; to: number };
}

/** Lists the marks of a row for what draws shapes, as the page and SVG do. The last lies on top. */
export function rowMarks(
	row: FigureRow,
	{ axis, reference, parted }: Pick<Rows, 'axis' | 'reference' | 'parted'>
): RowMark[] {
	const { bars = [], band, tick, interval } = row;
	const marks: RowMark[] = [];
	const add = (form: RowMark['form'], from: number, to: number, tone: Tone, strength = 1) => {
		const start = fractionOf(from, axis);
		marks.push({ form, start, width: fractionOf(to, axis) - start, tone, strength });
	};
	if (band) marks.push(bandMark(band, axis));
	for (let at = bars.length - 1; at >= 0; at--) {
		const { start, end, tone, strength } = bars[at]!;
		// One without length is left out beside others.
		if (start === end && bars.length > 1) continue;
		add(parted ? 'part' : 'bar', start, end, tone, strength);
	}
	if (interval) add('interval', interval.start, interval.end, 'ink');
	if (reference) add('line', reference.at, reference.at, 'ink');
	for (const { form, at, tone } of dotsOf(row)) add(form, at, at, tone);
	if (tick !== undefined) add('tick', tick, tick, 'ink');
	return marks;
}

/** A row's dot, over the hollow one of where it stood before. */
function dotsOf({ dot, before }: FigureRow): { form: RowMark['form']; at: number; tone: Tone }[] {
	const tone = dot?.tone ?? 'ink';
	return [
		...(before ? [{ form: 'hollow' as const, at: before.at, tone }] : []),
		...(dot ? [{ form: dot.sign ?? ('dot' as const), at: dot.at, tone }] : [])
	];
}

function bandMark({ start, end, tone, half }: Band, axis: Axis): RowMark {
	const [from, to] = [fractionOf(start, axis), fractionOf(end, axis)];
	const place = { form: 'band', start: from, width: to - from, tone } as const;
	if (!half) return { ...place, strength: bandStrength.flat };
	const within = (value: number) => (to > from ? (fractionOf(value, axis) - from) / (to - from) : 0);
	return { ...place, strength: 1, half: { from: within(half.start), to: within(half.end) } };
}
