import { leadersOf, type ConsistentWorlds } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Figure, Tone } from './figure';
import { leadersSaid } from '$lib/findings/names';
import { exclusionsSaid, startsSaid, worldsSaid } from '$lib/findings/worldsSaid';

interface WorldsInput {
	model: Model;
	found: ConsistentWorlds;
	/** Shares of the outcomes at each world's levels, all else as set, [world][outcome]. */
	shares: readonly (readonly number[])[];
	locale: InterfaceLanguage;
}

const mostRows = 12;

/** The worlds that hang together, the most easily reached first: their states, what they lead to, the share of starts that end in each. */
export function worldsFigure({ model, found, shares, locale }: WorldsInput): Figure {
	const { percent, percentInTable } = numbersIn(locale);
	const starts = Math.max(1, found.starts ?? 0);
	const part = (at: number) => (found.worlds[at]?.weight ?? 0) / starts;
	const order = found.worlds.map((_, at) => at).sort((a, b) => part(b) - part(a));
	const states = (at: number) =>
		model.factors.map(({ id }) => modelNames(model, locale).state(id, found.worlds[at]!.states[id]));
	const leader = (at: number): Tone => leadersOf({ share: shares[at]! })[0] ?? 'ink';
	const said = (at: number) => leadersSaid(model, shares[at]!, locale);
	const weight = (at: number) => (found.worlds[at]!.weight === null ? '–' : percent(part(at)));
	const axis = steppedAxis(0, 1, 0.25, 'share', percent);
	const drawn = order.slice(0, mostRows);
	const idOf = (at: number) => Object.values(found.worlds[at]!.states).join('.');
	return {
		id: 'worlds-found',
		help: 'worlds',
		title: m.worlds_title({}, { locale }),
		sentence: [worldsSaid(model, found, locale), exclusionsSaid(model, found, locale)].filter(Boolean).join(' '),
		legend: startsSaid(found, locale),
		axis,
		rows: drawn.map((at) => ({
			id: idOf(at),
			name: states(at).join(' · '),
			language: locale,
			...(hasOutcomes(model) && { detail: said(at) }),
			value: weight(at),
			bars: [{ start: 0, end: part(at), tone: leader(at) }]
		})),
		table: () =>
			tableOfCells(
				[
					...model.factors.map((factor) => ({ name: localize(factor.name, locale).text, numeric: false })),
					...model.outcomes.map((outcome) => ({ name: localize(outcome.name, locale).text, numeric: true })),
					{ name: m.column_weight({}, { locale }), numeric: true }
				],
				order.map((at) => [
					...states(at),
					...sayShares(shares[at]!, locale, 1).map((said, outcome) => shareCell(said, shares[at]![outcome]!)),
					found.worlds[at]!.weight === null ? '–' : shareCell(percentInTable(part(at)), part(at))
				])
			)
	};
}
