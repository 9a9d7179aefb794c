import { triedSaid } from '$lib/findings/basisSaid';
import { verdictSentence } from '$lib/findings/verdictSentence';
import { byShare, sharesFigure } from '$lib/charts/shares';
import { typedIn } from '$lib/study/languageOf';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { passagesFor } from '$lib/findings/reasons';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says how likely each outcome is. The verdict is the message, the shares with bands and words the figure. */
export const outcomesSlide: SlideWriter<'outcomes'> = {
	name: m.slide_kind_outcomes,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale, yardstick } = deck;
		const { bound, evaluation } = basis;
		// Rows keep the order of the saved settings while a "what if" moves them.
		const saved = basis.altered ? deck.basisOf(bound) : null;
		const order = byShare((saved ?? basis).evaluation.share);
		const before = saved && { share: saved.evaluation.share, name: named(typedIn(bound.name), locale) };
		const tried = triedSaid(basis.settings, locale);
		const figure = sharesFigure({
			...basis,
			order,
			locale,
			yardstick,
			...(before && { before, reached: basis.reached })
		});
		return {
			kicker: m.likely_title({}, { locale }),
			heading: typedOr(
				deck,
				slide.heading,
				interfaceText(deck, verdictSentence({ ...basis, evaluation: basis.drawn, locale, short: true }))
			),
			blocks: [
				{ kind: 'figure', figure, trace: { rows: 'outcomes' } },
				{ kind: 'lead', said: interfaceText(deck, figure.sentence), quiet: true },
				...(tried === null
					? []
					: [
							{
								kind: 'lead' as const,
								said: interfaceText(deck, m.sentence({ clauses: tried }, { locale })),
								quiet: true
							}
						])
			],
			passages: passagesFor(basis, evaluation.leader)
		};
	}
};
