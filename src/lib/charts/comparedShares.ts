import type { ChartData } from 'chart.js';
import type { Evaluation, Simulation } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { languageOf } from '$lib/study/languageOf';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { fractionOf, rowOptions, steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Axis, Figure, Look } from './figure';
import { shortName } from './names';

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
	return steppedAxis(0, Math.min(1, Math.max(0.6, Math.ceil(Math.max(...shares) * 5 - 1e-9) / 5)), 0.2, say);
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
export function comparedAxis({ compared, order, locale }: ComparedSharesInput): Axis {
	const cells = order.flatMap((outcome) => compared.map((scenario, at) => ({ outcome, scenario, at })));
	const reached = cells.flatMap((cell) => [share(cell), band(cell)[95]]);
	return sharesAxis(reached, numbersIn(locale).percent);
}

/** A dot at each share, round for the reference, on a band over nine in ten variations. */
export function bandsAndDots(cells: readonly Cell[], idOf: (cell: Cell) => string, look: Look): object[] {
	const colour = ({ outcome }: Cell) => look.outcomes[outcome] ?? look.ink;
	return [
		{
			type: 'line',
			data: cells.map((cell) => ({ x: share(cell), y: idOf(cell) })),
			showLine: false,
			pointRadius: cells.map(({ at }) => (at === 0 ? 7 : 6)),
			pointStyle: cells.map(({ at }) => (at === 0 ? 'circle' : 'rectRot')),
			pointBorderWidth: 2,
			pointBorderColor: look.paper,
			pointBackgroundColor: cells.map(colour),
			clip: false
		},
		{
			data: cells.map((cell) => [band(cell)[5], band(cell)[95]]),
			barThickness: 8,
			borderRadius: 4,
			borderSkipped: false,
			backgroundColor: cells.map((cell) => `color-mix(in oklab, ${colour(cell)} 40%, ${look.paper})`)
		}
	];
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
				outcome: cell.outcome,
				bar: { from: 0, to: fractionOf(share(cell), axis) }
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
			),
		data: (look) =>
			({
				labels: cells.map(idOf),
				datasets: bandsAndDots(cells, idOf, look)
			}) as ChartData,
		options: (look) => rowOptions(look, axis)
	};
}
