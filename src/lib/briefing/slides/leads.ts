import { leadBoxFigure, leadPathFigure } from '$lib/charts/leadBoxes';
import { boxAt, leadsWhenSaid } from '$lib/findings/leadsWhen';
import { passagesFor } from '$lib/findings/reasons';
import { m } from '$lib/words/paraglide/messages.js';
import type { Block } from '../content';
import { interfaceText, outcomeName, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says when an outcome leads: the box as bars, and beneath it the path that it was chosen from. */
export const leadsSlide: SlideWriter<'leads'> = {
	name: m.slide_kind_leads,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, settings, compiled } = basis;
		const outcome = spokenOf(basis, slide.outcome);
		const found = deck.leadsOf(basis, compiled.outcomes[outcome]!, slide.levels ?? 'everywhere');
		const box = boxAt(found, slide.box === null ? null : Number(slide.box));
		const input = { model, settings, found, box, locale };
		const figure = leadBoxFigure(input);
		const path = leadPathFigure(input);
		const blocks: Block[] = [];
		if (figure) blocks.push({ kind: 'figure', figure, trace: null });
		if (found.boxes.length > 1)
			blocks.push(
				{ kind: 'lead', said: interfaceText(deck, path.sentence), quiet: true },
				{ kind: 'lines', figure: path }
			);
		return {
			kicker: m.when_title({ name: outcomeName(model, outcome, deck) }, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, leadsWhenSaid(input))),
			blocks,
			passages: passagesFor(basis, outcome)
		};
	}
};
