import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { weightShare } from '$lib/settings/edits';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { standing } from '$lib/words/standing';
import type { Table } from './figure';

/**
 * What is assumed, a row a factor: where it stands, within which range, and how much of the whole its weight makes; without
 * outcomes where it stands alone, since the rest moves nothing.
 */
export function assumedTable(model: Model, settings: Settings, locale: InterfaceLanguage): Table {
	const { valueInRange, percent } = numbersIn(locale);
	const weighs = hasOutcomes(model);
	const ofShares = weighs
		? [
				{ name: m.slide_column_range({}, { locale }), numeric: true },
				{ name: m.column_weight({}, { locale }), numeric: true }
			]
		: [];
	return {
		columns: [
			{ name: m.column_factor({}, { locale }), numeric: false },
			{ name: m.column_stands({}, { locale }), numeric: false },
			...ofShares
		],
		rows: model.factors.map((factor) => {
			const { level, low, high } = settings.factors[factor.id]!;
			return [
				named(factor.name, locale),
				standing(factor, level, locale),
				...(weighs ? [valueInRange(level, low, high), percent(weightShare(settings, factor.id))] : [])
			];
		})
	};
}
