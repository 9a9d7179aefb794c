import type { SlideOf } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import type { Deck } from '../deck';
import { proseOf } from '../markdown';
import { said, saidIn, typedOr } from '../said';
import type { SlideText } from './slideText';

/** The author's own words. */
export function freeText(slide: SlideOf<'text'>, deck: Deck): SlideText {
	const { locale, study } = deck;
	return {
		kicker: saidIn(deck, study.title).text,
		heading: typedOr(deck, slide.heading, said(deck, m.slide_kind_text({}, { locale }))),
		blocks: [{ kind: 'prose', blocks: proseOf(slide.body) }]
	};
}
