import type { InterfaceLanguage } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import type { NativeChart, Series } from './toNative';
import { escaped } from './plain';
import { palette, proofingTag, sans } from './tokens';

/** How a chart is set: where its plot stands within it (fractions), and the size of its text, pt. */
export interface ChartSetting {
	plot: { x: number; y: number; w: number; h: number };
	size: number;
	language: InterfaceLanguage;
}

const namespaces =
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** A fill of one colour, or none. */
export const fill = (colour: string | null) =>
	colour === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const shape = (colour: string | null) => `<c:spPr>${fill(colour)}<a:ln><a:noFill/></a:ln></c:spPr>`;
/** An outline that shows what lies beneath it. */
const ring = (colour: string | null) => `<c:spPr>${fill(null)}<a:ln w="15875">${fill(colour)}</a:ln></c:spPr>`;
/** A hairline of one colour, or none. */
export const hairline = (colour: string | null) => `<c:spPr><a:ln w="9525">${fill(colour)}</a:ln></c:spPr>`;
/** The ids of an axis of categories and one of values. */
type Axes = readonly [number, number];
/** What is left between bars, in percent of their height: bands are slender, marks stand out above and beneath them, a line has no gap, and thin ones the most. */
const gaps = { bars: 70, bands: 230, rows: 110, line: 0, thin: 500 };
/** Axes and names are read from the back row. */
export const leastSize = 10;
/** The letter of a column of the sheet beside that of its names. */
export const column = (at: number) => String.fromCharCode(66 + at);

/** Text of a chart, with the faces of both scripts. */
export function textProperties({ size, language }: ChartSetting, colour: string, scale = 1, rtl = true): string {
	const mirrored = rtl && directionOf(language) === 'rtl' ? ' rtl="1"' : '';
	return (
		`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr${mirrored}><a:defRPr sz="${Math.round(Math.max(leastSize, size * scale) * 100)}" b="0">${fill(colour)}` +
		`<a:latin typeface="${sans.latin}"/><a:cs typeface="${sans.arabic}"/></a:defRPr></a:pPr><a:endParaRPr lang="${proofingTag(language)}"/></a:p></c:txPr>`
	);
}

/** The values of a column as the chart keeps them, those that are there. */
export function points(values: readonly (string | number | null)[]): string {
	const kept = values.map((value, at) =>
		value === null ? '' : `<c:pt idx="${at}"><c:v>${typeof value === 'number' ? value : escaped(value)}</c:v></c:pt>`
	);
	return `<c:ptCount val="${values.length}"/>${kept.join('')}`;
}

/** Cells of the sheet by their range, with the numbers that stand in them. */
export const cells = (range: string, values: readonly (number | null)[], format: string): string =>
	`<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;

function seriesXml({ name, values, fills, hollow }: Series, at: number, chart: NativeChart): string {
	const drawn = hollow ? ring : shape;
	const own = fills.map((colour, row) =>
		colour === fills[0]
			? ''
			: `<c:dPt><c:idx val="${row}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${drawn(colour)}</c:dPt>`
	);
	return (
		`<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
		`<c:tx><c:strRef><c:f>Sheet1!$${column(at)}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
		`${drawn(fills[0] ?? null)}<c:invertIfNegative val="0"/>${own.join('')}` +
		`<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${values.length + 1}</c:f><c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
		`<c:val>${cells(`Sheet1!$${column(at)}$2:$${column(at)}$${values.length + 1}`, values, chart.axis.format)}</c:val></c:ser>`
	);
}

/** Bars that stand on each other, on a pair of axes; `from` is the number of the first series in the sheet. */
function barsXml(bars: readonly Series[], from: number, chart: NativeChart, gap: number, axes: Axes): string {
	return (
		`<c:barChart><c:barDir val="bar"/><c:grouping val="${bars.length > 1 ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
		bars.map((each, at) => seriesXml(each, from + at, chart)).join('') +
		`<c:gapWidth val="${gap}"/><c:overlap val="100"/>${axes.map((id) => `<c:axId val="${id}"/>`).join('')}</c:barChart>`
	);
}

/**
 * Axes of their own for the marks, not shown: their scale is moved by half of a mark's width, so that its middle stands at its value.
 */
function markAxesXml(
	{ axis: { min, max } }: NativeChart,
	width: number,
	rtl: boolean,
	[categories, values]: Axes
): string {
	// Kept and drawn with nothing: LibreOffice puts bars on axes that are deleted on the others'.
	const hidden = '<c:delete val="0"/>';
	const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>' + hairline(null);
	return (
		`<c:catAx><c:axId val="${categories}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>${hidden}<c:axPos val="${rtl ? 'l' : 'r'}"/>` +
		`${ticks}<c:crossAx val="${values}"/><c:crosses val="autoZero"/></c:catAx>` +
		`<c:valAx><c:axId val="${values}"/><c:scaling><c:orientation val="${rtl ? 'maxMin' : 'minMax'}"/><c:max val="${max + width / 2}"/><c:min val="${min + width / 2}"/></c:scaling>${hidden}` +
		`<c:axPos val="t"/>${ticks}<c:crossAx val="${categories}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
	);
}

/** Both axes of a set of bars: rows from top to bottom, values from the side where reading starts. */
function axesXml(chart: NativeChart, setting: ChartSetting, [categories, values]: Axes): string {
	const { min, max, step, format } = chart.axis;
	const rtl = directionOf(setting.language) === 'rtl';
	const kept = '<c:delete val="0"/>';
	const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
	return (
		`<c:catAx><c:axId val="${categories}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>${kept}` +
		`<c:axPos val="${rtl ? 'r' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>` +
		`${hairline(palette.quiet)}${textProperties(setting, palette.ink)}<c:crossAx val="${values}"/><c:crosses val="autoZero"/>` +
		'<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
		`<c:valAx><c:axId val="${values}"/><c:scaling><c:orientation val="${rtl ? 'maxMin' : 'minMax'}"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>${kept}` +
		`<c:axPos val="b"/><c:majorGridlines>${hairline(palette.hairline)}</c:majorGridlines>` +
		`<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>` +
		`${hairline(null)}${textProperties(setting, palette.quiet, 0.85, false)}<c:crossAx val="${categories}"/><c:crosses val="max"/>` +
		`<c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`
	);
}

/** A chart as a part of a file: what its plot holds, set as it is asked for. */
export function chartSpace(plotted: string, setting: ChartSetting): string {
	const { plot, language } = setting;
	return (
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="${proofingTag(language)}"/><c:roundedCorners val="0"/>` +
		`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
		`<c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.w}"/><c:h val="${plot.h}"/></c:manualLayout></c:layout>` +
		plotted +
		`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
		`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(setting, palette.ink)}` +
		'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
	);
}

/** A native chart as the part of a file that PowerPoint draws it from; PptxGenJS keeps its sheet. */
export function chartXml(chart: NativeChart, setting: ChartSetting): string {
	const { bars, marks } = chart;
	const axes: Axes = [111, 112];
	const markAxes: Axes = [113, 114];
	const rtl = directionOf(setting.language) === 'rtl';
	return chartSpace(
		barsXml(bars, 0, chart, marks?.form === 'rows' ? gaps.bands : gaps.bars, axes) +
			(marks ? barsXml(marks.bars, bars.length, chart, gaps[marks.form], markAxes) : '') +
			axesXml(chart, setting, axes) +
			(marks ? markAxesXml(chart, marks.width, rtl, markAxes) : ''),
		setting
	);
}
