import { periodsFigure } from '$lib/charts/periods';
import { timelineFigure } from '$lib/charts/timeline';
import type { SlideOf } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import type { Deck } from '../deck';
import { quotedPassage } from '../passages';
import { said, saidIn, typedOr } from '../said';
import type { SlideText } from './slideText';

/** What the text itself states: its events in time, or one of its indicators over its periods. */
export function factsText(slide: SlideOf<'facts'>, deck: Deck): SlideText {
	const { locale, study } = deck;
	const { events, indicators } = study.facts;
	const kicker = m.facts_note({}, { locale });
	const indicator = indicators.find(({ id }) => id === slide.indicator);
	if (!indicator && events.length === 0) {
		const heading = typedOr(deck, slide.heading, said(deck, m.facts_none({}, { locale })));
		return { kicker, heading, blocks: [] };
	}
	const figure = indicator ? periodsFigure(indicator, locale) : timelineFigure(events, locale);
	const notes = indicator?.notes ?? events.flatMap((event) => event.notes ?? []);
	const points = indicator?.points ?? events;
	const passages = [...new Set(points.flatMap((point) => point.passages))];
	return {
		kicker,
		heading: typedOr(deck, slide.heading, said(deck, figure.sentence)),
		blocks: [
			{ kind: 'figure', figure, trace: null },
			...notes.slice(0, 1).map(({ text }) => ({ kind: 'lead' as const, said: saidIn(deck, text), quiet: true }))
		],
		passages,
		cite: quotedPassage(study, passages[0] ?? '', locale)?.cite ?? ''
	};
}
