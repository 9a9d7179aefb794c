import { leadersOf } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { sharesAxis } from './comparedShares';
import { shareCell, tableOfCells } from './cells';
import type { Band, Figure, Tone } from './figure';
import { shortName } from '$lib/findings/names';

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

const stretchBetween = (one: number, other: number, tone: Tone): Band => ({
	start: Math.min(one, other),
	end: Math.max(one, other),
	tone
});

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
			return {
				id,
				name: text,
				language,
				value: said[outcome] ?? '',
				dot: { at: share[outcome] ?? 0, tone: outcome },
				band: stretchBetween(from.share[outcome] ?? 0, to.share[outcome] ?? 0, outcome)
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
			)
	};
}
