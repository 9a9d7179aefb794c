import type { Contradiction } from '$lib/engine';
import type { Exclusion, InterfaceLanguage, Model } from '$lib/study';
import { excludedStates } from '$lib/words/excludedStates';
import { modelNames } from '$lib/words/modelNames';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** What of the states where the factors stand does not go together. */
interface Apart {
	contradictions: readonly Pick<Contradiction, 'factor'>[];
	excluded: readonly Exclusion[];
}

/** Says which combinations that cannot be the chosen states hold, and why they cannot; empty where they hold none. */
export function excludedSaid(model: Model, excluded: readonly Exclusion[], locale: InterfaceLanguage): string {
	return excluded
		.map((exclusion) => {
			const reason = named(exclusion.reason, locale).replace(/[.。]\s*(\u2069?)$/u, '$1');
			return m.together_said_excluded({ states: excludedStates(model, exclusion, locale), reason }, { locale });
		})
		.reduce((first, second) => (first === '' ? second : m.together_said_both({ first, second }, { locale })), '');
}

/**
 * Says whether the states where the factors stand hang together: "Hangs together", which of them cannot stand together and why, or
 * which factors are pushed elsewhere.
 */
export function togetherSaid(model: Model, { contradictions, excluded }: Apart, locale: InterfaceLanguage): string {
	if (contradictions.length === 0 && excluded.length === 0) return m.together_said({}, { locale });
	const cannot = excludedSaid(model, excluded, locale);
	if (contradictions.length === 0) return cannot;
	const names = modelNames(model, locale);
	const factors = contradictions.map(({ factor }) => names.factor(factor));
	const pushed = m.together_said_not({ count: factors.length, names: numbersIn(locale).list(factors) }, { locale });
	return cannot === '' ? pushed : m.together_said_both({ first: cannot, second: pushed }, { locale });
}
