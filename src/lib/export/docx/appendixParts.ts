import type { FileChild } from 'docx';
import type { BoundResults } from '$lib/briefing/deck';
import { triedModel } from '$lib/engine';
import { formulaParts } from '$lib/help/formulaParts';
import { handoutSections } from '$lib/help/handoutSections';
import type { InterfaceLanguage } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { givenReasons } from '$lib/study/judgements';
import { basisName } from '$lib/words/basisName';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { targetName } from '$lib/words/targetName';
import { nativeTable } from './nativeTable';
import { paragraphAround, textParagraph } from './textParagraph';
import { textRuns } from './textRun';

/** Writes a formula from left to right, with what stands below and above its line. */
function formulaOf(symbols: string): FileChild {
	const language = 'und';
	const runs = formulaParts(symbols).flatMap(({ text, place }) =>
		textRuns(text, language, place === 'line' ? {} : { place })
	);
	return paragraphAround(runs, language, { style: 'Formula' });
}

/** Writes what a handout ends with: how the numbers are made, and every judgement that has a reason. */
export function appendixParts(
	{ model, settings }: Pick<BoundResults, 'model' | 'settings'>,
	locale: InterfaceLanguage
): FileChild[] {
	const methods = handoutSections(model).flatMap(({ title, plain, symbols, source }) => [
		textParagraph(title({}, { locale }), locale, { style: 'Heading2' }),
		textParagraph(plain({}, { locale }), locale),
		...symbols.map(formulaOf),
		...(source === undefined ? [] : [textParagraph(m.help_source({ source }, { locale }), locale, { style: 'Print' })])
	]);
	const judged = givenReasons(triedModel(model, settings)).map(({ about, basis, reason }) => [
		targetName(model, about, locale),
		`${basisName(basis, locale)} · ${named(reason, locale)}`
	]);
	const columns = [m.column_judgement, m.column_basis].map((name) => ({
		name: name({}, { locale }),
		numeric: false
	}));
	const title = (hasOutcomes(model) ? m.about_judgements : m.judgements_reasons)({}, { locale });
	const reasons = [
		textParagraph(title, locale, { style: 'Heading1' }),
		textParagraph(m.about_basis_note({}, { locale }), locale, { style: 'Print' }),
		...nativeTable({ columns, rows: judged }, locale)
	];
	return [
		textParagraph(m.about_numbers({}, { locale }), locale, { style: 'Heading1' }),
		...methods,
		...(judged.length > 0 || hasOutcomes(model) ? reasons : [])
	];
}
