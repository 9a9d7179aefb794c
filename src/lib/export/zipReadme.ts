import type { Deck } from '$lib/briefing/deck';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { mainBound } from '$lib/study/slides';
import { creditNote } from '$lib/words/creditNote';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { studyCredit } from './credit';
import { boundScenarios } from './everything';

/** How the numbers of a deck's model are to be read, a line each. */
function readingOf(deck: Deck): string[] {
	const { briefing, locale } = deck;
	const main = mainBound(briefing);
	const model = main && deck.basisOf(main)?.model;
	const lines =
		model && !hasOutcomes(model)
			? [m.slide_method_worlds, m.slide_method_worlds_limits]
			: [m.slide_method_shares, m.slide_method_limits];
	return [creditNote(model, locale), ...lines.map((line) => line({}, { locale }))];
}

/** What a ZIP holds and how its numbers are to be read, as plain text in the deck's language. */
export function zipReadme(deck: Deck): string {
	const { briefing, revision, study, locale } = deck;
	const { date } = numbersIn(locale);
	const scenarios = boundScenarios(deck).map(({ bound, model }) =>
		m.slide_source(
			{
				scenario: bound.name,
				number: bound.revision,
				saved: date(bound.savedAt.slice(0, 10)),
				model: localize(model.title, locale).text,
				asOf: date(model.question.asOf)
			},
			{ locale }
		)
	);
	const lines = [
		briefing.title,
		m.zip_briefing({ number: revision, date: date(briefing.date) }, { locale }),
		...(briefing.classification === '' ? [] : [briefing.classification]),
		'',
		m.zip_study({}, { locale }),
		studyCredit(study, locale),
		'',
		m.zip_scenarios({}, { locale }),
		...scenarios.map((line) => `- ${line}`),
		'',
		m.zip_reading({}, { locale }),
		...readingOf(deck),
		'',
		m.zip_files({}, { locale }),
		`figures/*.png: ${m.zip_png({}, { locale })}`,
		`figures/*.svg: ${m.zip_svg({}, { locale })}`,
		`figures/*.csv, tables/*.csv: ${m.zip_csv({}, { locale })}`,
		`briefing.json: ${m.zip_everything({}, { locale })}`,
		`briefing.docx: ${m.zip_docx({}, { locale })}`,
		`scenarios/*.json: ${m.zip_scenario_files({}, { locale })}`,
		`models/*.json, study.json: ${m.zip_models({}, { locale })}`
	];
	return `\ufeff${lines.join('\r\n')}\r\n`;
}
