import { directionOf } from '$lib/words/languages';
import { chartSpace, cells, column, fill, hairline, points, textProperties, type ChartSetting } from './chartXml';
import type { CurveSeries, NativeCurve } from './nativeCurve';
import { palette } from './tokens';

const axes = [121, 122] as const;
/** How wide lines are, in EMU, and how large signs and dots are, pt. */
const [strong, thin] = [28_575, 15_875];
const [signSize, dotSize] = [6, 9];

const drawnLine = (colour: string, width: number, dashed = false) =>
	`<c:spPr><a:ln w="${width}" cap="rnd">${fill(colour)}${dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln></c:spPr>`;
const marker = (symbol: string, size: number, colour: string, edge: string) =>
	`<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="12700">${fill(edge)}</a:ln></c:spPr></c:marker>`;
const none = '<c:marker><c:symbol val="none"/></c:marker>';

/** How a series is drawn: its line, and its marks. */
function looks({ form, colour, signs = [] }: CurveSeries): string {
	if (form === 'dot')
		return `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${marker('circle', dotSize, colour, palette.paper)}`;
	const drawn = drawnLine(colour, form === 'line' ? strong : thin, form === 'dashed');
	const marks = signs.map(
		({ symbol, row }) =>
			`<c:dPt><c:idx val="${row}"/>${marker(symbol, signSize, colour, colour)}<c:bubble3D val="0"/>${drawn}</c:dPt>`
	);
	return drawn + none + marks.join('');
}

function seriesXml(series: CurveSeries, at: number, { places, columns, axis, ends }: NativeCurve): string {
	const { column: place, from, to } = series;
	const { name, values } = columns[place]!;
	const numbers = (letter: string, some: readonly (number | null)[], format: string) =>
		cells(`Sheet1!$${letter}$${from + 2}:$${letter}$${to + 1}`, some.slice(from, to), format);
	return (
		`<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
		`<c:tx><c:strRef><c:f>Sheet1!$${column(place)}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
		looks(series) +
		`<c:xVal>${numbers('A', places, ends.format)}</c:xVal>` +
		`<c:yVal>${numbers(column(place), values, axis.format)}</c:yVal><c:smooth val="0"/></c:ser>`
	);
}

/** Both axes: levels from the side where reading starts, whose names stand beneath as text; shares upright. */
function axesXml({ axis, ends }: NativeCurve, setting: ChartSetting): string {
	const rtl = directionOf(setting.language) === 'rtl';
	const [along, up] = axes;
	const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
	return (
		`<c:valAx><c:axId val="${along}"/><c:scaling><c:orientation val="${rtl ? 'maxMin' : 'minMax'}"/><c:max val="${ends.max}"/><c:min val="${ends.min}"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="b"/><c:numFmt formatCode="${ends.format}" sourceLinked="0"/>${ticks}<c:tickLblPos val="none"/>${hairline(palette.ink)}` +
		`<c:crossAx val="${up}"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="${(ends.max - ends.min) / 4}"/></c:valAx>` +
		`<c:valAx><c:axId val="${up}"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="${rtl ? 'r' : 'l'}"/><c:majorGridlines>${hairline(palette.hairline)}</c:majorGridlines>` +
		`<c:numFmt formatCode="${axis.format}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>${hairline(null)}` +
		`${textProperties(setting, palette.quiet, 0.85, false)}<c:crossAx val="${along}"/><c:crosses val="min"/>` +
		`<c:crossBetween val="midCat"/><c:majorUnit val="${axis.step}"/></c:valAx>`
	);
}

/** A curve as the part of a file that PowerPoint draws it from; PptxGenJS keeps its sheet. */
export function curveXml(curve: NativeCurve, setting: ChartSetting): string {
	return chartSpace(
		'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
			curve.series.map((each, at) => seriesXml(each, at, curve)).join('') +
			`${axes.map((id) => `<c:axId val="${id}"/>`).join('')}</c:scatterChart>` +
			axesXml(curve, setting),
		setting
	);
}
