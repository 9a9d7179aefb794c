import { contributionsFigure } from '$lib/charts/contributions';
import type { SlideOf } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import type { Basis, Deck } from '../deck';
import { passagesFor } from '../reasons';
import { said, spokenOf, typedOr } from '../said';
import type { SlideText } from './slideText';

/** What pushes an outcome up and down: what does most as the message, every factor as the figure. */
export function whyText(slide: SlideOf<'why'>, deck: Deck, basis: Basis): SlideText {
	const { locale } = deck;
	const outcome = spokenOf(basis, slide.outcome);
	const figure = contributionsFigure({ ...basis, outcome, locale });
	return {
		kicker: figure.title,
		heading: typedOr(deck, slide.heading, said(deck, figure.sentence)),
		blocks: [
			{ kind: 'figure', figure, trace: { rows: 'factors', outcome } },
			{ kind: 'lead', said: said(deck, m.slide_why_trace({}, { locale })), quiet: true }
		],
		passages: passagesFor(basis, outcome)
	};
}
