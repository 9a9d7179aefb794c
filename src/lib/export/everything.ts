import type { BoundScenario, Deck } from '$lib/briefing/deck';
import type { Model, Scenario } from '$lib/study';
import { typedIn } from '$lib/study/languageOf';
import { boundToken } from '$lib/study/bound';

/** A revision as a file to keep, which the import takes. */
export function scenarioFile(
	{ scenario, revision, name, author, savedAt, settings }: BoundScenario,
	model: Model
): Scenario {
	return {
		format: 'scenario/1',
		id: `kept-${scenario.slice(-46)}-${revision}`.toLowerCase(),
		study: model.study,
		model: model.id,
		name: typedIn(name),
		note: typedIn(`${name} (${boundToken({ scenario, revision })})`),
		...(author !== '' && { author: typedIn(author) }),
		date: savedAt.slice(0, 10),
		settings
	};
}

/** A deck's bound revisions in the order of their tokens, each with its model; one whose model is not here is left out. */
export function boundScenarios({
	scenarios,
	models
}: Pick<Deck, 'scenarios' | 'models'>): { bound: BoundScenario; model: Model }[] {
	return Object.keys(scenarios)
		.sort()
		.flatMap((token) => {
			const bound = scenarios[token]!;
			const model = models[bound.version];
			return model ? [{ bound, model }] : [];
		});
}

/** All that a briefing is made of, as one document: itself, the revisions it is bound to with their shares, models and study. */
export function everything(deck: Deck) {
	const { id, revision, briefing, study, models } = deck;
	return {
		format: 'scenario-briefing-export/1',
		id,
		revision,
		briefing,
		scenarios: boundScenarios(deck).map(({ bound, model }) => {
			const share = deck.basisOf(bound)?.evaluation.share ?? [];
			return {
				scenario: bound.scenario,
				revision: bound.revision,
				savedAt: bound.savedAt,
				modelVersion: bound.version,
				shares: Object.fromEntries(model.outcomes.map((outcome, at) => [outcome.id, share[at] ?? null])),
				file: scenarioFile(bound, model)
			};
		}),
		models,
		study
	};
}
