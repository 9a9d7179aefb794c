import type { Table } from '$lib/charts/figure';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from './deck';

/** Tabulates each outcome's share in two scenarios, and the change in points. */
export function sharesTable(
	deck: Deck,
	from: BoundResults,
	to: BoundResults,
	names: { from: string; to: string }
): Table {
	const { locale } = deck;
	const { points } = numbersIn(locale);
	const [shares, were] = [sayShares(to.evaluation.share, locale), sayShares(from.evaluation.share, locale)];
	return {
		columns: [
			{ name: m.column_outcome({}, { locale }), numeric: false },
			{ name: names.from, numeric: true },
			{ name: names.to, numeric: true },
			{ name: m.column_points({}, { locale }), numeric: true }
		],
		rows: to.model.outcomes.map(({ id, name }, at) => {
			const before = from.model.outcomes.findIndex((outcome) => outcome.id === id);
			const share = to.evaluation.share[at] ?? 0;
			const was = from.evaluation.share[before];
			return [
				localize(name, locale).text,
				were[before] ?? '–',
				shares[at] ?? '',
				was === undefined ? '–' : points(share - was)
			];
		})
	};
}
