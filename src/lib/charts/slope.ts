import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { fractionOf } from './axis';
import { comparedSharesFigure, sharesAxis, type ComparedSharesInput } from './comparedShares';
import type { Slope } from './figure';
import { spreadLabels } from './spreadLabels';

/** Two labels stand at least so far apart, as a fraction of the plot's height. */
const gap = 0.085;

/** Shares as lines from scenario to scenario: what rises, what falls, and what crosses. */
export function slopeFigure(input: ComparedSharesInput): Slope {
	const { model, compared, order, locale } = input;
	const { percent } = numbersIn(locale);
	const { table, sentence } = comparedSharesFigure(input);
	const axis = sharesAxis(
		compared.flatMap(({ evaluation }) => evaluation.share),
		percent
	);
	const share = (outcome: number, at: number) => compared[at]!.evaluation.share[outcome] ?? 0;
	const said = compared.map(({ evaluation }) => sayShares(evaluation.share, locale));
	const labels = compared.map((_, at) =>
		spreadLabels(
			order.map((outcome) => fractionOf(share(outcome, at), axis)),
			gap
		)
	);
	return {
		id: 'compared',
		help: 'shares',
		title: m.slope_title({}, { locale }),
		sentence,
		legend: m.slope_legend({}, { locale }),
		axis,
		sides: compared.map(({ name }) => name),
		lines: order.map((outcome, line) => {
			const { id, name, shortName } = model.outcomes[outcome]!;
			const { text, language } = localize(shortName ?? name, locale);
			const points = compared.map((_, at) => ({
				value: said[at]![outcome] ?? '',
				at: share(outcome, at),
				label: labels[at]![line]!
			}));
			return { id, name: text, language, outcome, points };
		}),
		table
	};
}
