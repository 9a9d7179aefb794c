import type { Language, Outcome } from '$lib/study';
import { localize } from '$lib/study/language';

/** The name for sentences: the short one where the model gives it. */
export function shortName(outcome: Outcome | undefined, locale: Language): string {
	return outcome ? localize(outcome.shortName ?? outcome.name, locale).text : '';
}
