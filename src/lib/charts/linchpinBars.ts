import { hangingName, hangingSaid, type HangingInput } from '$lib/findings/hangingSaid';
import type { HangingRow } from '$lib/findings/hanging';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Model } from '$lib/study';
import { leadersOf } from '$lib/engine';
import { basisName } from '$lib/words/basisName';
import { judgementsOf } from '$lib/study/judgements';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells, type ExactCell } from './cells';
import type { Axis, Figure, FigureRow } from './figure';

interface LinchpinInput extends HangingInput {
	/** The model with the judgements that are tried. */
	model: Model;
	/** How many are drawn; the table has all that move a share. */
	most?: number;
}

const mostRows = 12;

const words = {
	judgement: { title: m.linchpins_title_judgement, column: m.column_judgement, legend: m.linchpins_legend_judgement },
	passage: { title: m.linchpins_title_passage, column: m.column_passage, legend: m.linchpins_legend_passage },
	basis: { title: m.linchpins_title_basis, column: m.judgements_basis, legend: m.linchpins_legend_basis }
};

/** The axis reaches the next step beyond the furthest on either side, and one step each way at least. */
function axisOf(differences: readonly number[], locale: InterfaceLanguage): Axis {
	const most = Math.max(...differences.map(Math.abs), 0);
	const stepsOfAll = most > 0.3 ? 5 : most > 0.1 ? 10 : 20;
	const reach = (sign: 1 | -1) =>
		Math.max(1, Math.ceil(Math.max(...differences.map((each) => sign * each), 0) * stepsOfAll - 1e-9)) / stepsOfAll;
	return steppedAxis(-reach(-1), reach(1), 1 / stepsOfAll, 'points', numbersIn(locale).points);
}

/** Says in small print what a row leaves out, and who leads then if another does. */
function detailOf(input: LinchpinInput, { id, paths, shared, without }: HangingRow): string {
	const { model, kind, share, locale } = input;
	const basis = () => judgementsOf(model).find(({ about }) => about === id)?.basis ?? null;
	const counted = m.linchpins_count({ count: paths.length }, { locale });
	const says = {
		judgement: () => basisName(basis(), locale),
		passage: () =>
			shared > 0 ? m.linchpins_shared({ counted, shared: numbersIn(locale).number(shared) }, { locale }) : counted,
		basis: () => counted
	}[kind]();
	const turns = !without.level && leadersOf({ share })[0] !== without.leader;
	const leads = turns
		? m.linchpins_leads({ outcome: shortName(model.outcomes[without.leader], locale) }, { locale })
		: without.level
			? m.linchpins_level({}, { locale })
			: '';
	return [says, leads].filter((part) => part !== '').join(' · ');
}

/** Draws what hangs on judgements, passages or bases: how far the share goes that moves most without each, in points. */
export function linchpinFigure(input: LinchpinInput): Figure {
	const { model, kind, rows, share, most = mostRows, locale } = input;
	const { pointsInTable, number } = numbersIn(locale);
	const moving = rows.filter(({ without }) => without.moved);
	const outcomeOf = (at: number | undefined) => shortName(model.outcomes[at ?? -1], locale);
	const drawn = moving.length > 0 ? moving.slice(0, most) : rows.slice(0, 1);
	const movedOf = ({ without }: HangingRow) => without.moved ?? { outcome: 0, difference: 0 };
	return {
		id: 'linchpins',
		help: 'linchpins',
		title: words[kind].title({}, { locale }),
		sentence: hangingSaid(input),
		legend: words[kind].legend({}, { locale }),
		axis: axisOf(
			drawn.map((row) => movedOf(row).difference),
			locale
		),
		ends: { down: m.linchpins_falls({}, { locale }), up: m.linchpins_rises({}, { locale }) },
		rows: drawn.map((row): FigureRow => {
			const { outcome, difference } = movedOf(row);
			const { text, language } = hangingName(input, row.id);
			return {
				id: row.id,
				name: text,
				language,
				detail: detailOf(input, row),
				value: pointsInTable(difference),
				...(row.without.moved && { valueDetail: outcomeOf(outcome) }),
				bars: [{ start: Math.min(0, difference), end: Math.max(0, difference), tone: outcome }]
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: words[kind].column({}, { locale }), numeric: false },
					...(kind === 'judgement' ? [] : [{ name: m.linchpins_judgements({}, { locale }), numeric: true }]),
					{ name: m.linchpins_outcome({}, { locale }), numeric: false },
					{ name: m.linchpins_as_set({}, { locale }), numeric: true },
					{ name: m.column_without({}, { locale }), numeric: true },
					{ name: m.column_points({}, { locale }), numeric: true },
					{ name: m.linchpins_leader({}, { locale }), numeric: false }
				],
				moving.map((row): (string | ExactCell)[] => {
					const { id, paths, without } = row;
					const { outcome, difference } = movedOf(row);
					const shareOf = (shares: readonly number[]) =>
						shareCell(sayShares(shares, locale, 1)[outcome] ?? '', shares[outcome] ?? 0);
					return [
						hangingName(input, id).text,
						...(kind === 'judgement' ? [] : [numberCell(number(paths.length), paths.length)]),
						outcomeOf(outcome),
						shareOf(share),
						shareOf(without.share),
						numberCell(pointsInTable(difference), 100 * difference),
						without.level ? m.linchpins_level({}, { locale }) : outcomeOf(without.leader)
					];
				})
			)
	};
}
