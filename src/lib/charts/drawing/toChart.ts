import type { ChartData, ChartOptions, Plugin, ScriptableContext } from 'chart.js';
import { axisInset, slopeInset } from '../axis';
import type { Axis, Band, FigureRow, Look, Charted, Rows, Slope, Stretch, Tone } from '../figure';
import { curveData, curveOptions } from './curveToChart';
import { still, hidden, signOf } from './lineStyle';
import { bandStrength, colourOf, mixed } from './tones';

/** How wide the tick across a band is, as a part of the axis. */
const tickWidth = 1 / 300;

/** What Chart.js draws of any figure: the first of its datasets lies on top, but for the lowest `order`. */
export function chartData(figure: Charted, look: Look): ChartData {
	if ('curves' in figure) return curveData(figure, look) as ChartData;
	return ('lines' in figure ? lineData(figure, look) : rowData(figure, look)) as ChartData;
}

/** How Chart.js draws it: all words are the page's own. */
export function chartOptions(figure: Charted, look: Look): ChartOptions {
	if ('curves' in figure) return curveOptions(figure, look);
	return 'lines' in figure ? lineOptions(figure.axis, look) : rowOptions(figure, look);
}

function rowData({ rows, axis, reference, parted }: Rows, look: Look) {
	const datasets: object[] = [];
	/** Adds one bar of each row that has it; without a colour of their own they are in ink. */
	const add = (
		stretchOf: (row: FigureRow) => Stretch | undefined,
		style: object,
		colour?: (row: FigureRow) => string
	) => {
		const stretches = rows.map(stretchOf);
		if (!stretches.some(Boolean)) return;
		datasets.push({
			data: stretches.map((stretch) => stretch && [stretch.start, stretch.end]),
			grouped: false,
			backgroundColor: colour ? rows.map(colour) : look.ink,
			...style
		});
	};
	const slots = rows.reduce((most, { bars }) => Math.max(most, bars?.length ?? 0), 0);
	const fading = rows.some(({ band }) => band?.half);
	if (rows.some(({ dot }) => dot)) datasets.push(dots(rows, look));
	for (let slot = 0; slot < slots; slot++)
		add(
			({ bars }) => bars?.[slot],
			{
				barThickness: 14,
				// A part of a whole, or a reach from the line through all rows, may have no length.
				minBarLength: parted || reference ? 0 : 1,
				...(parted ? { borderColor: look.paper, borderWidth: 1 } : { borderRadius: 2 }),
				// It is square where it stands on a zero line within the axis.
				borderSkipped: parted || axis.min < 0 ? 'start' : false
			},
			({ bars }) => mixedOf(bars?.[slot], look, bars?.[slot]?.strength)
		);
	add(({ interval }) => interval, { order: -1, barThickness: 2, minBarLength: 1 });
	add(
		({ band }) => band,
		{
			barThickness: fading ? 10 : 8,
			borderRadius: fading ? 5 : 4,
			borderSkipped: false,
			minBarLength: 1,
			...(fading && {
				backgroundColor: (context: ScriptableContext<'bar'>) => fadingBand(context, rows[context.dataIndex]?.band, look)
			})
		},
		({ band }) => mixedOf(band, look, bandStrength.flat)
	);
	// Values across bands are bars so thin that they are ticks.
	const half = ((axis.max - axis.min) * tickWidth) / 2;
	add(({ tick }) => (tick === undefined ? tick : { start: tick - half, end: tick + half }), {
		order: -1,
		barThickness: 16
	});
	const rings = rows.flatMap(({ id, before, dot }) =>
		before ? { at: before.at, row: id, colour: mixedOf(dot, look), paper: look.paper } : []
	);
	return { labels: rows.map(({ id }) => id), datasets, ...(rings.length > 0 && { rings }) };
}

const mixedOf = (mark: { tone: Tone } | undefined, look: Look, strength?: number): string =>
	mixed(colourOf(mark?.tone ?? 'ink', look), strength ?? 1, look.paper);

/** Points in their rows: a row without one keeps a place, since Chart.js takes the form of all data from the first. */
const placed = (rows: readonly FigureRow[], valueOf: (row: FigureRow) => number | undefined) =>
	rows.map((row) => ({ x: valueOf(row) ?? NaN, y: row.id }));

function dots(rows: readonly FigureRow[], look: Look) {
	return {
		type: 'line',
		data: placed(rows, ({ dot }) => dot?.at),
		showLine: false,
		pointRadius: rows.map(({ dot }) => (dot?.sign ? 6 : 7)),
		pointStyle: rows.map(({ dot }) => (dot?.sign === 'diamond' ? 'rectRot' : 'circle')),
		pointBorderWidth: rows.map(({ dot }) => (dot?.sign === 'date' ? 1 : 2)),
		pointBorderColor: look.paper,
		pointBackgroundColor: rows.map(({ dot }) => mixedOf(dot, look)),
		clip: false
	};
}

