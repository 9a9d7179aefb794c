import type { Contradiction, Difference, Evaluation, Robustness, Simulation } from '$lib/engine';
import type { Exclusion, Settings } from '$lib/study';

/** Names a scenario that is compared. */
export interface Side {
	/** What the address calls it. */
	token: string;
	/** What an address calls it for good: a saved scenario with its revision. */
	pinnedToken: string;
	/** Id of its model: another than the comparison's where one question is answered by two. */
	model: string;
	name: string;
	settings: Settings;
	/** The address that opens it in the workbench, as a query. */
	query: string;
	/** Whether it was made with an earlier version of the model, and is computed with that. */
	older: boolean;
	/** The saved scenario and revision that is its base, if it has one. */
	saved: { scenario: string; number: number; newest: number; name: string; changed: boolean } | null;
}

/** Holds a compared scenario with its results; differences are null or empty for the reference itself. */
export interface ComparedSide extends Side {
	evaluation: Evaluation;
	simulation: Simulation;
	radius: Robustness;
	/** Whether it has the reference's version of the model; if not, nothing of the difference can be attributed. */
	sameModel: boolean;
	/** What is set differently, as sentences. */
	sentences: string[];
	/** Why an outcome's share differs. */
	why: Difference | null;
	/** How often that share is larger than the reference's, with the same dice. */
	exceeds: number | null;
	/** Of a model without outcomes: the factors that the others push elsewhere. */
	contradictions: Contradiction[];
	/** Combinations that cannot be, and that it holds. */
	excluded: Exclusion[];
}
