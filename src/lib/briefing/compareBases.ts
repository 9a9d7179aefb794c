import type { Difference } from '$lib/engine';
import type { Settings } from '$lib/study';
import { carryOver } from '$lib/settings/carryOver';
import { m } from '$lib/words/paraglide/messages.js';
import type { BoundResults, Deck } from './deck';

/** Gives settings of one scenario as the other's model takes them, carried over between versions. */
export function comparable(from: BoundResults, to: BoundResults): Settings {
	return from.bound.version === to.bound.version ? from.settings : carryOver(to.model, from.settings);
}

/** Explains why an outcome's share (index in `to`) differs from that in `from`. */
export function whyDifferent(deck: Deck, from: BoundResults, to: BoundResults, outcome: number): Difference {
	return deck.differenceOf(from, to, outcome, comparable(from, to));
}

/** Names two scenarios beside each other: by revision if they are of one scenario, else by name. */
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
