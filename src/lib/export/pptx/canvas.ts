import type pptxgen from 'pptxgenjs';
import type { InterfaceLanguage, Ratio } from '$lib/study';
import { chartXml, type ChartSetting } from './chartXml';
import { curveXml } from './curveXml';
import type { NativeCurve } from './nativeCurve';
import type { NativeChart } from './toNative';
import { textOf, type Paragraph } from './paragraph';
import { plain } from './plain';
import { palette } from './tokens';

/** A rectangle in inches; `from` runs from the side where reading starts. */
export interface Box {
	from: number;
	top: number;
	width: number;
	height: number;
}

/** Where the plot of a chart stands within its box, in parts of it from where reading starts. */
interface Plot {
	from: number;
	/** 0 where it is left out. */
	top?: number;
	width: number;
	height: number;
}

/** How a shape of polygons is drawn (RRGGBB, pt); closed where it is filled, or said to be. */
interface ShapeStyle {
	fill?: string;
	line?: { colour: string; width: number; dashed?: boolean };
	closed?: boolean;
	name: string;
}

/** A slide's measures in inches. */
interface Page {
	width: number;
	height: number;
	direction: 'ltr' | 'rtl';
}

/** The page of a briefing's form: PowerPoint's own sizes. */
export function pageOf(ratio: Ratio, direction: Page['direction']): Page {
	return { width: 10, height: ratio === '4:3' ? 7.5 : 5.625, direction };
}

/** Where a box stands on a page, mirrored where it is read from the right. */
function placed({ from, top, width, height }: Box, page: Page): { x: number; y: number; w: number; h: number } {
	return { x: page.direction === 'rtl' ? page.width - from - width : from, y: top, w: width, h: height };
}

/** A slide to draw on, in boxes that are measured from where reading starts. */
export class Canvas {
	readonly page: Page;
	#slide: pptxgen.Slide;
	#language: InterfaceLanguage;
	#charts: string[];

	/** `charts` takes the XML of each chart in the order in which they are drawn. */
	constructor(slide: pptxgen.Slide, page: Page, language: InterfaceLanguage, charts: string[]) {
		this.#slide = slide;
		this.page = page;
		this.#language = language;
		this.#charts = charts;
	}

	/** Writes paragraphs; a shape is named by its first words, or by a `name` that makes it known to what mends the file. */
	text(
		paragraphs: readonly Paragraph[],
		box: Box,
		{ scale = 1, anchor = 'top', name }: { scale?: number; anchor?: 'top' | 'middle' | 'bottom'; name?: string } = {}
	): void {
		if (paragraphs.length === 0) return;
		this.#slide.addText(textOf(paragraphs, this.page.direction, scale), {
			...placed(box, this.page),
			margin: 0,
			valign: anchor,
			fit: 'shrink',
			objectName: name ?? plain(paragraphs[0]!.runs.map(({ text }) => text).join('')).slice(0, 60)
		});
	}

	/** A native chart; `plot` is where its plot stands within the box, in parts of it from where reading starts. */
	chart(chart: NativeChart, box: Box, plot: Plot, { size, alt }: { size: number; alt: string }): void {
		const series = [...chart.bars, ...(chart.marks?.bars ?? [])].map(({ name, values }) => ({
			name: plain(name),
			labels: chart.categories.map((category) => plain(category) || ' '),
			values
		}));
		this.#slide.addChart('bar', series, this.#named(box, alt));
		this.#charts.push(chartXml(chart, this.#set(plot, size)));
	}

	/** Lines along a level or weight as a chart of PowerPoint's own; `plot` as of `chart`. */
	curve(curve: NativeCurve, box: Box, plot: Plot, { size, alt }: { size: number; alt: string }): void {
		const sheet = [{ name: curve.along, values: curve.places }, ...curve.columns].map(({ name, values }) => ({
			name: plain(name),
			// What is null is written as an empty cell, which `mend` takes out.
			values: values as number[]
		}));
		this.#slide.addChart('scatter', sheet, this.#named(box, alt));
		this.#charts.push(curveXml(curve, this.#set(plot, size)));
	}

	#named(box: Box, alt: string) {
		return { ...placed(box, this.page), altText: plain(alt), objectName: plain(alt).slice(0, 60) };
	}

	#set({ from, top = 0, width, height }: Plot, size: number): ChartSetting {
		const x = this.page.direction === 'rtl' ? 1 - from - width : from;
		return { plot: { x, y: top, w: width, h: height }, size, language: this.#language };
	}

	/** A box of one colour (RRGGBB). */
	fill(colour: string, box: Box): void {
		const shape = { fill: { color: colour }, line: { type: 'none' as const }, objectName: '—' };
		this.#slide.addShape('rect', { ...placed(box, this.page), ...shape });
	}

	/** Polygons, in parts of a box from where reading starts and from its foot, as one shape: filled, or their edges drawn as lines. */
	shape(
		polygons: readonly (readonly number[])[],
		box: Box,
		{ fill, line, closed = fill !== undefined, name }: ShapeStyle
	): void {
		if (polygons.length === 0) return;
		const mirrored = this.page.direction === 'rtl';
		const points = polygons.flatMap((polygon) => [
			...Array.from({ length: polygon.length / 2 }, (_, at) => {
				const x = polygon[2 * at]!;
				const place = { x: (mirrored ? 1 - x : x) * box.width, y: (1 - polygon[2 * at + 1]!) * box.height };
				return at === 0 ? { ...place, moveTo: true } : place;
			}),
			...(closed ? [{ close: true as const }] : [])
		]);
		this.#slide.addShape('custGeom', {
			...placed(box, this.page),
			points,
			...(fill !== undefined && { fill: { color: fill } }),
			line: line
				? { color: line.colour, width: line.width, dashType: line.dashed ? 'dash' : 'solid' }
				: { type: 'none' },
			objectName: plain(name).slice(0, 60)
		});
	}

	/** A table whose cells are filed in the order in which they are read. */
	table(
		rows: pptxgen.TableRow[],
		box: Box,
		{ name, colW, rowH }: { name: string; colW: number[]; rowH: number[] }
	): void {
		const { x, y, w } = placed(box, this.page);
		this.#slide.addTable(rows, { x, y, w, colW, rowH, objectName: plain(name) });
	}

	/** A picture (a data address), in all of its box. */
	picture(data: string, box: Box, alt: string): void {
		this.#slide.addImage({
			...placed(box, this.page),
			data: data.replace(/^data:/, ''),
			altText: plain(alt),
			objectName: plain(alt).slice(0, 60)
		});
	}

	/** A band of one colour (RRGGBB) along the upper edge. */
	band(colour: string, height: number): void {
		const box = { x: 0, y: 0, w: this.page.width, h: height };
		this.#slide.addShape('rect', { ...box, fill: { color: colour }, line: { type: 'none' }, objectName: '—' });
	}

	/** A hairline across a width. */
	rule(from: number, top: number, width: number): void {
		const { x, y, w } = placed({ from, top, width, height: 0 }, this.page);
		this.#slide.addShape('line', { x, y, w, h: 0, line: { color: palette.hairline, width: 0.75 }, objectName: '—' });
	}
}
