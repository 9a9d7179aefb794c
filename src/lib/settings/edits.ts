import { modelIndex } from '$lib/study/modelIndex';
import type { Factor, State } from '$lib/study/model';
import type { FactorSettings, Settings } from '$lib/study/settings';
import type { Model } from '$lib/study/model';
import { factorOfJudgement, ownJudgement } from '$lib/study/triable';

/** How sure the analyst is of the whole model: the presets of ranges and spreads. */
export type Sureness = 'very' | 'fairly' | 'hardly';

/** Levels right within ± reach (clipped to 0–100), weights within a factor of spread (model, section 3). */
export const presets: Record<Sureness, { reach: number; spread: number }> = {
	very: { reach: 10, spread: 1.2 },
	fairly: { reach: 25, spread: 1.5 },
	hardly: { reach: 40, spread: 2 }
};
const surenesses = Object.keys(presets) as Sureness[];

const clip = (level: number) => Math.min(100, Math.max(0, level));

/** The settings that a model starts from. */
export function defaultSettings(model: Model): Settings {
	return {
		decisiveness: model.decisiveness,
		factors: Object.fromEntries(
			model.factors.map(({ id, weight, level }) => [
				id,
				{ weight: weight.value, spread: weight.spread, level: level.value, low: level.low, high: level.high }
			])
		)
	};
}

function hasRangeOf(sureness: Sureness, { level, low, high }: FactorSettings): boolean {
	const { reach } = presets[sureness];
	return low === clip(level - reach) && high === clip(level + reach);
}

/** Moves the level; its range keeps its sureness, or, fine-tuned, its distances to the level (clipped to 0–100). */
export function setLevel(draft: FactorSettings, level: number): void {
	const sureness = surenesses.find((each) => hasRangeOf(each, draft));
	const below = sureness ? presets[sureness].reach : draft.level - draft.low;
	const above = sureness ? presets[sureness].reach : draft.high - draft.level;
	draft.level = level;
	draft.low = clip(level - below);
	draft.high = clip(level + above);
}

/** Stands every factor at the state that is named for it, with ranges that follow; at level 0 if it has no such state. */
export function setStates(draft: Settings, model: Model, states: Readonly<Record<string, string>>): void {
	for (const { id } of model.factors) setLevel(draft.factors[id]!, modelIndex(model).state(id, states[id])?.level ?? 0);
}

/** Sets the raw weight, 0–100. */
export function setWeight(draft: FactorSettings, weight: number): void {
	draft.weight = weight;
}

/**
 * Sets the raw weight of one factor while locked ones keep theirs: the other free weights make room in their proportions,
 * so that the sum, and with it every locked share, stays. Goes as far towards the wanted weight as room and the bounds
 * of the others allow. Without locks it is `setWeight`.
 */
export function setWeightAmong(draft: Settings, factor: string, weight: number, locked: ReadonlySet<string>): void {
	const moved = draft.factors[factor];
	if (!moved) return;
	const others = Object.entries(draft.factors).filter(([id]) => id !== factor);
	if (!others.some(([id]) => locked.has(id))) {
		setWeight(moved, weight);
		return;
	}
	const free = others.filter(([id]) => !locked.has(id)).map(([, each]) => each);
	const given = free.reduce((sum, each) => sum + each.weight, 0);
	const room = moved.weight + given;
	if (given === 0) return;
	const mostGrowth = Math.min(...free.map((each) => (each.weight > 0 ? 100 / each.weight : Infinity)));
	const reached = Math.min(weight, room, 100);
	const taken = Math.max(reached, room - given * mostGrowth, 0);
	for (const each of free) each.weight *= (room - taken) / given;
	moved.weight = taken;
}

/** The preset that one factor follows in range and spread, or null where it is fine-tuned. */
export function surenessOfFactor(factor: FactorSettings): Sureness | null {
	return surenesses.find((each) => factor.spread === presets[each].spread && hasRangeOf(each, factor)) ?? null;
}

/** Sets ranges and spreads to a preset around the levels as they stand; fine-tuned factors only if they are to follow. */
export function setSureness(draft: Settings, sureness: Sureness, fineTunedToo = true): void {
	const { reach, spread } = presets[sureness];
	for (const factor of Object.values(draft.factors)) {
		if (!fineTunedToo && surenessOfFactor(factor) === null) continue;
		factor.spread = spread;
		factor.low = clip(factor.level - reach);
		factor.high = clip(factor.level + reach);
	}
}

/** The preset that every factor follows, or null where one is fine-tuned or they differ. */
export function surenessOf(settings: Settings): Sureness | null {
	const followed = new Set(Object.values(settings.factors).map(surenessOfFactor));
	return followed.size === 1 ? ([...followed][0] ?? null) : null;
}

/** The preset that most factors follow, or null where none follows any. */
export function mainSureness(settings: Settings): Sureness | null {
	const followed = Object.values(settings.factors).map(surenessOfFactor);
	const count = (sureness: Sureness) => followed.filter((each) => each === sureness).length;
	const most = surenesses.reduce((best, each) => (count(each) > count(best) ? each : best));
	return count(most) > 0 ? most : null;
}

/** Where a level stands among a factor's named states. */
type Standing = { kind: 'at'; state: State } | { kind: 'between'; below: State; above: State };

/** Finds the state at a level, or the two that the level lies between. */
export function stateAt(factor: Factor, level: number): Standing {
	const state = factor.states.find((each) => each.level === level);
	if (state) return { kind: 'at', state };
	const above = factor.states.findIndex((each) => each.level > level);
	const next = factor.states[above < 1 ? factor.states.length - 1 : above]!;
	return { kind: 'between', below: factor.states[(above < 1 ? factor.states.length - 1 : above) - 1]!, above: next };
}

/** A factor's normalized weight W_f / Σ W, 0–1; 0 where all weights are 0. */
export function weightShare(settings: Settings, factor: string): number {
	const sum = Object.values(settings.factors).reduce((total, { weight }) => total + weight, 0);
	return sum > 0 ? (settings.factors[factor]?.weight ?? 0) / sum : 0;
}

/** Tries another value of a judgement (path); null, or the model's own value, takes it back. */
export function tryJudgement(draft: Settings, model: Model, path: string, value: number | null): void {
	const { [path]: _, ...others } = draft.judgements ?? {};
	const tried = value === null || value === ownJudgement(model, path) ? others : { ...others, [path]: value };
	setJudgements(draft, tried);
}

/** Sets all judgements that are tried; settings that try none say nothing of them. */
export function setJudgements(draft: Settings, tried: Readonly<Record<string, number>> | undefined): void {
	delete draft.judgements;
	if (tried && Object.keys(tried).length > 0) draft.judgements = { ...tried };
}

/** Replaces all settings by others. */
export function replaceSettings(draft: Settings, settings: Settings): void {
	Object.assign(draft, settings);
	setJudgements(draft, settings.judgements);
}

/** The judgements of one factor that are tried: impacts and cross-impacts of its states. */
export const triedOf = ({ judgements = {} }: Settings, factor: string): Record<string, number> =>
	Object.fromEntries(Object.entries(judgements).filter(([path]) => isOf(path, factor)));

/** The settings with what is tried of one factor as other settings have it. */
export function withTriedOf(settings: Settings, factor: string, other: Settings): Settings {
	const rest = Object.entries(settings.judgements ?? {}).filter(([path]) => !isOf(path, factor));
	const made = { ...settings };
	setJudgements(made, { ...Object.fromEntries(rest), ...triedOf(other, factor) });
	return made;
}

const isOf = (path: string, factor: string) => factorOfJudgement(path) === factor;
