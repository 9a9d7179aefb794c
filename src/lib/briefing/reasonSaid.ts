import { localize } from '$lib/study/language';
import { modelNames } from '$lib/words/modelNames';
import { basisName } from '$lib/words/basisName';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from './deck';
import { reasonsFor } from './reasons';

/** The judgement beneath the strongest push on an outcome (index): where the factor stands, its impact, what that rests on and why; null without a reason. */
export function reasonSaid(basis: BoundResults, outcome: number, { locale }: Pick<Deck, 'locale'>): string | null {
	const [strongest] = reasonsFor(basis, outcome);
	const reason = strongest?.reasons.find(({ entry }) => entry !== null);
	if (!strongest || !reason?.entry) return null;
	const names = modelNames(basis.model, locale);
	return m.slide_reason(
		{
			factor: names.factor(strongest.factor.id),
			state: names.state(strongest.factor.id, reason.state),
			impact: numbersIn(locale).signed(reason.impact),
			basis: basisName(reason.basis, locale),
			reason: localize(reason.entry.reason, locale).text
		},
		{ locale }
	);
}