/** Holds where a dot stood before, by its row. */
export interface Ring {
	at: number;
	row: string;
	colour: string;
	paper: string;
}

/**
 * Draws rings where dots stood before, beneath the dots and above what those lie on. By hand: they do not move in a drag, and
 * as a dataset of points they would cost a third of the frame.
 */
export const ringsPlugin: Plugin = {
	id: 'rings',
	beforeDatasetDraw({ ctx, data, scales }, { index }) {
		if (index !== 0 || !('rings' in data)) return;
		for (const { at, row, colour, paper } of data.rings as Ring[]) {
			ctx.beginPath();
			ctx.arc(
				scales['x']!.getPixelForValue(at),
				scales['y']!.getPixelForValue(data.labels!.indexOf(row)),
				6,
				0,
				2 * Math.PI
			);
			ctx.fillStyle = paper;
			ctx.fill();
			ctx.strokeStyle = colour;
			ctx.lineWidth = 2;
			ctx.stroke();
		}
	}
};

/** A band that fades from the 50% to the 90% interval: full between the quartiles, almost nothing at 5 and 95%. */
function fadingBand({ chart }: ScriptableContext<'bar'>, band: Band | undefined, look: Look) {
	const x = chart.scales['x'];
	const faint = (strength: number) => mixedOf(band, look, strength);
	if (!band?.half || !x) return faint(0.3);
	const at = (value: number) => x.getPixelForValue(value);
	const [from, length] = [at(band.start), at(band.end) - at(band.start)];
	if (!Number.isFinite(length) || Math.abs(length) < 1) return faint(0.55);
	const gradient = chart.ctx.createLinearGradient(from, 0, from + length, 0);
	const stop = (value: number, strength: number) =>
		gradient.addColorStop(Math.min(1, Math.max(0, (at(value) - from) / length)), faint(strength));
	stop(band.start, bandStrength.ends);
	stop(band.half.start, bandStrength.half);
	stop(band.half.end, bandStrength.half);
	stop(band.end, bandStrength.ends);
	return gradient;
}

/** Horizontal bars, the value axis mirrored in right-to-left. */
function rowOptions({ axis, reference }: Rows, look: Look): ChartOptions {
	const { min, max } = axis;
	return {
		...still,
		indexAxis: 'y',
		events: ['mousemove', 'mouseout', 'click'],
		// Marks keep their colours under the pointer.
		hover: { mode: null } as unknown as NonNullable<ChartOptions['hover']>,
		layout: { autoPadding: false, padding: { left: axisInset, right: axisInset } },
		scales: {
			y: { type: 'category', offset: true, display: false, ticks: hidden },
			x: {
				type: 'linear',
				min,
				max,
				reverse: look.direction === 'rtl',
				border: hidden,
				afterBuildTicks: (scale) => {
					const lines = axis.ticks.map(({ value }) => ({ value }));
					scale.ticks = reference ? [...lines, { value: reference.at }] : lines;
				},
				afterFit: (scale) => {
					scale.height = 0;
				},
				grid: {
					drawTicks: false,
					color: ({ tick }) => (Math.abs(tick.value) < 1e-9 || tick.value === reference?.at ? look.ink : look.hairline)
				},
				ticks: { display: false, callback: () => '' }
			}
		}
	};
}

function lineData({ sides, lines }: Pick<Slope, 'sides' | 'lines'>, look: Look) {
	return {
		labels: sides.map((_, at) => String(at)),
		datasets: lines.map(({ outcome, points }) => {
			const colour = colourOf(outcome, look);
			return {
				type: 'line',
				data: points.map(({ at }) => at),
				borderColor: colour,
				borderWidth: 2.5,
				backgroundColor: colour,
				pointStyle: signOf(outcome),
				pointRadius: 6,
				clip: false
			};
		})
	};
}

/** Vertical shares, scenarios from the reader's side; a thin line for each, and no other grid. */
function lineOptions({ min, max }: Axis, look: Look): ChartOptions {
	return {
		...still,
		events: [],
		layout: { autoPadding: false, padding: slopeInset },
		scales: {
			x: {
				type: 'category',
				offset: false,
				reverse: look.direction === 'rtl',
				border: hidden,
				afterFit: (scale) => {
					scale.height = 0;
				},
				grid: { drawTicks: false, offset: false, color: look.hairline },
				ticks: hidden
			},
			y: {
				type: 'linear',
				min,
				max,
				border: hidden,
				afterFit: (scale) => {
					scale.width = 0;
				},
				grid: hidden,
				ticks: hidden
			}
		}
	};
}
