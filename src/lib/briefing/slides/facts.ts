import { periodsFigure } from '$lib/charts/periods';
import { timelineFigure } from '$lib/charts/timeline';
import type { LocalizedText } from '$lib/study';
import { isolated, named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { quotedPassage } from '../passages';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Shows what the text states: its events in time, or an indicator over its periods. */
export const factsSlide: SlideWriter<'facts'> = {
	name: m.slide_kind_facts,
	write(slide, deck) {
		const { locale, study } = deck;
		const { events, indicators } = study.facts;
		const kicker = m.facts_note({}, { locale });
		const indicator = indicators.find(({ id }) => id === slide.indicator);
		if (!indicator && events.length === 0) {
			const heading = typedOr(deck, slide.heading, interfaceText(deck, m.facts_none({}, { locale })));
			return { kicker, heading, blocks: [] };
		}
		/** Says what another source says, or what the text leaves open: of which event, in whose words. */
		const noteOn = (event: string, text: LocalizedText, source: string | LocalizedText) => {
			const by = typeof source === 'string' ? isolated(source) : named(source, locale);
			const values = { event, note: named(text, locale), source: by };
			return event === '' ? m.facts_other({ ...values }, { locale }) : m.facts_other_on(values, { locale });
		};
		const figure = indicator ? periodsFigure(indicator, locale) : timelineFigure(events, locale);
		const notes = indicator
			? (indicator.notes ?? []).map(({ text, source }) => noteOn('', text, source))
			: events.flatMap(({ title, notes: of = [] }) =>
					of.map(({ text, source }) => noteOn(named(title, locale), text, source))
				);
		const points = indicator?.points ?? events;
		const passages = [...new Set(points.flatMap((point) => point.passages))];
		return {
			kicker,
			heading: typedOr(deck, slide.heading, interfaceText(deck, figure.sentence)),
			blocks: [
				{ kind: 'figure', figure, trace: null },
				...(notes.length === 0
					? []
					: [
							{
								kind: 'points' as const,
								quiet: true,
								items: notes.map((text) => ({ said: interfaceText(deck, text) }))
							}
						])
			],
			passages,
			cite: quotedPassage(study, passages[0] ?? '', locale)?.cite ?? ''
		};
	}
};
