import type { EvidenceRow } from '$lib/findings/hanging';
import { quoteSaid } from '$lib/findings/hangingSaid';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Model, Study } from '$lib/study';
import { quotedIn } from '$lib/study/quotedIn';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, tableOfCells } from './cells';
import type { Axis, Bar, Figure, FigureRow } from './figure';

interface EvidenceInput {
	model: Model;
	study: Pick<Study, 'sources' | 'passages'>;
	/** That which tells the outcomes apart most first. */
	rows: readonly EvidenceRow[];
	/** How many are drawn; the table has all. */
	most?: number;
	locale: InterfaceLanguage;
}

const mostRows = 12;

/** Finds for which outcome a passage says the most, or the least; ties go to the order of the model. */
const placeOf = (said: readonly number[], which: 'most' | 'least') =>
	said.indexOf(which === 'most' ? Math.max(...said) : Math.min(...said));

/** Gives the axis of what passages say, the same on either side of 0, in judgement points. */
export function evidenceAxis(rows: readonly EvidenceRow[], locale: InterfaceLanguage): Axis {
	const most = Math.max(...rows.flatMap(({ said }) => said.map(Math.abs)), 0);
	const step = [0.1, 0.2, 0.5, 1, 2, 5, 10].find((each) => most <= 3 * each) ?? 20;
	const end = step * Math.max(1, Math.ceil(most / step - 1e-9));
	return steppedAxis(-end, end, step, 'count', numbersIn(locale).signed);
}

/** Draws what a passage says for an outcome, from 0. */
export const evidenceBar = (said: number, tone: number): Bar => ({
	start: Math.min(0, said),
	end: Math.max(0, said),
	tone
});

function barsOf({ said }: EvidenceRow): Bar[] {
	const [most, least] = [placeOf(said, 'most'), placeOf(said, 'least')];
	return [evidenceBar(Math.min(0, said[least]!), least), evidenceBar(Math.max(0, said[most]!), most)];
}

function sentenceOf({ model, study, rows, locale }: EvidenceInput): string {
	const [first] = rows;
	if (!first || first.range === 0) return m.evidence_none({}, { locale });
	const nameOf = (which: 'most' | 'least') => shortName(model.outcomes[placeOf(first.said, which)], locale);
	return m.evidence_sentence(
		{
			quote: quoteSaid(study, first.passage, locale),
			outcome: nameOf('most'),
			other: nameOf('least'),
			range: numbersIn(locale).decimals(first.range, 2)
		},
		{ locale }
	);
}

/** Draws which passages tell the outcomes apart: what each says most for, and most against, in judgement points. */
export function evidenceFigure(input: EvidenceInput): Figure {
	const { model, study, rows, most = mostRows, locale } = input;
	const { decimals, signed } = numbersIn(locale);
	const telling = rows.filter(({ range }) => range > 0);
	const drawn = telling.length > 0 ? telling.slice(0, most) : rows.slice(0, 1);
	return {
		id: 'evidence',
		help: 'evidence',
		title: m.evidence_title({}, { locale }),
		sentence: sentenceOf(input),
		legend: m.evidence_legend({}, { locale }),
		axis: evidenceAxis(drawn, locale),
		ends: { down: m.evidence_against({}, { locale }), up: m.evidence_for({}, { locale }) },
		parts: [m.evidence_against({}, { locale }), m.evidence_for({}, { locale })],
		rows: drawn.map((row): FigureRow => {
			const { text, language } = quotedIn(study, row.passage, locale);
			return {
				id: row.passage,
				name: text,
				language,
				detail: m.linchpins_count({ count: row.count }, { locale }),
				value: decimals(row.range, 2),
				valueDetail: shortName(model.outcomes[placeOf(row.said, 'most')], locale),
				bars: barsOf(row)
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_passage({}, { locale }), numeric: false },
					...model.outcomes.map((outcome) => ({ name: shortName(outcome, locale), numeric: true })),
					{ name: m.evidence_apart({}, { locale }), numeric: true }
				],
				rows.map(({ passage, said, range }) => [
					quotedIn(study, passage, locale).text,
					...said.map((each) => numberCell(signed(each), each)),
					numberCell(decimals(range, 2), range)
				])
			)
	};
}
