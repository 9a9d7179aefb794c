import type { ConsistentWorlds, Contradiction, Evaluation, FactorFlips, Simulation } from '$lib/engine';
import type { Exclusion, Model, Settings, Study } from '$lib/study';
import type { PassageKinds } from '$lib/study/passageKinds';
import type { Yardstick } from '$lib/words/yardstick';

/** Holds what is read: settings of a model with their results, and the study. */
export interface Reading {
	study: Study;
	kinds: PassageKinds;
	model: Model;
	settings: Settings;
	evaluation: Evaluation;
	simulation: Simulation;
	flips: readonly FactorFlips[];
	/** Of a model without outcomes, whose answer they are; else null. */
	worlds: ConsistentWorlds | null;
	/** Of such a model: the factors that the others push elsewhere. */
	contradictions: readonly Contradiction[];
	/** Combinations that cannot be, and that the settings hold. */
	excluded: readonly Exclusion[];
	yardstick: Yardstick;
}
