import { noFlipSaid, reachableFlips, sayFlip } from '$lib/findings/flips';
import { radiusSaid } from '$lib/findings/radiusSaid';
import { tornadoFigure } from '$lib/charts/tornadoBars';
import { flipPoints, robustnessRadius, tornado } from '$lib/engine';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from '../deck';
import { passagesFor } from '$lib/findings/reasons';
import { said, spokenOf, typedOr } from '../said';
import type { SlideWriter } from '../slideWriter';

/** Bars that are legible from the back row. */
const rows = 5;

/** The nearest flip in one sentence, or that no factor alone takes the lead away. */
function flipSaid({ compiled, model, settings, evaluation }: BoundResults, deck: Pick<Deck, 'locale'>): string {
	const { locale } = deck;
	const [nearest] = reachableFlips(flipPoints(compiled, settings), settings.factors);
	return nearest
		? m.flip_nearest({ flip: sayFlip(nearest, model, locale) }, { locale })
		: noFlipSaid(model, evaluation, locale);
}

/** What would change it: the nearest flip as the message, the radius beneath, each parameter's reach as the figure. */
export const turnsSlide: SlideWriter<'turns'> = {
	name: m.slide_kind_turns,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { compiled, model, settings, evaluation } = basis;
		const outcome = spokenOf(basis, slide.outcome);
		const bars = tornado(compiled, settings, compiled.outcomes[outcome]!);
		const figure = tornadoFigure({ model, bars, outcome, share: evaluation.share[outcome] ?? 0, rows, locale });
		return {
			kicker: m.slide_kind_turns({}, { locale }),
			heading: typedOr(deck, slide.heading, said(deck, flipSaid(basis, deck))),
			blocks: [
				{
					kind: 'lead',
					said: said(deck, radiusSaid({ ...basis, robustness: robustnessRadius(compiled, settings), locale })),
					quiet: true
				},
				{ kind: 'lead', said: said(deck, figure.title), quiet: true },
				{ kind: 'figure', figure, trace: null }
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
