import type { Look, Marks } from '../figure';
import { svgCurve } from './svgCurve';
import { svgLines } from './svgLines';
import { svgRegions } from './svgRegions';
import { svgRows } from './svgRows';

/** Draws the marks of a figure as SVG in a room, px; the look's colours are #rrggbb. It holds no text. */
export function svgMarks(figure: Marks, look: Look, wide: number, high: number): string {
	if ('layers' in figure) return svgRegions(figure, look, wide, high);
	if ('curves' in figure) return svgCurve(figure, look, wide, high);
	return 'lines' in figure ? svgLines(figure, look, wide, high) : svgRows(figure, look, wide, high);
}
