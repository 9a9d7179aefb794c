import type { Difference, DifferencePart } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { parameterName } from '$lib/words/parameterName';
import { sayShares } from '$lib/words/sayShares';
import { sayPoints } from '$lib/words/points';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Figure } from './figure';
import { shortName } from '$lib/findings/names';

interface DifferenceInput {
	model: Model;
	difference: Difference;
	/** What the two sides are called. */
	from: string;
	to: string;
	/** Index of the outcome. */
	outcome: number;
	locale: InterfaceLanguage;
}

const mostParts = 12;

/** Why two scenarios differ in one outcome: its share in the one, what each changed parameter adds (Shapley), its share in the other. */
export function differenceFigure({ model, difference, from, to, outcome, locale }: DifferenceInput): Figure {
	const [said, was] = [
		sayShares(difference.shares.to, locale)[outcome] ?? '',
		sayShares(difference.shares.from, locale)[outcome] ?? ''
	];
	const { percent, points } = numbersIn(locale);
	const name = shortName(model.outcomes[outcome], locale);
	const nameOf = (part: DifferencePart) => parameterName(model, part, locale);
	const sorted = [...difference.parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	const parts = sorted.slice(0, mostParts);
	const rest = sorted.slice(mostParts).reduce((sum, { value }) => sum + value, 0);
	let reached = difference.from;
	const steps = [
		...parts.map((part) => ({
			id: part.about ?? `${part.parameter}-${part.factor ?? 'all'}`,
			name: nameOf(part),
			value: part.value
		})),
		...(sorted.length > mostParts ? [{ id: 'rest', name: m.difference_rest({}, { locale }), value: rest }] : [])
	].map((step) => {
		const start = reached;
		reached += step.value;
		return { ...step, start, end: reached };
	});
	const ends = [difference.from, difference.to, 0, ...steps.flatMap(({ start, end }) => [start, end])];
	const low = Math.floor(Math.min(...ends) * 5 - 1e-9 + 1e-8) / 5;
	const high = Math.max(low + 0.2, Math.ceil(Math.max(...ends) * 5 - 1e-9) / 5);
	const axis = steppedAxis(low, high, 0.2, 'share', percent);
	const rows = [
		{ id: 'from', name: from, start: 0, end: difference.from, value: was, whole: true },
		...steps.map((step) => ({ ...step, value: points(step.value), whole: false })),
		{ id: 'to', name: to, start: 0, end: difference.to, value: said, whole: true }
	];
	const largest = parts[0];
	return {
		id: 'difference',
		help: 'difference',
		title: m.difference_title({ name }, { locale }),
		sentence: !largest
			? m.difference_none({}, { locale })
			: m.difference_sentence(
					{
						name,
						from: was,
						to: said,
						parameter: nameOf(largest),
						points: sayPoints(largest.value, locale)
					},
					{ locale }
				),
		legend: difference.exact
			? m.difference_legend({}, { locale })
			: m.difference_sampled({ error: percent(difference.standardError) }, { locale }),
		axis,
		rows: rows.map((row) => ({
			id: row.id,
			name: row.name,
			language: locale,
			value: row.value,
			bars: [
				{
					start: Math.min(row.start, row.end),
					end: Math.max(row.start, row.end),
					tone: row.whole ? outcome : row.end < row.start ? 'loss' : 'gain'
				}
			]
		})),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_parameter({}, { locale }), numeric: false },
					{ name: m.column_points({}, { locale }), numeric: true }
				],
				[
					[from, shareCell(was, difference.from)],
					...sorted.map((part) => [nameOf(part), numberCell(points(part.value), 100 * part.value)]),
					[to, shareCell(said, difference.to)]
				]
			)
	};
}
