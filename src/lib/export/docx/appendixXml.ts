import type { BoundResults } from '$lib/briefing/deck';
import { triedModel } from '$lib/engine';
import { formulaParts } from '$lib/help/formulaParts';
import { handoutSections } from '$lib/help/handoutSections';
import type { InterfaceLanguage } from '$lib/study';
import { judgementsOf } from '$lib/study/judgements';
import { basisName } from '$lib/words/basisName';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { targetName } from '$lib/words/targetName';
import { paragraphAround, paragraphXml } from './paragraphXml';
import { runXml } from './runXml';
import { tableXml } from './tableXml';

/** Writes a formula from left to right, with what stands below and above its line. */
function formulaXml(symbols: string): string {
	const language = 'und';
	const runs = formulaParts(symbols).map(({ text, place }) =>
		runXml(text, language, place === 'line' ? {} : { place })
	);
	return paragraphAround(runs.join(''), language, { style: 'Formula' });
}

/** Writes what a handout ends with: how the numbers are made, and every judgement that has a reason. */
export function appendixXml(
	{ model, settings }: Pick<BoundResults, 'model' | 'settings'>,
	locale: InterfaceLanguage
): string {
	const methods = handoutSections.flatMap(({ title, plain, symbols, source }) => [
		paragraphXml(title({}, { locale }), locale, { style: 'Heading2' }),
		paragraphXml(plain({}, { locale }), locale),
		...symbols.map(formulaXml),
		...(source === undefined ? [] : [paragraphXml(m.help_source({ source }, { locale }), locale, { style: 'Print' })])
	]);
	const judged = judgementsOf(triedModel(model, settings)).flatMap(({ about, basis, entry }) =>
		entry === null
			? []
			: [[targetName(model, about, locale), `${basisName(basis, locale)} · ${named(entry.reason, locale)}`]]
	);
	const columns = [m.column_judgement, m.column_basis].map((name) => ({
		name: name({}, { locale }),
		numeric: false
	}));
	const title = m.about_judgements({}, { locale });
	return [
		paragraphXml(m.about_numbers({}, { locale }), locale, { style: 'Heading1' }),
		...methods,
		paragraphXml(title, locale, { style: 'Heading1' }),
		paragraphXml(m.about_basis_note({}, { locale }), locale, { style: 'Print' }),
		tableXml({ columns, rows: judged }, title, locale)
	].join('');
}
