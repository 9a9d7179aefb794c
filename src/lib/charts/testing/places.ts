import { nativeChart, type Series } from '$lib/export/pptx/toNative';
import { chartData, chartOptions, type Ring } from '../drawing/toChart';
import { plainMarks } from '../drawing/toPlain';
import { svgMarks } from '../drawing/toSvg';
import { axisInset } from '../axis';
import type { Rows } from '../figure';
import { lookIn } from './looks';

/** Two ends, as fractions of the axis from its start. */
type Ends = [number, number];

/** Where the marks of a row are seen, each as fractions of the axis from its start. */
export interface Places {
	/** What is seen of the bars, from the axis's start. */
	bars: Ends[];
	band: Ends | null;
	half: Ends | null;
	dot: number | null;
	before: number | null;
	tick: number | null;
	interval: Ends | null;
	reference: number | null;
}

const nowhere = (): Places => ({
	bars: [],
	band: null,
	half: null,
	dot: null,
	before: null,
	tick: null,
	interval: null,
	reference: null
});

/** Rounding of a few sums, in parts of an axis. */
const rounding = 1e-9;

/** What is seen of bars where the first of two that overlap is on top; those that touch are as many as they are. */
function seen(bars: readonly Ends[]): Ends[] {
	const all: Ends[] = [];
	for (const bar of bars) {
		let left: Ends[] = [bar];
		for (const [from, to] of all)
			left = left.flatMap(([start, end]): Ends[] => [
				[start, Math.min(end, from)],
				[Math.max(start, to), end]
			].filter(([a, b]) => b! - a! > rounding) as Ends[]); // prettier-ignore
		all.push(...left.filter(([a, b]) => b - a > rounding));
	}
	return all.sort((a, b) => a[0] - b[0]);
}

interface Dataset {
	type?: string;
	data: (Ends | { x: number } | null | undefined)[];
	barThickness?: number;
}

/** Reads the places of what Chart.js is given; mirrored, they are measured from where it begins to read. */
export function placesInChart(figure: Rows, direction: 'ltr' | 'rtl'): Places[] {
	const look = lookIn(direction);
	const data = chartData(figure, look);
	const datasets = data.datasets as unknown as Dataset[];
	const rings = 'rings' in data ? (data.rings as Ring[]) : [];
	const { min, max, reverse } = chartOptions(figure, look).scales!['x'] as {
		min: number;
		max: number;
		reverse: boolean;
	};
	/** From the left edge, as it is drawn. */
	const left = (value: number) => (reverse ? 1 - (value - min) / (max - min) : (value - min) / (max - min));
	const place = (value: number) => (direction === 'rtl' ? 1 - left(value) : left(value));
	const drawn: { ticks?: { value: number }[] } = {};
	const scale = chartOptions(figure, look).scales!['x'] as { afterBuildTicks: (scale: typeof drawn) => void };
	scale.afterBuildTicks(drawn);
	const through = drawn.ticks!.slice(figure.axis.ticks.length).map(({ value }) => place(value));
	return figure.rows.map(({ id }, row) => {
		const ring = rings.find((each) => each.row === id);
		const places = { ...nowhere(), reference: through[0] ?? null, before: ring ? place(ring.at) : null };
		const bars: Ends[] = [];
		for (const { type, data, barThickness } of datasets) {
			const value = data[row];
			if (!value) continue;
			if (type === 'line') {
				const { x } = value as { x: number };
				if (!Number.isNaN(x)) places.dot = place(x);
				continue;
			}
			const ends = (value as Ends).map(place) as Ends;
			if (barThickness === 14) bars.push(ends);
			else if (barThickness === 2) places.interval = ends;
			else if (barThickness === 16) places.tick = (ends[0] + ends[1]) / 2;
			else places.band = ends;
		}
		places.bars = seen(bars);
		return places;
	});
}

/** Reads the places of the page's own elements, from the side where reading starts. */
export function placesInPlain(figure: Rows): Places[] {
	return figure.rows.map((row) => {
		const places = nowhere();
		const bars: Ends[] = [];
		for (const { form, start, width, half } of plainMarks(row, figure)) {
			const ends: Ends = [start, start + width];
			if (form === 'bar' || form === 'part') bars.unshift(ends);
			else if (form === 'interval') places.interval = ends;
			else if (form === 'tick') places.tick = start;
			else if (form === 'line') places.reference = start;
			else if (form === 'hollow') places.before = start;
			else if (form !== 'band') places.dot = start;
			else {
				places.band = ends;
				if (half) places.half = [start + half.from * width, start + half.to * width];
			}
		}
		places.bars = seen(bars);
		return places;
	});
}

/** A room so wide that what SVG rounds and the px that a mark has at least are less than rounding. */
const vast = 1e10;

