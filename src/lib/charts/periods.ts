import type { Indicator, InterfaceLanguage } from '$lib/study';
import { spanOf } from '$lib/study/dates';
import { localize } from '$lib/study/language';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { numberCell, tableOfCells } from './cells';
import type { Figure } from './figure';
import { timeAxis } from './time';

/**
 * Facts, an indicator: a bar over each period with its value beside it. Periods that share a year overlap and show it;
 * a line between their middles would claim values that nobody stated.
 */
export function periodsFigure(indicator: Indicator, locale: InterfaceLanguage): Figure {
	const { number, period, list } = numbersIn(locale);
	const { points } = indicator;
	const axis = timeAxis(points.flatMap(({ from, to }) => [from, to]));
	const unit = localize(indicator.unit, locale).text;
	const values = points.map((point) =>
		m.periods_value({ value: number(point.value, 1), period: period(point.from, point.to) }, { locale })
	);
	/** Two points may tell of one period. */
	const idOf = ({ from, to }: { from: string; to: string }, at: number) => `${at}-${from}-${to}`;
	return {
		id: `indicator-${indicator.id}`,
		help: 'facts',
		title: localize(indicator.title, locale).text,
		sentence: m.periods_sentence({ name: named(indicator.title, locale), values: list(values) }, { locale }),
		legend: m.periods_legend({ unit }, { locale }),
		axis,
		rows: points.map((point, at) => {
			return {
				id: idOf(point, at),
				name: period(point.from, point.to),
				language: locale,
				value: number(point.value, 1),
				bars: [{ start: spanOf(point.from).start, end: spanOf(point.to).end, tone: 'accent' }]
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_period({}, { locale }), numeric: false },
					{ name: unit, numeric: true }
				],
				points.map((point) => [period(point.from, point.to), numberCell(number(point.value, 1), point.value)])
			)
	};
}
