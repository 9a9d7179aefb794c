import type { ChartData } from 'chart.js';
import { leadersOf } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { fractionOf, rowOptions } from './axis';
import { sharesAxis } from './comparedShares';
import { shareCell, tableOfCells } from './cells';
import type { Figure } from './figure';
import { shortName } from './names';

interface BlendInput {
	model: Model;
	/** The two that are blended, and how far from the first to the second (0–1). */
	from: { name: string; share: readonly number[] };
	to: { name: string; share: readonly number[] };
	part: number;
	/** Shares at the blend. */
	share: readonly number[];
	/** Outcomes (indexes) from top to bottom. */
	order: readonly number[];
	locale: InterfaceLanguage;
}

/** Shares part of the way between two scenarios: a dot at the blend, on a band from the one's share to the other's. */
export function blendFigure({ model, from, to, part, share, order, locale }: BlendInput): Figure {
	const { percent, list } = numbersIn(locale);
	const axis = sharesAxis([...from.share, ...to.share, ...share], percent);
	const leaders = leadersOf({ share });
	const leader = leaders[0] ?? 0;
	const said = sayShares(share, locale);
	const columns = [from.name, m.blend_column({ part: percent(part) }, { locale }), to.name];
	return {
		id: 'blended',
		help: 'shares',
		title: m.blend_title({}, { locale }),
		sentence: (leaders.length > 1 ? m.blend_level : m.blend_sentence)(
			{
				part: percent(part),
				from: from.name,
				to: to.name,
				name: shortName(model.outcomes[leader], locale),
				names: list(leaders.map((at) => shortName(model.outcomes[at], locale))),
				share: said[leader] ?? ''
			},
			{ locale }
		),
		legend: m.blend_legend({}, { locale }),
		axis,
		rows: order.map((outcome) => {
			const { id, name } = model.outcomes[outcome]!;
			const { text, language } = localize(name, locale);
			const value = share[outcome] ?? 0;
			return {
				id,
				name: text,
				language,
				value: said[outcome] ?? '',
				outcome,
				bar: { from: 0, to: fractionOf(value, axis) }
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_outcome({}, { locale }), numeric: false },
					...columns.map((name) => ({ name, numeric: true }))
				],
				order.map((outcome) => [
					localize(model.outcomes[outcome]!.name, locale).text,
					...[from.share, share, to.share].map((shares) =>
						shareCell(sayShares(shares, locale, 1)[outcome] ?? '', shares[outcome] ?? 0)
					)
				])
			),
		data: (look) => {
			const ids = order.map((outcome) => model.outcomes[outcome]!.id);
			const colours = order.map((outcome) => look.outcomes[outcome] ?? look.ink);
			return {
				labels: ids,
				datasets: [
					{
						type: 'line',
						data: order.map((outcome, at) => ({ x: share[outcome] ?? 0, y: ids[at] })),
						showLine: false,
						pointRadius: 7,
						pointBorderWidth: 2,
						pointBorderColor: look.paper,
						pointBackgroundColor: colours,
						clip: false
					},
					{
						data: order.map((outcome) => [from.share[outcome] ?? 0, to.share[outcome] ?? 0]),
						barThickness: 8,
						borderRadius: 4,
						borderSkipped: false,
						minBarLength: 1,
						backgroundColor: colours.map((colour) => `color-mix(in oklab, ${colour} 40%, ${look.paper})`)
					}
				]
			} as ChartData;
		},
		options: (look) => rowOptions(look, axis)
	};
}
