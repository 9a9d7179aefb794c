import { verdictSentence } from '$lib/findings/verdictSentence';
import { byShare, sharesFigure } from '$lib/charts/shares';
import type { SlideOf } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from '../deck';
import { passagesFor } from '../reasons';
import { said, typedOr } from '../said';
import type { SlideText } from './slideText';

/** How likely each outcome is: the verdict as the message, the shares with their bands and words as the figure. */
export function outcomesText(slide: SlideOf<'outcomes'>, deck: Deck, basis: BoundResults): SlideText {
	const { locale, yardstick } = deck;
	const { bound, evaluation } = basis;
	// Rows keep the order of the saved settings while a "what if" moves them.
	const saved = basis.altered ? deck.basisOf(bound) : null;
	const order = byShare((saved ?? basis).evaluation.share);
	const figure = sharesFigure({
		...basis,
		order,
		locale,
		yardstick,
		...(saved && {
			before: { share: saved.evaluation.share, name: named({ [languageOf(bound.name, locale)]: bound.name }, locale) },
			reached: basis.reached
		})
	});
	return {
		kicker: m.likely_title({}, { locale }),
		heading: typedOr(
			deck,
			slide.heading,
			said(deck, verdictSentence({ ...basis, evaluation: basis.drawn, locale, short: true }))
		),
		blocks: [
			{ kind: 'figure', figure, trace: { rows: 'outcomes' } },
			{ kind: 'lead', said: said(deck, figure.sentence), quiet: true }
		],
		passages: passagesFor(basis, evaluation.leader)
	};
}
