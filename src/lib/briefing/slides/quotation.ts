import { m } from '$lib/words/paraglide/messages.js';
import { quotedPassage } from '../passages';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Quotes a passage in its own words, with its translation and the words around it. */
export const quotationSlide: SlideWriter<'quotation'> = {
	name: m.slide_kind_quotation,
	write(slide, deck) {
		const { locale, study } = deck;
		const passage = quotedPassage(study, slide.passage, locale);
		const kicker = m.slide_kind_quotation({}, { locale });
		if (!passage) {
			const gone = m.slide_no_passage({ passage: slide.passage }, { locale });
			return { kicker, heading: typedOr(deck, slide.heading, interfaceText(deck, gone)), blocks: [] };
		}
		return {
			kicker,
			heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_quotation_heading({}, { locale }))),
			blocks: [{ kind: 'quote', passage }],
			passages: [passage.id],
			cite: passage.cite
		};
	}
};
