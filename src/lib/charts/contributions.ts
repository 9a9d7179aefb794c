import type { Evaluation } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import { pushesOf, type Push } from '$lib/findings/reasons';
import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';
import { named } from '$lib/words/named';
import { sayShares } from '$lib/words/sayShares';
import { standing } from '$lib/words/standing';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Axis, Figure } from './figure';

interface ContributionsInput {
	model: Model;
	settings: Settings;
	evaluation: Evaluation;
	/** Index of the outcome explained. */
	outcome: number;
	locale: InterfaceLanguage;
}

/** The axis reaches the next ten points beyond the strongest push on either side, and at least five points each way. */
function axisOf(pushes: Push[], locale: InterfaceLanguage): Axis {
	const reach = (sign: 1 | -1) => {
		const most = Math.max(...pushes.map((push) => sign * push.points), 0);
		return Math.max(0.1, Math.ceil(most * 10 - 1e-9) / 10);
	};
	const [down, up] = [reach(-1), reach(1)];
	return steppedAxis(-down, up, down + up > 0.6 ? 0.2 : 0.1, 'points', numbersIn(locale).points);
}

function sentenceOf(input: ContributionsInput, pushes: Push[]): string {
	const { model, settings, evaluation, outcome, locale } = input;
	const strongest = pushes.reduce((most, push) => (Math.abs(push.points) > Math.abs(most.points) ? push : most));
	const name = shortName(model.outcomes[outcome], locale);
	const factor = model.factors[strongest.factor];
	if (!factor || Math.abs(strongest.points) < 0.005) return m.why_nothing({ name }, { locale });
	const values = {
		factor: named(factor.name, locale),
		state: standing(factor, settings.factors[factor.id]?.level ?? 0, locale),
		name,
		without: sayShares(strongest.others, locale)[outcome] ?? '',
		share: sayShares(evaluation.share, locale)[outcome] ?? ''
	};
	return strongest.points > 0 ? m.why_up(values, { locale }) : m.why_down(values, { locale });
}

/**
 * Why: what each factor does to one outcome's share, in percentage points against leaving it out, pushes up and down
 * from a zero line. The points do not add up and the figure says so; the odds in the table multiply.
 */
export function contributionsFigure(input: ContributionsInput): Figure {
	const { model, settings, evaluation, outcome, locale } = input;
	const { points, times, pointsInTable } = numbersIn(locale);
	const pushes = pushesOf(input, outcome);
	const axis = axisOf(pushes, locale);
	return {
		id: 'contributions',
		help: 'contributions',
		title: m.why_title({ name: shortName(model.outcomes[outcome], locale) }, { locale }),
		sentence: sentenceOf(input, pushes),
		legend: m.why_legend({}, { locale }),
		axis,
		ends: { down: m.why_pushes_down({}, { locale }), up: m.why_pushes_up({}, { locale }) },
		rows: pushes.map(({ factor, others, points: pushed }) => {
			const { id, name } = model.factors[factor] ?? model.factors[0]!;
			const localized = localize(name, locale);
			return {
				id,
				name: localized.text,
				language: localized.language,
				value: points(pushed),
				valueDetail: m.why_without({ share: sayShares(others, locale)[outcome] ?? '' }, { locale }),
				bars: [{ start: Math.min(0, pushed), end: Math.max(0, pushed), tone: pushed < 0 ? 'loss' : 'gain' }]
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_factor({}, { locale }), numeric: false },
					{ name: m.column_stands({}, { locale }), numeric: false },
					{ name: m.column_points({}, { locale }), numeric: true },
					{ name: m.column_without({}, { locale }), numeric: true },
					{ name: m.column_odds({}, { locale }), numeric: true }
				],
				pushes.map(({ factor, others, points: pushed }) => {
					const { id, name } = model.factors[factor] ?? model.factors[0]!;
					const odds = Math.exp(evaluation.contributions[factor]?.[outcome] ?? 0);
					return [
						localize(name, locale).text,
						standing(model.factors[factor] ?? model.factors[0]!, settings.factors[id]?.level ?? 0, locale),
						numberCell(pointsInTable(pushed), 100 * pushed),
						shareCell(sayShares(others, locale, 1)[outcome] ?? '', others[outcome] ?? 0),
						numberCell(times(odds), odds)
					];
				})
			)
	};
}
