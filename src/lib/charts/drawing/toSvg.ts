import type { Look, Marks } from '../figure';
import { svgLines } from './svgLines';
import { svgRows } from './svgRows';

/** Draws the marks of a figure as SVG in a room, px; the look's colours are #rrggbb. It holds no text. */
export function svgMarks(figure: Marks, look: Look, wide: number, high: number): string {
	return 'lines' in figure ? svgLines(figure, look, wide, high) : svgRows(figure, look, wide, high);
}
