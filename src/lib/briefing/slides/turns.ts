import { firstBeyond, nearestFlips, sayFlip } from '$lib/charts/flips';
import { tornadoFigure } from '$lib/charts/tornadoBars';
import { flipPoints, robustnessRadius, tornado } from '$lib/engine';
import type { SlideOf } from '$lib/study';
import { bounds } from '$lib/study/bounds';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { Basis, Deck } from '../deck';
import { passagesFor } from '../reasons';
import { outcomeName, said, spokenOf, typedOr } from '../said';
import type { SlideText } from './slideText';

/** Bars that are legible from the back row. */
const rows = 5;

/** "The lead holds as long as every weight is right within ±18%." */
export function radiusSaid({ compiled, model, settings, evaluation }: Basis, deck: Pick<Deck, 'locale'>): string {
	const { locale } = deck;
	const { radius, rival } = robustnessRadius(compiled, settings);
	const name = outcomeName(model, evaluation.leader, deck);
	if (rival === null) return m.radius_full({ name }, { locale });
	const values = { name, rival: outcomeName(model, compiled.outcomes.indexOf(rival), deck) };
	// Rounded down: what is said holds.
	const shown = numbersIn(locale).within(radius);
	return radius < 0.005 ? m.radius_none(values, { locale }) : m.radius_within({ ...values, radius: shown }, { locale });
}

/** The nearest flip in one sentence, or that no factor alone takes the lead away. */
export function flipSaid({ compiled, model, settings, evaluation }: Basis, deck: Pick<Deck, 'locale'>): string {
	const { locale } = deck;
	const { min, max } = bounds.level;
	const [nearest] = nearestFlips(flipPoints(compiled, settings), settings.factors).filter(
		(flip) => firstBeyond(flip) >= min && firstBeyond(flip) <= max
	);
	return nearest
		? m.flip_nearest({ flip: sayFlip(nearest, model, locale) }, { locale })
		: m.flip_none({ name: outcomeName(model, evaluation.leader, deck) }, { locale });
}

/** What would change it: the nearest flip as the message, the radius beneath, each parameter's reach as the figure. */
export function turnsText(slide: SlideOf<'turns'>, deck: Deck, basis: Basis): SlideText {
	const { locale } = deck;
	const { compiled, model, settings, evaluation } = basis;
	const outcome = spokenOf(basis, slide.outcome);
	const bars = tornado(compiled, settings, compiled.outcomes[outcome]!);
	const figure = tornadoFigure({ model, bars, outcome, share: evaluation.share[outcome] ?? 0, rows, locale });
	return {
		kicker: m.slide_kind_turns({}, { locale }),
		heading: typedOr(deck, slide.heading, said(deck, flipSaid(basis, deck))),
		blocks: [
			{ kind: 'lead', said: said(deck, radiusSaid(basis, deck)), quiet: true },
			{ kind: 'lead', said: said(deck, figure.title) },
			{ kind: 'figure', figure, trace: null }
		],
		passages: passagesFor(basis, outcome)
	};
}
