import { reasonsFor } from '$lib/findings/reasons';
import { localize } from '$lib/study/language';
import { named } from '$lib/words/named';
import { basisName } from '$lib/words/basisName';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from './deck';

/** Says the judgement beneath the strongest push on an outcome (index); null without a reason. It names where the factor stands, its impact, what that rests on and why. */
export function reasonSaid(basis: BoundResults, outcome: number, { locale }: Pick<Deck, 'locale'>): string | null {
	const [strongest] = reasonsFor(basis, outcome);
	const judgement = strongest?.judgements.find(({ entry }) => entry !== null);
	if (!strongest || !judgement?.entry) return null;
	return m.slide_reason(
		{
			factor: named(strongest.factor.name, locale),
			state: named(judgement.state.name, locale),
			impact: numbersIn(locale).signed(judgement.impact),
			basis: basisName(judgement.basis, locale),
			reason: localize(judgement.entry.reason, locale).text
		},
		{ locale }
	);
}
