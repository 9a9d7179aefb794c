import { axisInset, fractionOf } from '../axis';
import type { FigureRow, Look, Rows } from '../figure';
import { rowMarks, type RowMark } from './rowMarks';
import { element, line, px, reach, rhombus } from './svgElement';
import { bandStrength, blended, colourOf } from './tones';

/** How high what is drawn from start to end is, and how round its corners are, px. */
const shapes = {
	bar: { high: 14, round: 2 },
	part: { high: 14, round: 0 },
	interval: { high: 2, round: 0 },
	band: { high: 8, round: 4 },
	fading: { high: 10, round: 5 },
	tick: { high: 16, round: 0 }
};
const tickWidth = 2;

/** Draws rows with their grid as SVG. */
export function svgRows({ id, rows, axis, reference, parted }: Rows, look: Look, wide: number, high: number): string {
	const rtl = look.direction === 'rtl';
	const length = wide - 2 * axisInset;
	const along = (fraction: number) => axisInset + (rtl ? 1 - fraction : fraction) * length;
	const across = (kind: string, value: number, stroke: string) => {
		const x = along(fractionOf(value, axis));
		return line(kind, [x, 0], [x, high], stroke);
	};
	const grid = axis.ticks.map(({ value }) => across('grid', value, Math.abs(value) < 1e-9 ? look.ink : look.hairline));
	if (reference) grid.push(across('reference', reference.at, look.ink));
	const drawn = rows.map((row, at) => {
		const place = { along, middle: ((at + 0.5) * high) / rows.length, id: `${id.replace(/[^\w-]/g, '-')}-band-${at}` };
		return element('g', { class: 'row' }, rowOf(row, { axis, parted: parted ?? false }, look, place));
	});
	return [...grid, ...drawn].join('\n');
}

/** Says where a row is drawn: px of a fraction of the axis, its middle, and the name of its fading colour. */
interface RowPlace {
	along: (fraction: number) => number;
	middle: number;
	id: string;
}

function rowOf(row: FigureRow, figure: Pick<Rows, 'axis' | 'parted'>, look: Look, place: RowPlace): string {
	return rowMarks(row, figure)
		.map((mark) => {
			const colour = blended(colourOf(mark.tone, look), mark.strength, look.paper);
			return mark.form === 'dot' || mark.form === 'date' || mark.form === 'hollow' || mark.form === 'diamond'
				? pointOf(mark.form, place.along(mark.start), place.middle, colour, look.paper)
				: stretchOf(mark, colour, look, place);
		})
		.join('');
}

function stretchOf({ form, start, width, half }: RowMark, fill: string, look: Look, place: RowPlace): string {
	const { high, round } = shapes[half ? 'fading' : (form as keyof typeof shapes)];
	const [one, other] = [place.along(start), place.along(start + width)];
	const middle = (one + other) / 2;
	const least = form === 'tick' ? tickWidth : form === 'part' ? 0 : 1;
	const [left, right] =
		Math.abs(other - one) < least
			? [px(middle - least / 2), px(middle + least / 2)]
			: [px(Math.min(one, other)), px(Math.max(one, other))];
	const shape = element('rect', {
		class: form,
		x: left,
		y: place.middle - high / 2,
		width: right - left,
		height: high,
		rx: round > 0 ? Math.min(round, (right - left) / 2) : undefined,
		fill: half ? `url(#${place.id})` : fill,
		stroke: form === 'part' ? look.paper : undefined
	});
	return half ? fading(place.id, fill, half, look) + shape : shape;
}

/** A colour that fades from the middle half of a band to its ends. */
function fading(id: string, colour: string, { from, to }: { from: number; to: number }, look: Look): string {
	const stops = [
		[0, bandStrength.ends],
		[from, bandStrength.half],
		[to, bandStrength.half],
		[1, bandStrength.ends]
	] as const;
	const ends = look.direction === 'rtl' ? { x1: 1, x2: 0 } : { x1: 0, x2: 1 };
	return element(
		'linearGradient',
		{ id, ...ends },
		stops
			.map(([at, strength]) =>
				element('stop', {
					offset: String(Math.round(at * 10_000) / 10_000),
					'stop-color': blended(colour, strength, look.paper)
				})
			)
			.join('')
	);
}

function pointOf(
	form: 'dot' | 'date' | 'hollow' | 'diamond',
	cx: number,
	cy: number,
	colour: string,
	paper: string
): string {
	if (form === 'diamond') return rhombus(form, cx, cy, { fill: colour, stroke: paper, 'stroke-width': 2 });
	const [r, width] = form === 'dot' ? [7, 2] : [reach, form === 'date' ? 1 : 2];
	const [fill, stroke] = form === 'hollow' ? [paper, colour] : [colour, paper];
	return element('circle', { class: form, cx, cy, r, fill, stroke, 'stroke-width': width });
}
