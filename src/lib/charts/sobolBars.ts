import type { SobolIndex } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Figure } from './figure';
import { shortName } from '$lib/findings/names';

interface SobolInput {
	model: Model;
	/** In the model's order, as the engine gives them. */
	indices: readonly SobolIndex[];
	/** Base draws that they were estimated with. */
	base: number;
	/** Index of the outcome. */
	outcome: number;
	locale: InterfaceLanguage;
}

const mostRows = 8;
const clipped = (part: number) => Math.min(1, Math.max(0, part));

/** Sobol' indices: which part of the variation of one outcome's share each weight and level carries, alone and with the others; the eight largest are drawn. */
export function sobolFigure({ model, indices, base, outcome, locale }: SobolInput): Figure {
	const { percent, percentRange, number } = numbersIn(locale);
	const sorted = [...indices].sort((a, b) => b.total - a.total);
	const drawn = sorted.slice(0, mostRows).filter(({ total }, at) => at === 0 || total >= 0.005);
	const reach = Math.max(...drawn.map(({ totalInterval }) => clipped(totalInterval[1])));
	const axis = steppedAxis(0, Math.max(0.25, Math.ceil(reach * 4 - 1e-9) / 4), 0.25, 'share', percent);
	const name = shortName(model.outcomes[outcome], locale);
	const nameOf = ({ factor, parameter }: SobolIndex) => {
		const values = { factor: modelNames(model, locale).factor(factor) };
		return parameter === 'weight' ? m.tornado_weight(values, { locale }) : m.tornado_level(values, { locale });
	};
	const first = drawn[0];
	const alone = clipped(indices.reduce((sum, index) => sum + index.first, 0));
	const stretch = ([low, high]: [number, number]) => percentRange(clipped(low), clipped(high));
	const idOf = ({ factor, parameter }: SobolIndex) => `${parameter}-${factor}`;
	return {
		id: 'sobol',
		help: 'sobol',
		title: m.sobol_title({ name }, { locale }),
		sentence:
			!first || first.total < 0.005
				? m.sobol_flat({ name }, { locale })
				: m.two_sentences(
						{
							first: m.sobol_sentence(
								{ parameter: nameOf(first), part: percent(clipped(first.total)), name },
								{ locale }
							),
							second:
								alone > 0.95
									? m.sobol_additive({}, { locale })
									: m.sobol_interaction({ alone: percent(alone), rest: percent(1 - alone) }, { locale })
						},
						{ locale }
					),
		legend: m.sobol_legend({ base: number(base) }, { locale }),
		axis,
		parts: [m.column_first_order({}, { locale }), m.column_total({}, { locale })],
		rows: drawn.map((index) => ({
			id: idOf(index),
			name: nameOf(index),
			language: locale,
			detail: m.sobol_alone({ part: percent(clipped(index.first)) }, { locale }),
			value: percent(clipped(index.total)),
			bars: [
				{ start: 0, end: clipped(index.first), tone: 'accent' },
				{ start: 0, end: clipped(index.total), tone: 'accent', strength: 0.35 }
			],
			interval: { start: clipped(index.totalInterval[0]), end: clipped(index.totalInterval[1]) }
		})),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_parameter({}, { locale }), numeric: false },
					{ name: m.column_first_order({}, { locale }), numeric: true },
					{ name: m.column_first_interval({}, { locale }), numeric: true },
					{ name: m.column_total({}, { locale }), numeric: true },
					{ name: m.column_total_interval({}, { locale }), numeric: true }
				],
				sorted.map((index) => [
					nameOf(index),
					shareCell(percent(clipped(index.first)), index.first),
					shareCell(stretch(index.firstInterval), ...index.firstInterval),
					shareCell(percent(clipped(index.total)), index.total),
					shareCell(stretch(index.totalInterval), ...index.totalInterval)
				])
			)
	};
}
