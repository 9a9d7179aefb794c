import { type PickGroup, saidHere } from '$lib/frame/pick';
import type { LocalizedText, Model } from '$lib/study';
import { localize, type LanguageTag } from '$lib/study/language';
import type { Passage } from '$lib/study/study';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

interface Choice {
	/** What is carried, by its path below the model: `factors.1`, `about.impacts.gulf.open.quiet`. */
	path: string;
	name: LocalizedText;
}

const nameOf = (name: LocalizedText) => isolated(localize(name, getLocale()).text);

const impactChoices = ({ factors, outcomes }: Model): Choice[] =>
	factors.flatMap((factor) =>
		factor.states.flatMap((state) =>
			outcomes.map((outcome) => ({
				path: `about.impacts.${factor.id}.${state.id}.${outcome.id}`,
				name: saidHere(
					m.edit_evidence_impact({
						factor: nameOf(factor.name),
						state: nameOf(state.name),
						outcome: nameOf(outcome.name)
					})
				)
			}))
		)
	);

/** The cross-impacts that somebody has judged; the others are too many to choose from. */
const crossChoices = ({ factors, crossImpacts }: Model): Choice[] =>
	factors.flatMap((factor) =>
		factor.states.flatMap((state) =>
			factors.flatMap((target) =>
				target.states
					.filter(({ id }) => crossImpacts[factor.id]?.[state.id]?.[target.id]?.[id] !== undefined)
					.map((targetState) => ({
						path: `about.crossImpacts.${factor.id}.${state.id}.${target.id}.${targetState.id}`,
						name: saidHere(
							m.edit_evidence_cross({
								factor: nameOf(factor.name),
								state: nameOf(state.name),
								target: nameOf(target.name),
								targetState: nameOf(targetState.name)
							})
						)
					}))
			)
		)
	);

const signpostChoices = ({ outcomes }: Model): Choice[] =>
	outcomes.flatMap(({ signposts }, at) =>
		signposts.map(({ text }, each) => ({ path: `outcomes.${at}.signposts.${each}`, name: text }))
	);

/** Groups all that words can be evidence for, to be found by typing; `choose` gets the path of what is chosen. */
export function evidenceGroups(model: Model, at: number, choose: (path: string) => void): PickGroup[] {
	const { factors, outcomes } = model;
	const named = (path: (at: number) => string, parts: readonly { name: LocalizedText }[]) =>
		parts.map(({ name }, place) => ({ path: path(place), name }));
	const ofFactors = (what: string, said: (names: { factor: string }) => string) =>
		factors.map(({ id, name }) => ({
			path: `about.factors.${id}.${what}`,
			name: saidHere(said({ factor: nameOf(name) }))
		}));
	const tests = outcomes.map(({ id, name }) => ({
		path: `about.outcomes.${id}.test`,
		name: saidHere(m.target_test({ outcome: nameOf(name) }))
	}));
	const groups: [string, string, Choice[], number][] = [
		['factors', m.edit_step_factors(), named((place) => `factors.${place}`, factors), 8],
		['outcomes', m.edit_outcomes(), named((place) => `outcomes.${place}`, outcomes), 8],
		['impacts', m.edit_step_impacts(), impactChoices(model), 6],
		['weights', m.edit_group_weights(), ofFactors('weight', m.target_weight), 3],
		['levels', m.edit_group_levels(), ofFactors('level', m.target_level), 3],
		['cross', m.edit_step_cross(), crossChoices(model), 3],
		['signposts', m.edit_group_signposts(), signpostChoices(model), 3],
		['tests', m.edit_group_tests(), tests, 2]
	];
	return groups.map(([id, title, choices, first]) => ({
		...{ id, title, first },
		items: choices.map(({ path, name }) => ({
			id: path,
			name,
			act: () => choose(`models.${at}.${path}`)
		}))
	}));
}

/** Groups the outcomes that words can be a new signpost of; `choose` gets the outcome's place. */
export const signpostGroups = ({ outcomes }: Model, choose: (outcome: number) => void): PickGroup[] => [
	{
		...{ id: 'outcomes', title: m.edit_outcomes() },
		items: outcomes.map(({ id, name }, at) => ({ id, name, act: () => choose(at) }))
	}
];

/** Groups the passages of a source that words of a translation can say too: those first that it does not quote yet. */
export function quotedGroups(
	passages: readonly Passage[],
	language: LanguageTag,
	choose: (passage: string) => void
): PickGroup[] {
	const itemsOf = (isQuoted: boolean) =>
		passages
			.filter(({ quotes }) => Object.hasOwn(quotes, language) === isQuoted)
			.map(({ id, quotes }) => ({
				id,
				name: Object.fromEntries(Object.entries(quotes).map(([each, { exact }]) => [each, exact])),
				act: () => choose(id)
			}));
	return [
		{ id: 'open', title: m.edit_quote_open(), items: itemsOf(false) },
		{ id: 'quoted', title: m.edit_quote_quoted(), items: itemsOf(true), first: 3 }
	];
}
