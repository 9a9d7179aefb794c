import { mostParts } from '../bounds';
import type { StudyContents } from '../contents';
import { exclusionKey } from '../exclusions';
import type { Exclusion, Model } from '../model';
import { joinTexts } from './joinTexts';

// Combinations that cannot be, as the editor keeps them: a model that has none has no list. Drafts are changed in place.

/** Gives a model its exclusions; the list goes with the last. */
export function setExclusions(model: Model, exclusions: Exclusion[]): void {
	if (exclusions.length > 0) model.exclusions = exclusions;
	else delete model.exclusions;
}

const hasState = ({ factors }: Model, factor: string, state: string) =>
	factors.some(({ id, states }) => id === factor && states.some((each) => each.id === state));

/** Reads states that were chosen, `factor.state` each; null where one is of nothing, or two are of one factor. */
function statesOf(model: Model, typed: string): Exclusion['states'] | null {
	const states: Exclusion['states'] = {};
	for (const [factor = '', state = ''] of typed
		.split(/\s+/)
		.filter(Boolean)
		.map((each) => each.split('.'))) {
		if (!hasState(model, factor, state) || Object.hasOwn(states, factor)) return null;
		states[factor] = state;
	}
	return states;
}

/** Why a combination is not taken: it has states of one factor at most, is there already, or there are as many as may be. */
type ExclusionRefusal = 'two' | 'twice' | 'full';

/** Tells why chosen states cannot be excluded; null where they can. */
export function exclusionRefusal(model: Model, typed: string): ExclusionRefusal | null {
	const states = statesOf(model, typed);
	const { exclusions = [] } = model;
	if (!states || Object.keys(states).length < 2) return 'two';
	if (exclusions.some((each) => exclusionKey(each) === exclusionKey({ states }))) return 'twice';
	return exclusions.length >= mostParts.exclusions ? 'full' : null;
}

/** Excludes a combination of states, `factor.state` each and parted by spaces; its reason is still to come. False where it is not taken. */
export function addExclusion(model: Model, typed: string): boolean {
	const states = statesOf(model, typed);
	if (!states || exclusionRefusal(model, typed) !== null) return false;
	setExclusions(model, [...(model.exclusions ?? []), { states, reason: {} }]);
	return true;
}

/** Adds an exclusion to the model of a path (`models.0.exclusions`); null for a path of something else. */
export function excludeAt({ models }: StudyContents, path: string, typed: string): boolean | null {
	const [, at] = /^models\.(\d+)\.exclusions$/.exec(path) ?? [];
	const model = models[Number(at)];
	if (at === undefined) return null;
	return model !== undefined && addExclusion(model, typed);
}

/** Takes an exclusion out by its path (`models.0.exclusions.2`); false for a path that leads to none, null for one of something else. */
export function removeExclusion({ models }: StudyContents, path: string): boolean | null {
	const [, at = '', nth = ''] = /^models\.(\d+)\.exclusions\.(\d+)$/.exec(path) ?? [];
	if (nth === '') return null;
	const model = models[Number(at)];
	if (!model?.exclusions?.[Number(nth)]) return false;
	setExclusions(model, model.exclusions.toSpliced(Number(nth), 1));
	return true;
}

/** Sets the state that an exclusion names of a factor (`models.0.exclusions.2.states.trade`); none takes the factor out. False where there is no such. */
export function setExcludedState({ models }: StudyContents, path: string, state: string): boolean {
	const [, at = '', nth = '', factor = ''] = /^models\.(\d+)\.exclusions\.(\d+)\.states\.(.+)$/.exec(path) ?? [];
	const model = models[Number(at)];
	const exclusion = model?.exclusions?.[Number(nth)];
	if (!model || !exclusion || (state !== '' && !hasState(model, factor, state))) return false;
	if (state === '') delete exclusion.states[factor];
	else exclusion.states[factor] = state;
	return true;
}

/** Lists the exclusions of a model that name a factor, or a state of it. */
export const exclusionsNaming = ({ exclusions = [] }: Model, factor: string | undefined, state?: string) =>
	exclusions.filter(({ states }) => {
		if (factor === undefined || !Object.hasOwn(states, factor)) return false;
		return state === undefined || states[factor] === state;
	});

/**
 * Takes out the exclusions that name a factor, or a state of it: without it the rest would forbid more than anybody said.
 */
export function dropExclusions(model: Model, factor: string | undefined, state?: string): void {
	const dropped = exclusionsNaming(model, factor, state);
	if (dropped.length === 0) return;
	setExclusions(
		model,
		model.exclusions!.filter((each) => !dropped.includes(each))
	);
}

/** Excludes for a state what is excluded for another of its factor, as for a part of it. */
export function copyExclusions(model: Model, factor: string, from: string, to: string): void {
	const copied = exclusionsNaming(model, factor, from).map(({ states, reason }) => ({
		states: { ...states, [factor]: to },
		reason: { ...reason }
	}));
	setExclusions(model, [...(model.exclusions ?? []), ...copied].slice(0, mostParts.exclusions));
}

/**
 * Merges what is excluded of two states of a factor into the first of them: a combination that both are excluded from stays, with
 * both reasons; one that either may still be in cannot be excluded of what both are now. Gives how many fall.
 */
export function mergeExclusions(model: Model, factor: string, first: string, second: string): number {
	const seconds = exclusionsNaming(model, factor, second);
	const firsts = exclusionsNaming(model, factor, first);
	const moved = new Map(
		seconds.map((each) => [exclusionKey({ states: { ...each.states, [factor]: first } }), each.reason])
	);
	const left = (model.exclusions ?? []).flatMap((each) => {
		if (seconds.includes(each)) return [];
		if (!firsts.includes(each)) return [each];
		const reason = moved.get(exclusionKey(each));
		return reason ? [{ ...each, reason: joinTexts(each.reason, reason) }] : [];
	});
	const stayed = left.filter((each) => each.states[factor] === first).length;
	setExclusions(model, left);
	return firsts.length + seconds.length - 2 * stayed;
}
