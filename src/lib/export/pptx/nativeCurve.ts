import { colourOf } from '$lib/charts/drawing/tones';
import type { Curve } from '$lib/charts/figure';
import { signsAlong } from '$lib/charts/drawing/lineStyle';
import type { Sign } from '$lib/charts/drawing/signs';
import type { InterfaceLanguage } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { palette } from './tokens';

/** Holds one column of a curve's sheet beside that of the places; null where its row has nothing. */
interface CurveColumn {
	name: string;
	values: (number | null)[];
}

/** Holds a line of a curve as PowerPoint draws it: some rows of one column of the sheet, against the places. */
export interface CurveSeries {
	/** Index of the column. */
	column: number;
	/** The first row and the one after the last, from 0 beneath the names. */
	from: number;
	to: number;
	/** RRGGBB. */
	colour: string;
	form: 'line' | 'dot' | 'upright' | 'dashed';
	/** The signs at some of its rows, as PowerPoint calls them. */
	signs?: { symbol: string; row: number }[];
}

/** Holds lines along a level or weight as a chart of PowerPoint's own: its sheet, and what is drawn of it. */
export interface NativeCurve {
	/** What the places are, and the places: levels or weights. */
	along: string;
	places: number[];
	columns: CurveColumn[];
	/** The last is on top. */
	series: CurveSeries[];
	axis: { min: number; max: number; step: number; format: string };
	/** The ends of the axis along which the places stand, and how a sheet writes them. */
	ends: { min: number; max: number; format: string };
}

/** Days from the 30th of December 1899, by which a sheet counts, to 1970. */
const sheetEpoch = 25_569;
const dayLength = 86_400_000;

/** A moment (ms since 1970) as the day that a sheet counts, to the second. */
const sheetDay = (at: number) => Math.round((at / dayLength + sheetEpoch) * 1e5) / 1e5;

/** Signs as PowerPoint calls them. */
const symbols: Record<Sign, string> = {
	circle: 'circle',
	rectRot: 'diamond',
	triangle: 'triangle',
	rect: 'square',
	crossRot: 'x',
	star: 'star',
	cross: 'plus',
	dash: 'dash'
};

/**
 * Draws a curve as a chart of lines over numbers. Its sheet has a row a place, one for where the level stands, and two for
 * each upright line, so that all that is seen can be changed there.
 */
export function nativeCurve(figure: Curve, locale: InterfaceLanguage): NativeCurve {
	const { axis, curves, flips, now, time } = figure;
	const places = curves[0]?.points.map(({ at }) => at) ?? [];
	const uprights = [now, ...flips.map(({ at }) => at)];
	const ends = uprights.flatMap(() => [axis.min, axis.max]);
	const set = places.length;
	const upright = (nth: number) => ({ from: set + 1 + 2 * nth, to: set + 3 + 2 * nth });
	const beyond = ends.map(() => null);
	const blank = [...places, now].map(() => null);
	/** The ends of the upright lines that stand at one kind of place. */
	const endsOf = (is: (nth: number) => boolean) => ends.map((end, at) => (is(Math.floor(at / 2)) ? end : null));
	const ofNow: CurveColumn = {
		name: figure.nowName ?? time?.names.now ?? m.curve_as_set({}, { locale }),
		values: [...blank, ...endsOf((nth) => nth === 0)]
	};
	const ofFlips: CurveColumn = {
		name: time?.names.flip ?? m.curve_flip({}, { locale }),
		values: [...blank, ...endsOf((nth) => nth > 0)]
	};
	const placed = (at: number) => (time ? sheetDay(time.from + (at / 100) * (time.to - time.from)) : at);
	const lines = curves.map((curve, column): CurveSeries => ({
		...{ column, from: 0, to: set, colour: colourOf(curve.outcome, palette), form: 'line' },
		signs: signsAlong(curve, figure).flatMap((sign, row) => (sign ? [{ symbol: symbols[sign], row }] : []))
	}));
	const dots = lines.map(({ column, colour }): CurveSeries => ({
		...{ column, from: set, to: set + 1, colour, form: 'dot' }
	}));
	const step = axis.ticks.length > 1 ? axis.ticks[1]!.value - axis.ticks[0]!.value : axis.max - axis.min;
	return {
		along: time?.names.along ?? figure.title,
		places: [...places, now, ...uprights.flatMap((at) => [at, at])].map(placed),
		columns: [
			...curves.map(({ name, points, now: share }) => ({
				name,
				values: [...points.map((point) => point.share), share, ...beyond]
			})),
			ofNow,
			...(flips.length > 0 ? [ofFlips] : [])
		],
		series: [
			// The first lies on top, as on the page. LibreOffice draws an upright line only where a longer one stands before it.
			...lines.toReversed(),
			...flips.map((_, nth): CurveSeries => ({
				...{ column: curves.length + 1, ...upright(nth + 1), colour: palette.quiet, form: 'dashed' }
			})),
			{ column: curves.length, ...upright(0), colour: palette.ink, form: 'upright' },
			...dots.toReversed()
		],
		axis: { min: axis.min, max: axis.max, step, format: '0%' },
		ends: { min: placed(0), max: placed(100), format: time ? 'yyyy-mm-dd' : 'General' }
	};
}
