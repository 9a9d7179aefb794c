import type { Contradiction } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** Says whether the states where the factors stand hang together: "Hangs together", or which factors are pushed elsewhere. */
export function togetherSaid(
	model: Model,
	contradictions: readonly Pick<Contradiction, 'factor'>[],
	locale: InterfaceLanguage
): string {
	if (contradictions.length === 0) return m.together_said({}, { locale });
	const names = modelNames(model, locale);
	const pushed = contradictions.map(({ factor }) => names.factor(factor));
	return m.together_said_not({ count: pushed.length, names: numbersIn(locale).list(pushed) }, { locale });
}
