import { evidenceFigure } from '$lib/charts/evidenceBars';
import { evidenceRows } from '$lib/findings/hanging';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Bars that are legible from the back row. */
const most = 5;

/** Shows which passages tell the outcomes apart. The one that does most is the message. */
export const evidenceSlide: SlideWriter<'evidence'> = {
	name: m.slide_kind_evidence,
	ofShares: true,
	write(slide, deck, { of: { model, compiled, settings } }) {
		const { locale, study } = deck;
		const rows = evidenceRows(model, compiled, settings);
		const heading = (said: string) => typedOr(deck, slide.heading, interfaceText(deck, said));
		const kicker = m.evidence_title({}, { locale });
		if (rows.length === 0) return { kicker, heading: heading(m.evidence_none({}, { locale })), blocks: [] };
		const figure = evidenceFigure({ model, study, rows, most, locale });
		return {
			kicker,
			heading: heading(figure.sentence),
			blocks: [{ kind: 'figure', figure, trace: null }],
			passages: rows
				.filter(({ range }) => range > 0)
				.slice(0, most)
				.map(({ passage }) => passage)
		};
	}
};
