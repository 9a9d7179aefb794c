import type { Language, Outcome } from '$lib/study';
import { named } from '$lib/words/named';

/** The name for sentences: the short one where the model gives it. */
export function shortName(outcome: Outcome | undefined, locale: Language): string {
	return outcome ? named(outcome.shortName ?? outcome.name, locale) : '';
}
