import type { ChartData, ChartOptions } from 'chart.js';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { fractionOf } from './axis';
import { comparedSharesFigure, sharesAxis, type ComparedSharesInput } from './comparedShares';
import type { Axis, Look, Slope } from './figure';
import { spreadLabels } from './spreadLabels';

/** The room around the plot, so that marks at its ends are whole, px; the page keeps the same. */
export const slopeInset = 12;
/** Two labels stand at least so far apart, as a fraction of the plot's height. */
const gap = 0.085;
/** The second sign beside the colour, by the model's order of outcomes. */
const signs = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star', 'cross', 'dash'] as const;

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
				at: fractionOf(share(outcome, at), axis),
				label: labels[at]![line]!
			}));
			return { id, name: text, language, outcome, points };
		}),
		table,
		data: (look) =>
			({
				labels: compared.map((_, at) => String(at)),
				datasets: order.map((outcome) => {
					const colour = look.outcomes[outcome] ?? look.ink;
					return {
						type: 'line',
						data: compared.map((_, at) => share(outcome, at)),
						borderColor: colour,
						borderWidth: 2.5,
						backgroundColor: colour,
						pointStyle: signs[outcome % signs.length],
						pointRadius: 6,
						clip: false
					};
				})
			}) as ChartData,
		options: (look) => slopeOptions(look, axis)
	};
}

/** Vertical shares, scenarios from the reader's side; a thin line for each, and no other grid. */
function slopeOptions(look: Look, { min, max }: Axis): ChartOptions {
	return {
		animation: false,
		responsive: true,
		maintainAspectRatio: false,
		events: [],
		layout: { autoPadding: false, padding: slopeInset },
		scales: {
			x: {
				type: 'category',
				offset: false,
				reverse: look.direction === 'rtl',
				border: { display: false },
				afterFit: (scale) => {
					scale.height = 0;
				},
				grid: { drawTicks: false, offset: false, color: look.hairline },
				ticks: { display: false }
			},
			y: {
				type: 'linear',
				min,
				max,
				border: { display: false },
				afterFit: (scale) => {
					scale.width = 0;
				},
				grid: { display: false },
				ticks: { display: false }
			}
		}
	};
}