/** Reads the places of what is drawn as SVG; mirrored, they are measured from where it begins to read. */
export function placesInSvg(figure: Rows, direction: 'ltr' | 'rtl'): Places[] {
	const drawn = svgMarks(figure, lookIn(direction), vast + 2 * axisInset, 100);
	const place = (left: number) => (direction === 'rtl' ? 1 - (left - axisInset) / vast : (left - axisInset) / vast);
	const marksIn = (xml: string) =>
		[...xml.matchAll(/<(?:rect|circle|line|path) class="(\w+)"([^>]*)>/g)].map(([, form, attributes = '']) => {
			const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]);
			const tip = Number(/ d="M(\S+) /.exec(attributes)?.[1]);
			const [left, right] = [number('x'), number('x') + number('width')];
			const centre = [number('cx'), number('x1'), tip, (left + right) / 2].find((value) => !Number.isNaN(value))!;
			const ends = [place(left), place(right)].sort((a, b) => a - b) as Ends;
			return { form, at: place(centre), ends };
		});
	const fades = [...drawn.matchAll(/<linearGradient id="[^"]*-(\d+)".*?<\/linearGradient>/g)].map(([xml, row]) => ({
		row: Number(row),
		offsets: [...xml.matchAll(/offset="([^"]*)"/g)].map(([, offset]) => Number(offset))
	}));
	const through = marksIn(drawn).find(({ form }) => form === 'reference')?.at ?? null;
	return [...drawn.matchAll(/<g class="row">(.*?)<\/g>/g)].map(([, xml = ''], row) => {
		const places = { ...nowhere(), reference: through };
		const bars: Ends[] = [];
		for (const { form, at, ends } of marksIn(xml)) {
			if (form === 'bar' || form === 'part') bars.unshift(ends);
			else if (form === 'interval') places.interval = ends;
			else if (form === 'tick') places.tick = at;
			else if (form === 'hollow') places.before = at;
			else if (form !== 'band') places.dot = at;
			else {
				places.band = ends;
				const [, from, to] = fades.find((fade) => fade.row === row)?.offsets ?? [];
				const length = ends[1] - ends[0];
				if (from !== undefined) places.half = [ends[0] + from * length, ends[0] + to! * length];
			}
		}
		places.bars = seen(bars);
		return places;
	});
}

/** Reads where columns that stand on each other, outward from zero on either side, are drawn in a row: by their names. */
function standing(columns: readonly Series[], row: number): Map<string, Ends> {
	const reached = { up: 0, down: 0 };
	const found = new Map<string, Ends>();
	for (const { name, values, fills } of columns) {
		const value = values[row]!;
		const side = value < 0 ? 'down' : 'up';
		const from = reached[side];
		reached[side] += value;
		if ((fills[row] ?? null) === null || value === 0) continue;
		const known = found.get(name) ?? [Infinity, -Infinity];
		found.set(name, [Math.min(known[0], from, reached[side]), Math.max(known[1], from, reached[side])]);
	}
	return found;
}

/** From the first to the last of what is drawn under names; null where nothing is. */
function across(drawn: ReadonlyMap<string, Ends>, ...names: string[]): Ends | null {
	const ends = names.flatMap((name) => drawn.get(name) ?? []);
	return ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)];
}

const middle = ['Middle half of the variations', 'Middle half, up to the median', 'Middle half, beyond the median'];
const tick = 'Median (tick)';
const outer = ['Lower outer part of the band', 'Upper outer part of the band'];
const marked = ['Mark', 'Median (tick) within the mark', 'Mark, beyond the median'];

const hollow = ['Mark at the start', 'Mark at the start, above'];

/** Reads the places of a native chart from its sheet. */
export function placesInNative(figure: Rows): Places[] {
	const { bars, marks, axis } = nativeChart(figure, 'en');
	const place = (value: number) => (value - axis.min) / (axis.max - axis.min);
	const placed = (ends: Ends | null): Ends | null => ends && [place(ends[0]), place(ends[1])];
	return figure.rows.map((row, at) => {
		const places = nowhere();
		const drawn = standing(bars, at);
		const over = standing(marks?.bars ?? [], at);
		if (row.band) {
			places.band = placed(across(drawn, 'Band', tick, ...outer, ...middle));
			places.half = row.band.half ? placed(across(drawn, tick, ...middle)) : null;
			const ticked = placed(across(drawn, tick));
			places.tick = ticked && (ticked[0] + ticked[1]) / 2;
		} else if (row.dot && !row.bars) {
			const short = placed(across(drawn, ...drawn.keys()));
			places.dot = short && (short[0] + short[1]) / 2;
		} else
			places.bars = [...drawn.values()]
				.map((ends) => placed(ends)!)
				.filter(([a, b]) => b - a > rounding)
				.sort((a, b) => a[0] - b[0]);
		// The axis of what lies over bars is moved by half of its width: it begins at its value.
		if (marks?.form === 'rows') {
			places.dot = placed(across(over, ...marked))?.[0] ?? places.dot;
			// What the dot covers of it is not drawn: its far end stands.
			const above = across(over, ...hollow.slice(1));
			places.before = placed(across(over, hollow[0]!))?.[0] ?? (above && place(above[1] - marks.width));
		}
		if (marks?.form === 'thin') places.interval = placed(across(over, ...over.keys()));
		if (marks?.form === 'line') places.reference = placed(across(over, ...over.keys()))?.[0] ?? null;
		return places;
	});
}
