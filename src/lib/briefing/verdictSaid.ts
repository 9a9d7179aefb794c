import { verdict } from '$lib/engine';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { Basis, Deck } from './deck';
import { outcomeName } from './said';

/** "Clear lead: Quiet cooperation, ahead in 84 of 100 variations". */
export function verdictSaid({ model, simulation }: Basis, deck: Pick<Deck, 'locale'>): string {
	const { locale } = deck;
	const { kind, leader, ahead } = verdict(simulation);
	const kinds = { clear: m.verdict_clear, narrow: m.verdict_narrow, none: m.verdict_none };
	return m.slide_verdict(
		{
			kind: kinds[kind]({}, { locale }),
			name: outcomeName(model, leader, deck),
			ahead: m.verdict_ahead({ count: numbersIn(locale).number(ahead * 100) }, { locale })
		},
		{ locale }
	);
}
