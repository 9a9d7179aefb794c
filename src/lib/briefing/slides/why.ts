import { contributionsFigure } from '$lib/charts/contributions';
import type { SlideOf } from '$lib/study';
import type { BoundResults, Deck } from '../deck';
import { passagesFor } from '../reasons';
import { reasonSaid } from '../reasonSaid';
import { said, spokenOf, typedOr } from '../said';
import type { SlideText } from './slideText';

/** What pushes an outcome up and down: what does most as the message, every factor as the figure. */
export function whyText(slide: SlideOf<'why'>, deck: Deck, basis: BoundResults): SlideText {
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
