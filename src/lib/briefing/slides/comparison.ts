import { differenceFigure } from '$lib/charts/differenceBars';
import { m } from '$lib/words/paraglide/messages.js';
import { namesOf, whyDifferent } from '../compareBases';
import { passagesFor } from '$lib/findings/reasons';
import { interfaceText, spokenOf, typedOr } from '../deckText';
import { sharesTable } from '../sharesTable';
import type { SlideWriter } from '../slideWriter';

/** Compares two scenarios: their shares side by side, and why they differ in one outcome. */
export const comparisonSlide: SlideWriter<'comparison'> = {
	name: m.slide_kind_comparison,
	ofShares: true,
	write(slide, deck, { of: basis, against }) {
		const { locale } = deck;
		const outcome = spokenOf(basis, slide.outcome);
		const names = namesOf(against, basis, deck);
		const difference = whyDifferent(deck, against, basis, outcome);
		const figure = differenceFigure({ model: basis.model, difference, ...names, outcome, locale });
		return {
			kicker: m.slide_compared(names, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, figure.sentence)),
			blocks: [
				{ kind: 'figure', figure, trace: null },
				...(basis.bound.version === against.bound.version
					? []
					: [{ kind: 'lead' as const, said: interfaceText(deck, m.slide_other_model({}, { locale })), quiet: true }])
			],
			aside: [
				{ kind: 'table', table: sharesTable(deck, against, basis, names), caption: m.compared_title({}, { locale }) }
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
