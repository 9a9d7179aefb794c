import type { Difference } from '$lib/engine';
import type { Settings } from '$lib/study';
import { carryOver } from '$lib/settings/carryOver';
import { localize } from '$lib/study/language';
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

/** Whether scenarios are of different models: nothing of how they differ can be put down to settings. */
export const isOfTwoModels = (all: readonly BoundResults[]): boolean =>
	new Set(all.map(({ model }) => model.id)).size > 1;

/** Says of scenarios that their models, or the versions of their model, differ; nothing where they are of one. */
export function modelsSaid(all: readonly BoundResults[], { locale }: Pick<Deck, 'locale'>): string[] {
	if (isOfTwoModels(all)) return [m.slide_two_models({}, { locale })];
	const versions = new Set(all.map(({ bound }) => bound.version));
	return versions.size > 1 ? [m.slide_other_model({}, { locale })] : [];
}

/** Names scenarios: of one that stands there twice, each with its revision; of different models, each with its model. */
export function namesAmong(all: readonly BoundResults[], { locale }: Pick<Deck, 'locale'>): string[] {
	const scenarios = all.map(({ bound }) => bound.scenario);
	return all.map(({ model, bound: { scenario, name, revision } }) => {
		if (isOfTwoModels(all)) return m.compare_of_model({ name, model: localize(model.title, locale).text }, { locale });
		return scenarios.indexOf(scenario) === scenarios.lastIndexOf(scenario)
			? name
			: m.compare_revision({ name, number: revision }, { locale });
	});
}

/** Names two scenarios beside each other: by revision if they are of one scenario, else by name. */
export function namesOf(
	from: BoundResults,
	to: BoundResults,
	{ locale }: Pick<Deck, 'locale'>
): { from: string; to: string } {
	if (isOfTwoModels([from, to])) {
		const [one, other] = namesAmong([from, to], { locale });
		return { from: one!, to: other! };
	}
	const same = from.bound.scenario === to.bound.scenario;
	const name = ({ bound }: BoundResults) =>
		same ? m.slide_revision({ number: bound.revision }, { locale }) : bound.name;
	return { from: name(from), to: name(to) };
}
