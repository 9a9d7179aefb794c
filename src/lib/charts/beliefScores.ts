import { scoreOverTime, scoresOf, type Scores } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Model } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShare, sayShares } from '$lib/words/sayShares';
import type { Belief } from './beliefSteps';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Table } from './figure';

/** Holds the scores of what was believed, as they are said. */
interface BeliefScores {
	/** What the last revision before the day was worth, and all of them over time. */
	sentences: string[];
	table: Table;
}

/** Where a question has come to: the outcome (index) that came, and on which day (ISO). */
interface Came {
	outcome: number;
	day: string;
}

/** Decimals of a score. */
const decimals = 3;

/** Lists the revisions from before the day on which an outcome came: what is said on that day foresees nothing. */
const beforeDay = <Saved extends { savedAt: string }>(saved: readonly Saved[], day: string): Saved[] =>
	saved.filter(({ savedAt }) => savedAt.slice(0, 10) < day);

/** Says how good each revision from before the day was, and all of them over time; null where there is none. */
export function beliefScores(
	model: Model,
	beliefs: readonly Belief[],
	{ outcome, day }: Came,
	locale: InterfaceLanguage
): BeliefScores | null {
	const { number, moment, percentInTable } = numbersIn(locale);
	const scored = beforeDay(beliefs, day).map((belief) => ({ belief, ...scoresOf(belief.step.share, outcome) }));
	const last = scored.at(-1);
	if (!last) return null;
	const said = (score: number) => number(score, decimals);
	const overTime = (of: keyof Scores) =>
		scoreOverTime(
			scored.map((each) => ({ at: Date.parse(each.belief.savedAt), score: each[of] })),
			Date.parse(`${day}T00:00:00Z`)
		);
	const outcomes = model.outcomes.length;
	const even = scoresOf(
		model.outcomes.map(() => 1 / outcomes),
		outcome
	);
	return {
		sentences: [
			m.beliefs_scores_sentence(
				{
					...{ number: number(last.belief.number), name: shortName(model.outcomes[outcome], locale) },
					share: sayShares(last.belief.step.share, locale)[outcome]!,
					...{ brier: said(last.brier), logarithmic: said(last.logarithmic) }
				},
				{ locale }
			),
			m.beliefs_scores_time(
				{
					...{ brier: said(overTime('brier')), logarithmic: said(overTime('logarithmic')) },
					...{ share: sayShare(1 / outcomes, locale), outcomes: number(outcomes) },
					...{ even: said(even.brier), evenLogarithmic: said(even.logarithmic) }
				},
				{ locale }
			)
		],
		table: tableOfCells(
			[
				{ name: m.beliefs_column_revision({}, { locale }), numeric: true },
				{ name: m.column_date({}, { locale }), numeric: false },
				{ name: m.beliefs_column_came({}, { locale }), numeric: true },
				{ name: m.beliefs_column_brier({}, { locale }), numeric: true },
				{ name: m.beliefs_column_logarithmic({}, { locale }), numeric: true }
			],
			scored.map(({ belief, brier, logarithmic }) => [
				numberCell(number(belief.number), belief.number),
				moment(belief.savedAt),
				shareCell(percentInTable(belief.step.share[outcome]!), belief.step.share[outcome]!),
				numberCell(said(brier), brier),
				numberCell(said(logarithmic), logarithmic)
			])
		)
	};
}
