import type { Figure, FigureRow } from '$lib/charts/figure';
import { lookIn, palette } from './palette';

/** What the picture shows of one row, in the units of the axis. */
export interface Mark {
	dot: { at: number; colour: string } | null;
	/** `grounded`: it stands on zero. */
	bars: { from: number; to: number; colour: string; grounded: boolean }[];
}

interface Dataset {
	type?: string;
	data: unknown[];
	backgroundColor?: unknown;
	pointBackgroundColor?: unknown;
}

/** A colour of a row among those of its dataset; a canvas's own gradient is none. */
function colourAt(colours: unknown, at: number, { outcome }: FigureRow): string {
	const colour: unknown = Array.isArray(colours) ? colours[at] : colours;
	if (typeof colour === 'string' && /^[0-9A-F]{6}$/.test(colour)) return colour;
	return outcome === null ? palette.quiet : (palette.outcomes[outcome] ?? palette.ink);
}

function barOf(value: unknown): { from: number; to: number; grounded: boolean } | null {
	if (typeof value === 'number') return { from: Math.min(0, value), to: Math.max(0, value), grounded: true };
	if (!Array.isArray(value)) return null;
	const ends = value.filter((end): end is number => typeof end === 'number');
	return ends.length === 2 ? { from: Math.min(...ends), to: Math.max(...ends), grounded: false } : null;
}

/** The marks of a figure's rows, from the same numbers that its picture is drawn from. */
export function marksOf(figure: Figure): Mark[] {
	const datasets = figure.data(lookIn('ltr')).datasets as Dataset[];
	return figure.rows.map((row, at) => {
		const mark: Mark = { dot: null, bars: [] };
		for (const { type, data, backgroundColor, pointBackgroundColor } of datasets) {
			const value = data[at];
			if (type === 'line') {
				const x = (value as { x?: unknown } | null)?.x;
				if (typeof x === 'number') mark.dot = { at: x, colour: colourAt(pointBackgroundColor, at, row) };
				continue;
			}
			const bar = barOf(value);
			if (bar) mark.bars.push({ ...bar, colour: colourAt(backgroundColor, at, row) });
		}
		return mark;
	});
}
