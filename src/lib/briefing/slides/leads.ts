import { leadPathFigure } from '$lib/charts/leadBoxes';
import { boxAt, leadsWhenSaid } from '$lib/findings/leadsWhen';
import { passagesFor } from '$lib/findings/reasons';
import { m } from '$lib/words/paraglide/messages.js';
import type { Block } from '../content';
import { interfaceText, outcomeName, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says when an outcome leads. The box is the message, the path that it was chosen from is the figure. */
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
		const said = interfaceText(deck, leadsWhenSaid(input));
		const path = leadPathFigure(input);
		const blocks: Block[] = [];
		// Where the author has a message of their own, the box is told beneath it, else how far the boxes reach.
		if (slide.heading.trim() !== '') blocks.push({ kind: 'lead', said });
		else if (found.boxes.length > 1)
			blocks.push({ kind: 'lead', said: interfaceText(deck, path.sentence), quiet: true });
		if (found.boxes.length > 1)
			blocks.push({ kind: 'lines', figure: { ...path, legend: m.when_path_short({}, { locale }) } });
		return {
			kicker: m.when_title({ name: outcomeName(model, outcome, deck) }, { locale }),
			heading: typedOr(deck, slide.heading, said),
			blocks,
			passages: passagesFor(basis, outcome)
		};
	}
};
