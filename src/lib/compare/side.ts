import type { Difference, Evaluation, Robustness, Simulation } from '$lib/engine';
import type { Settings } from '$lib/study';

/** A scenario that is compared. */
export interface Side {
	/** What the address calls it. */
	token: string;
	name: string;
	settings: Settings;
	/** The address that opens it in the workbench, as a query. */
	query: string;
	/** Whether it was made with another version of the model. */
	older: boolean;
	/** The saved scenario and the revision that it is, where it is one. */
	kept: { scenario: string; number: number; name: string } | null;
}

/** With its results; what is against the reference is null or empty for the reference itself. */
export interface ComparedSide extends Side {
	evaluation: Evaluation;
	simulation: Simulation;
	radius: Robustness;
	/** What is set differently, as sentences. */
	sentences: string[];
	/** Why an outcome's share differs. */
	why: Difference | null;
	/** How often that share is larger than the reference's, with the same dice. */
	exceeds: number | null;
}
