import type { InterfaceLanguage, StudyEvent } from '$lib/study';
import { spanOf } from '$lib/study/dates';
import { localize } from '$lib/study/language';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { Figure } from './figure';
import { timeAxis } from './time';

/** Facts, timeline: a row an event in the order of time, a dot in the middle of the day, month or year that is stated. Needs at least one event. */
export function timelineFigure(events: readonly StudyEvent[], locale: InterfaceLanguage): Figure {
	const { when } = numbersIn(locale);
	const middle = (date: string) => (spanOf(date).start + spanOf(date).end) / 2;
	const ordered = [...events].sort((a, b) => middle(a.date) - middle(b.date));
	const axis = timeAxis(ordered.map(({ date }) => date));
	const [first, last] = [ordered[0]!, ordered.at(-1)!];
	return {
		id: 'timeline',
		help: 'facts',
		title: m.timeline_title({}, { locale }),
		sentence: m.timeline_sentence(
			{
				count: ordered.length,
				first: when(first.date),
				last: when(last.date),
				name: named(last.title, locale)
			},
			{ locale }
		),
		legend: m.timeline_legend({}, { locale }),
		axis,
		rows: ordered.map(({ id, date, title }) => {
			const { text, language } = localize(title, locale);
			return { id, name: text, language, value: when(date), dot: { at: middle(date), tone: 'accent', sign: 'date' } };
		}),
		table: () => ({
			columns: [
				{ name: m.column_event({}, { locale }), numeric: false },
				{ name: m.column_date({}, { locale }), numeric: false }
			],
			rows: ordered.map(({ date, title }) => [localize(title, locale).text, when(date)])
		})
	};
}
