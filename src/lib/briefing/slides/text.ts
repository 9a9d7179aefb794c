import { m } from '$lib/words/paraglide/messages.js';
import { proseOf } from '../markdown';
import { inDeckLanguage, interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Shows the author's own words. A heading that they begin with is the slide's, if it has no other. */
export const textSlide: SlideWriter<'text'> = {
	name: m.slide_kind_text,
	write(slide, deck) {
		const { locale, study, briefing } = deck;
		const blocks = proseOf(slide.body);
		const [first] = blocks;
		const begins = slide.heading.trim() === '' && first?.kind === 'heading';
		const heading = begins
			? { text: first.runs.map(({ text }) => text).join(''), language: briefing.language }
			: typedOr(deck, slide.heading, interfaceText(deck, m.slide_kind_text({}, { locale })));
		return {
			kicker: inDeckLanguage(deck, study.title).text,
			heading,
			blocks: [{ kind: 'prose', blocks: begins ? blocks.slice(1) : blocks }]
		};
	}
};
