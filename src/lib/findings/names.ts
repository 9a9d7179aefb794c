import { leadersOf } from '$lib/engine';
import type { InterfaceLanguage, Model, Outcome } from '$lib/study';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';

/** The name for sentences: the short one where the model gives it. */
export function shortName(outcome: Outcome | undefined, locale: InterfaceLanguage): string {
	return outcome ? named(outcome.shortName ?? outcome.name, locale) : '';
}

/** Who has the largest of these shares, and how much: "Hedged balance 47%", or all that are level. */
export function leadersSaid(model: Model, share: readonly number[], locale: InterfaceLanguage): string {
	const leaders = leadersOf({ share });
	const names = numbersIn(locale).list(leaders.map((at) => shortName(model.outcomes[at], locale)));
	return `${names} ${sayShares(share, locale)[leaders[0]!] ?? ''}`;
}
