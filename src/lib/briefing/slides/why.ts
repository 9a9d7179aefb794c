import { contributionsFigure } from '$lib/charts/contributions';
import { m } from '$lib/words/paraglide/messages.js';
import { passagesFor } from '$lib/findings/reasons';
import { reasonSaid } from '../reasonSaid';
import { interfaceText, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says what pushes an outcome up and down. What does most is the message, every factor the figure. */
export const whySlide: SlideWriter<'why'> = {
	name: m.slide_kind_why,
	ofShares: true,
	isQuoted: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const outcome = spokenOf(basis, slide.outcome);
		const figure = contributionsFigure({ ...basis, outcome, locale });
		const reason = reasonSaid(basis, outcome, deck);
		return {
			kicker: figure.title,
			heading: typedOr(deck, slide.heading, interfaceText(deck, figure.sentence)),
			blocks: [
				{ kind: 'figure', figure, trace: { rows: 'factors', outcome } },
				...(reason === null ? [] : [{ kind: 'lead' as const, said: interfaceText(deck, reason), quiet: true }])
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
