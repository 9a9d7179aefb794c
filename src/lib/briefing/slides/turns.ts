import { noFlipSaid, reachableFlips, sayFlip } from '$lib/findings/flips';
import { radiusSaid } from '$lib/findings/radiusSaid';
import { tornadoFigure } from '$lib/charts/tornadoBars';
import { flipPoints, robustnessRadius, tornado } from '$lib/engine';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from '../deck';
import { passagesFor } from '$lib/findings/reasons';
import { interfaceText, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Bars that are legible from the back row. */
const rows = 5;

/** Says the nearest flip, or that no factor by itself takes the lead away. */
function flipSaid({ compiled, model, settings, evaluation }: BoundResults, deck: Pick<Deck, 'locale'>): string {
	const { locale } = deck;
	const [nearest] = reachableFlips(flipPoints(compiled, settings), settings.factors);
	return nearest
		? m.flip_nearest({ flip: sayFlip(nearest, model, locale) }, { locale })
		: noFlipSaid(model, evaluation, locale);
}

/** Says what would change it. The nearest flip is the message, the radius stands beneath, each parameter's reach is the figure. */
export const turnsSlide: SlideWriter<'turns'> = {
	name: m.slide_kind_turns,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { compiled, model, settings, evaluation } = basis;
		const outcome = spokenOf(basis, slide.outcome);
		const bars = tornado(compiled, settings, compiled.outcomes[outcome]!);
		const figure = tornadoFigure({ model, bars, outcome, share: evaluation.share[outcome] ?? 0, rows, locale });
		return {
			kicker: m.slide_kind_turns({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, flipSaid(basis, deck))),
			blocks: [
				{
					kind: 'lead',
					said: interfaceText(deck, radiusSaid({ ...basis, robustness: robustnessRadius(compiled, settings), locale })),
					quiet: true
				},
				{ kind: 'lead', said: interfaceText(deck, figure.title), quiet: true },
				{ kind: 'figure', figure, trace: null }
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
