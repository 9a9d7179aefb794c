import { differenceFigure } from '$lib/charts/differenceBars';
import { m } from '$lib/words/paraglide/messages.js';
import { isOfTwoModels, modelsSaid, namesOf, whyDifferent } from '../compareBases';
import { passagesFor } from '$lib/findings/reasons';
import type { Block } from '../content';
import { interfaceText, spokenOf, typedOr } from '../deckText';
import { widestSaid } from '../sharesBeside';
import { sharesTable } from '../sharesTable';
import type { SlideWriter } from '../slideWriter';

/** Compares two scenarios: their shares side by side, and why they differ in one outcome; of two models the shares alone. */
export const comparisonSlide: SlideWriter<'comparison'> = {
	name: m.slide_kind_comparison,
	ofShares: true,
	write(slide, deck, { of: basis, against }) {
		const { locale } = deck;
		const outcome = spokenOf(basis, slide.outcome);
		const names = namesOf(against, basis, deck);
		const kicker = m.slide_compared(names, { locale });
		const table: Block = {
			...{ kind: 'table', table: sharesTable(deck, against, basis, names) },
			caption: m.compared_title({}, { locale })
		};
		const notes = modelsSaid([against, basis], deck).map((said): Block => ({
			...{ kind: 'lead', said: interfaceText(deck, said), quiet: true }
		}));
		const passages = passagesFor(basis, outcome);
		if (isOfTwoModels([against, basis])) {
			const heading = typedOr(deck, slide.heading, interfaceText(deck, widestSaid([against, basis], deck)));
			return { kicker, heading, blocks: [table, ...notes], passages };
		}
		const difference = whyDifferent(deck, against, basis, outcome);
		const figure = differenceFigure({ model: basis.model, difference, ...names, outcome, locale });
		return {
			...{ kicker, passages, aside: [table] },
			heading: typedOr(deck, slide.heading, interfaceText(deck, figure.sentence)),
			blocks: [{ kind: 'figure', figure, trace: null }, ...notes]
		};
	}
};
