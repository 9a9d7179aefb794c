import type { Simulation } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { ofHundred } from '$lib/words/ofHundred';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Bar, Figure } from './figure';
import { shortName } from '$lib/findings/names';

interface RanksInput {
	model: Model;
	simulation: Simulation;
	/** Outcomes (indexes) from top to bottom. */
	order: number[];
	locale: InterfaceLanguage;
}

/** Bars that stand on each other, a rank each, each half as strong as the one before. */
function barsOf(acceptability: readonly number[], tone: number): Bar[] {
	let reached = 0;
	return acceptability.map((part, rank) => {
		const start = reached;
		reached += part;
		return { start, end: reached, tone, strength: 0.5 ** rank };
	});
}

/** Rank acceptability: for each outcome the frequency of first, second … rank over the variations, stacked (SMAA-2). */
export function ranksFigure({ model, simulation, order, locale }: RanksInput): Figure {
	const { percent, number } = numbersIn(locale);
	const { draws, outcomes } = simulation;
	const axis = steppedAxis(0, 1, 0.25, 'share', percent);
	const first = order.reduce((best, at) =>
		(outcomes[at]?.rankAcceptability[0] ?? 0) > (outcomes[best]?.rankAcceptability[0] ?? 0) ? at : best
	);
	const acceptability = (at: number, rank: number) => outcomes[at]?.rankAcceptability[rank] ?? 0;
	const frequency = (share: number) => Math.sqrt((share * (1 - share)) / draws);
	const rankName = (rank: number) => m.column_rank({ rank: number(rank + 1) }, { locale });
	const error = Math.max(...outcomes.flatMap((outcome) => outcome.rankAcceptability.map(frequency)));
	return {
		id: 'ranks',
		help: 'ranks',
		title: m.ranks_title({}, { locale }),
		sentence: m.ranks_sentence(
			{
				name: shortName(model.outcomes[first], locale),
				first: number(ofHundred(acceptability(first, 0))),
				two: number(ofHundred(acceptability(first, 0) + acceptability(first, 1)))
			},
			{ locale }
		),
		legend: m.ranks_legend({ error: number(error * 100, 1), count: draws, draws: number(draws) }, { locale }),
		axis,
		parts: outcomes.map((_, rank) => rankName(rank)),
		parted: true,
		rows: order.map((at) => {
			const { id, name } = model.outcomes[at]!;
			const { text, language } = localize(name, locale);
			const ahead = acceptability(at, 0);
			return {
				id,
				name: text,
				language,
				value: percent(ofHundred(ahead) / 100),
				bars: barsOf(outcomes[at]?.rankAcceptability ?? [], at)
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_outcome({}, { locale }), numeric: false },
					...outcomes.map((_, rank) => ({ name: rankName(rank), numeric: true }))
				],
				model.outcomes.map(({ name }, at) => [
					localize(name, locale).text,
					...sayShares(
						outcomes.map((_, rank) => acceptability(at, rank)),
						locale,
						1
					).map((said, rank) => shareCell(said, acceptability(at, rank)))
				])
			)
	};
}
