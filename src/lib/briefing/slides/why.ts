import { contributionsFigure } from '$lib/charts/contributions';
import { m } from '$lib/words/paraglide/messages.js';
import { passagesFor } from '$lib/findings/reasons';
import { reasonSaid } from '../reasonSaid';
import { said, spokenOf, typedOr } from '../said';
import type { SlideWriter } from '../slideWriter';

/** What pushes an outcome up and down: what does most as the message, every factor as the figure. */
export const whySlide: SlideWriter<'why'> = {
	name: m.slide_kind_why,
	isQuoted: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const outcome = spokenOf(basis, slide.outcome);
		const figure = contributionsFigure({ ...basis, outcome, locale });
		const reason = reasonSaid(basis, outcome, deck);
		return {
			kicker: figure.title,
			heading: typedOr(deck, slide.heading, said(deck, figure.sentence)),
			blocks: [
				{ kind: 'figure', figure, trace: { rows: 'factors', outcome } },
				...(reason === null ? [] : [{ kind: 'lead' as const, said: said(deck, reason), quiet: true }])
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
