import type { Difference } from '$lib/engine';
import type { Settings } from '$lib/study';
import { carryOver } from '$lib/settings/carryOver';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from './deck';

/** Settings of one scenario as the other's model takes them: as they are, or carried over from an earlier version. */
export function comparable(from: BoundResults, to: BoundResults): Settings {
	return from.bound.version === to.bound.version ? from.settings : carryOver(to.model, from.settings);
}

/** Why an outcome's share (index in `to`) is another than in `from`. */
export function whyDifferent(deck: Deck, from: BoundResults, to: BoundResults, outcome: number): Difference {
	return deck.differenceOf(from, to, outcome, comparable(from, to));
}

/** What two scenarios are called beside each other: by name, or by revision where they are of one scenario. */
export function namesOf(
	from: BoundResults,
	to: BoundResults,
	{ locale }: Pick<Deck, 'locale'>
): { from: string; to: string } {
	const same = from.bound.scenario === to.bound.scenario;
	const name = ({ bound }: BoundResults) =>
		same ? m.slide_revision({ number: bound.revision }, { locale }) : bound.name;
	return { from: name(from), to: name(to) };
}
