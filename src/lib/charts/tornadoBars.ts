import type { TornadoBar } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { parameterName } from '$lib/words/parameterName';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Figure } from './figure';
import { shortName } from '$lib/findings/names';

interface TornadoInput {
	model: Model;
	/** Sorted by span, as the engine gives them. */
	bars: readonly TornadoBar[];
	/** Index of the outcome, and its share as set. */
	outcome: number;
	share: number;
	/** How many of the widest are drawn; the table has all. */
	rows?: number;
	locale: InterfaceLanguage;
}

const mostRows = 10;
const span = ({ least, most }: TornadoBar) => most - least;

/** Tornado: what each weight and level alone does to one outcome's share over its range; the ten widest are drawn, the table has all. */
export function tornadoFigure({ model, bars, outcome, share, rows = mostRows, locale }: TornadoInput): Figure {
	const { percent, percentInTable, percentRange, number } = numbersIn(locale);
	const shown = bars.filter((bar) => span(bar) > 0).slice(0, rows);
	const drawn = shown.length > 0 ? shown : bars.slice(0, 1);
	const ends = drawn.flatMap(({ least, most }) => [least, most, share]);
	const from = Math.floor(Math.min(...ends) * 10 + 1e-9) / 10;
	const to = Math.max(from + 0.1, Math.ceil(Math.max(...ends) * 10 - 1e-9) / 10);
	const axis = steppedAxis(from, to, to - from > 0.6 ? 0.2 : 0.1, 'share', percent);
	const nameOf = (bar: TornadoBar) => parameterName(model, bar, locale);
	const name = shortName(model.outcomes[outcome], locale);
	const widest = drawn[0];
	/** The ends of the range, and where between them the share is largest or smallest: "10 to 60, peaks at 35". */
	const endsSaid = (bar: TornadoBar) => {
		const ends = m.tornado_ends({ low: number(bar.low, 1), high: number(bar.high, 1) }, { locale });
		if (bar.peak !== null) return m.tornado_peak({ ends, at: number(bar.peak, 1) }, { locale });
		return bar.trough === null ? ends : m.tornado_trough({ ends, at: number(bar.trough, 1) }, { locale });
	};
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
							least: percent(widest.least),
							most: percent(widest.most)
						},
						{ locale }
					),
		legend: m.tornado_legend({ share: percent(share) }, { locale }),
		axis,
		reference: { at: share, name: m.tornado_as_set({}, { locale }) },
		parts: [m.tornado_below({}, { locale }), m.tornado_above({}, { locale })],
		rows: drawn.map((bar) => {
			const { least, most } = bar;
			return {
				id: `${bar.parameter}-${bar.factor}`,
				name: nameOf(bar),
				language: locale,
				detail: endsSaid(bar),
				value: percentRange(least, most),
				bars: [
					{ start: Math.min(share, least), end: share, tone: 'loss' },
					{ start: share, end: Math.max(share, most), tone: 'gain' }
				]
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_parameter({}, { locale }), numeric: false },
					{ name: m.column_low({}, { locale }), numeric: true },
					{ name: m.column_share_low({}, { locale }), numeric: true },
					{ name: m.column_high({}, { locale }), numeric: true },
					{ name: m.column_share_high({}, { locale }), numeric: true },
					{ name: m.column_least({}, { locale }), numeric: true },
					{ name: m.column_most({}, { locale }), numeric: true }
				],
				bars.map((bar) => [
					nameOf(bar),
					numberCell(number(bar.low, 1), bar.low),
					shareCell(percentInTable(bar.shareAtLow), bar.shareAtLow),
					numberCell(number(bar.high, 1), bar.high),
					...[bar.shareAtHigh, bar.least, bar.most].map((each) => shareCell(percentInTable(each), each))
				])
			)
	};
}
