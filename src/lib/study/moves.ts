import type { Factor, State } from './model';
import type { FactorSettings, Settings } from './settings';
import type { Model } from './model';

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

/** Sets the raw weight, 0–100. */
export function setWeight(draft: FactorSettings, weight: number): void {
	draft.weight = weight;
}

/** Sets every range and spread to a preset around the levels as they stand. */
export function setSureness(draft: Settings, sureness: Sureness): void {
	const { reach, spread } = presets[sureness];
	for (const factor of Object.values(draft.factors)) {
		factor.spread = spread;
		factor.low = clip(factor.level - reach);
		factor.high = clip(factor.level + reach);
	}
}

/** The preset that every factor follows, or null where one is fine-tuned or they differ. */
export function surenessOf(settings: Settings): Sureness | null {
	const follows = (sureness: Sureness) =>
		Object.values(settings.factors).every(
			(factor) => factor.spread === presets[sureness].spread && hasRangeOf(sureness, factor)
		);
	return surenesses.find(follows) ?? null;
}

/** Where a level stands among a factor's named states. */
export type Standing = { kind: 'at'; state: State } | { kind: 'between'; below: State; above: State };

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
