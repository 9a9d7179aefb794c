import type { ChartData } from 'chart.js';
import type { TornadoBar } from '$lib/engine';
import type { Language, Model } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { parameterName } from '$lib/words/parameterName';
import { m } from '$lib/words/paraglide/messages.js';
import { fractionOf, rowOptions, steppedAxis } from './axis';
import type { Figure } from './figure';
import { shortName } from './names';

export interface TornadoInput {
	model: Model;
	/** Sorted by span, as the engine gives them. */
	bars: readonly TornadoBar[];
	/** Index of the outcome, and its share as set. */
	outcome: number;
	share: number;
	/** How many of the widest are drawn; the table has all. */
	rows?: number;
	locale: Language;
}

const mostRows = 10;
const span = ({ shareAtLow, shareAtHigh }: TornadoBar) => Math.abs(shareAtHigh - shareAtLow);

/** Tornado: what each weight and level alone does to one outcome's share at both ends of its range; the ten widest are drawn, the table has all. */
export function tornadoFigure({ model, bars, outcome, share, rows = mostRows, locale }: TornadoInput): Figure {
	const { percent, percentInTable, percentRange, number } = numbersIn(locale);
	const shown = bars.filter((bar) => span(bar) > 0).slice(0, rows);
	const drawn = shown.length > 0 ? shown : bars.slice(0, 1);
	const ends = drawn.flatMap(({ shareAtLow, shareAtHigh }) => [shareAtLow, shareAtHigh, share]);
	const from = Math.floor(Math.min(...ends) * 10 + 1e-9) / 10;
	const to = Math.max(from + 0.1, Math.ceil(Math.max(...ends) * 10 - 1e-9) / 10);
	const axis = steppedAxis(from, to, to - from > 0.6 ? 0.2 : 0.1, percent);
	const nameOf = (bar: TornadoBar) => parameterName(model, bar, locale);
	const name = shortName(model.outcomes[outcome], locale);
	const widest = drawn[0];
	return {
		id: 'tornado',
		help: 'tornado',
		title: m.tornado_title({ name }, { locale }),
		sentence:
			!widest || span(widest) < 0.005
				? m.tornado_flat({ name }, { locale })
				: m.tornado_sentence(
						{
							parameter: nameOf(widest),
							low: number(widest.low, 1),
							high: number(widest.high, 1),
							name,
							least: percent(Math.min(widest.shareAtLow, widest.shareAtHigh)),
							most: percent(Math.max(widest.shareAtLow, widest.shareAtHigh))
						},
						{ locale }
					),
		legend: m.tornado_legend({}, { locale }),
		axis,
		rows: drawn.map((bar) => {
			const least = Math.min(bar.shareAtLow, bar.shareAtHigh);
			const most = Math.max(bar.shareAtLow, bar.shareAtHigh);
			return {
				id: `${bar.parameter}-${bar.factor}`,
				name: nameOf(bar),
				language: locale,
				detail: m.tornado_ends({ low: number(bar.low, 1), high: number(bar.high, 1) }, { locale }),
				value: percentRange(least, most),
				outcome: null,
				bar: { from: fractionOf(least, axis), to: fractionOf(most, axis) }
			};
		}),
		table: () => ({
			columns: [
				{ name: m.column_parameter({}, { locale }), numeric: false },
				{ name: m.column_low({}, { locale }), numeric: true },
				{ name: m.column_share_low({}, { locale }), numeric: true },
				{ name: m.column_high({}, { locale }), numeric: true },
				{ name: m.column_share_high({}, { locale }), numeric: true }
			],
			rows: bars.map((bar) => [
				nameOf(bar),
				number(bar.low, 1),
				percentInTable(bar.shareAtLow),
				number(bar.high, 1),
				percentInTable(bar.shareAtHigh)
			])
		}),
		data: (look) => {
			const half = (end: 'shareAtLow' | 'shareAtHigh', colour: string) => ({
				data: drawn.map((bar) => [share, bar[end]]),
				barThickness: 14,
				borderRadius: 2,
				borderSkipped: false,
				grouped: false,
				minBarLength: 1,
				backgroundColor: colour
			});
			return {
				labels: drawn.map((bar) => `${bar.parameter}-${bar.factor}`),
				datasets: [half('shareAtLow', look.down), half('shareAtHigh', look.up)]
			} as unknown as ChartData;
		},
		options: (look) => rowOptions(look, axis)
	};
}
