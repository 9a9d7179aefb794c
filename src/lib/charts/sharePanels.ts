import { localize } from '$lib/study/language';
import { sayShares } from '$lib/words/sayShares';
import { comparedAxis, comparedMarks, type ComparedSharesInput } from './comparedShares';
import type { Rows } from './figure';

/** A scenario's shares as a small panel of a comparison. */
export interface Panel {
	title: string;
	rows: Rows;
}

/** The shares side by side as small multiples: a panel a scenario, all with the same rows and the same axis. */
export function sharePanels(input: ComparedSharesInput): Panel[] {
	const { model, compared, order, locale } = input;
	const axis = comparedAxis(input);
	return compared.map((scenario, at) => {
		const said = sayShares(scenario.evaluation.share, locale);
		const cells = order.map((outcome) => ({ outcome, scenario, at }));
		const idOf = ({ outcome }: (typeof cells)[number]) => `${model.outcomes[outcome]!.id}-${at}`;
		return {
			title: scenario.name,
			rows: {
				id: `panel-${at}`,
				axis,
				rows: cells.map((cell) => {
					const { name, shortName } = model.outcomes[cell.outcome]!;
					const { text, language } = localize(shortName ?? name, locale);
					return {
						id: idOf(cell),
						name: text,
						language,
						value: said[cell.outcome] ?? '',
						...comparedMarks(cell)
					};
				})
			}
		};
	});
}
