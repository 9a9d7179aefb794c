import type { Evaluation, Simulation } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { languageOf } from '$lib/study/languageOf';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Axis, Figure, FigureRow } from './figure';
import { shortName } from '$lib/findings/names';

/** A scenario that is compared: what it is called, and its results in the model's order. */
interface Compared {
	name: string;
	evaluation: Evaluation;
	simulation: Simulation;
}

/** Holds what the shares of compared scenarios are drawn from. */
export interface ComparedSharesInput {
	model: Model;
	/** The first is the reference. */
	compared: readonly Compared[];
	/** Outcomes (indexes) from top to bottom. */
	order: readonly number[];
	locale: InterfaceLanguage;
}

/** An axis of shares that ends at the next fifth above all of them, and never before 60%. */
export function sharesAxis(shares: readonly number[], say: (share: number) => string): Axis {
	return steppedAxis(0, Math.min(1, Math.max(0.6, Math.ceil(Math.max(...shares) * 5 - 1e-9) / 5)), 0.2, 'share', say);
}

/** An outcome of a scenario: a mark of the figure. */
interface Cell {
	outcome: number;
	scenario: Compared;
	at: number;
}
const share = ({ scenario, outcome }: Cell) => scenario.evaluation.share[outcome] ?? 0;
const band = ({ scenario, outcome }: Cell) => scenario.simulation.outcomes[outcome]!.quantiles;

/** The axis that all compared scenarios share: it reaches every dot and every band. */
function comparedAxis({ compared, order, locale }: ComparedSharesInput): Axis {
	const cells = order.flatMap((outcome) => compared.map((scenario, at) => ({ outcome, scenario, at })));
	const reached = cells.flatMap((cell) => [share(cell), band(cell)[95]]);
	return sharesAxis(reached, numbersIn(locale).percent);
}

/** The marks of an outcome of a scenario: a dot at its share, round for the reference, on a band over nine in ten variations. */
function comparedMarks(cell: Cell): Required<Pick<FigureRow, 'dot' | 'band'>> {
	const { 5: start, 95: end } = band(cell);
	const { outcome: tone, at } = cell;
	return { dot: { at: share(cell), tone, ...(at > 0 && { sign: 'diamond' }) }, band: { start, end, tone } };
}

/** Shares side by side: for each outcome a row a scenario, a dot at the share and a band over nine in ten variations. */
export function comparedSharesFigure({ model, compared, order, locale }: ComparedSharesInput): Figure {
	const { percentInTable } = numbersIn(locale);
	const said = compared.map(({ evaluation }) => sayShares(evaluation.share, locale));
	const cells: Cell[] = order.flatMap((outcome) => compared.map((scenario, at) => ({ outcome, scenario, at })));
	const axis = comparedAxis({ model, compared, order, locale });
	const idOf = ({ outcome, at }: Cell) => `${model.outcomes[outcome]!.id}-${at}`;
	const spans = model.outcomes.map((_, outcome) => {
		const shares = compared.map(({ evaluation }) => evaluation.share[outcome] ?? 0);
		const [least, most] = [Math.min(...shares), Math.max(...shares)];
		return { outcome, least, most, mean: shares.reduce((sum, each) => sum + each, 0) / shares.length };
	});
	const widest = spans.reduce((best, each) => (each.most - each.least > best.most - best.least ? each : best));
	const saidOf = (outcome: number, value: number) =>
		said[compared.findIndex(({ evaluation }) => evaluation.share[outcome] === value)]?.[outcome] ?? '';
	return {
		id: 'compared',
		help: 'shares',
		title: m.compared_title({}, { locale }),
		sentence:
			widest.most - widest.least < 0.005
				? m.compared_same({}, { locale })
				: m.compared_sentence(
						{
							name: shortName(model.outcomes[widest.outcome], locale),
							least: saidOf(widest.outcome, widest.least),
							most: saidOf(widest.outcome, widest.most)
						},
						{ locale }
					),
		legend: m.compared_legend({}, { locale }),
		axis,
		rows: cells.map((cell) => {
			const { text, language } = localize(model.outcomes[cell.outcome]!.name, locale);
			return {
				id: idOf(cell),
				name: cell.at === 0 ? text : cell.scenario.name,
				language: cell.at === 0 ? language : languageOf(cell.scenario.name, locale),
				...(cell.at === 0 && { detail: cell.scenario.name }),
				value: said[cell.at]![cell.outcome] ?? '',
				...comparedMarks(cell)
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_outcome({}, { locale }), numeric: false },
					...compared.map(({ name }, at) => ({ name: `${at + 1}. ${name}`, numeric: true })),
					{ name: m.column_least({}, { locale }), numeric: true },
					{ name: m.column_mean({}, { locale }), numeric: true },
					{ name: m.column_most({}, { locale }), numeric: true }
				],
				spans.map(({ outcome, least, mean, most }) => [
					localize(model.outcomes[outcome]!.name, locale).text,
					...compared.map(({ evaluation }) =>
						shareCell(sayShares(evaluation.share, locale, 1)[outcome] ?? '', evaluation.share[outcome] ?? 0)
					),
					...[least, mean, most].map((each) => shareCell(percentInTable(each), each))
				])
			)
	};
}
