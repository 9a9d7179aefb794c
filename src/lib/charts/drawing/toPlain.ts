import { fractionOf } from '../axis';
import type { Axis, CurveLine, FigureRow, Rows, Slope } from '../figure';
import { rowMarks, type RowMark } from './rowMarks';
import { mixed, styleOf } from './tones';

/** Holds a mark as an element of the page, its colour as a style. */
interface PlainMark extends Omit<RowMark, 'tone' | 'strength'> {
	colour: string;
}

/** What the page draws of a row without a canvas: for the server, for readers without script, and for paper. The last lies on top. */
export function plainMarks(row: FigureRow, figure: Pick<Rows, 'axis' | 'reference' | 'parted'>): PlainMark[] {
	return rowMarks(row, figure).map(({ tone, strength, ...mark }) => ({
		...mark,
		colour: mixed(styleOf(tone), strength, 'var(--paper)')
	}));
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
