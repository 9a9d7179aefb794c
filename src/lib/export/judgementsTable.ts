import type { JudgementRow } from '$lib/findings/judgementRows';
import type { InterfaceLanguage, Model, Study } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { quotedIn } from '$lib/study/quotedIn';
import { basisName } from '$lib/words/basisName';
import { m } from '$lib/words/paraglide/messages.js';
import { unmarked } from '$lib/words/plainCells';
import { targetName } from '$lib/words/targetName';
import type { Credit } from './credit';

/** What judgements are of. */
interface JudgementsOf {
	study: Study;
	model: Model;
	credit: Credit;
}

/** Names of columns, and rows of texts and numbers. */
interface PlainTable {
	names: string[];
	rows: (string | number)[][];
}

/** A difference of shares in points, to a millionth. */
const pointsOf = ({ from, to }: { from: number; to: number }) => Math.round((to - from) * 1e8) / 1e6;

/** The judgements of a list as a table to take along, a row a judgement: numbers are numbers, and what they are of stands in each row. */
export function judgementsTable(
	rows: readonly JudgementRow[],
	{ study, model, credit }: JudgementsOf,
	locale: InterfaceLanguage
): PlainTable {
	const { factor, state, outcome } = modelIndex(model);
	const said = (text: Parameters<typeof localize>[0] | undefined) => (text ? localize(text, locale).text : '');
	/** The reason that the model gives: where another value is tried, it says whose it is. */
	const reasonOf = ({ tried, entry }: (typeof rows)[number]) => {
		if (!entry) return '';
		const whose = tried ? `${m.judgement_tried_of({ basis: basisName(entry.basis, locale) }, { locale })} · ` : '';
		return whose + said(entry.reason);
	};
	const names = [
		...[
			m.column_judgement,
			m.judgements_path,
			m.column_factor,
			m.column_state,
			m.column_outcome,
			m.judgements_value,
			m.judgements_own
		],
		...[m.judgements_basis, m.judgements_reason, m.judgements_passages, m.judgements_carries, m.judgements_moves],
		...[m.column_scenario, m.column_source, m.column_note]
	].map((name) => name({}, { locale }));
	return {
		names,
		rows: rows.map((row) => {
			const { about, value, modelValue, basis, entry, carries } = row;
			const quotes = (entry?.passages ?? []).map((id) => quotedIn(study, id, locale).text);
			return [
				...[unmarked(targetName(model, about, locale)), about],
				...[said(factor(row.factor)?.name), said(state(row.factor ?? '', row.state ?? '')?.name)],
				...[said(outcome(row.outcome)?.name), value ?? '', modelValue ?? ''],
				...[basisName(basis, locale), reasonOf(row), quotes.join(' | ')],
				...[carries ? pointsOf(carries) : 0, said(outcome(carries?.outcome)?.name)],
				...[credit.scenario, credit.study, credit.note].map(unmarked)
			];
		})
	};
}
