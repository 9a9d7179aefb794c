import type { Model } from '$lib/study';
import type { Content } from '../scenarios';

/** A scenario at one time, as a file has it. */
export interface BroughtState extends Content {
	author: string;
	message: string;
	/** ISO 8601; null where the file does not say. */
	savedAt: string | null;
	model: Model;
}

/** A scenario that a file brings. */
export interface Brought {
	/** Its row in a table, its place in a list. */
	place: number;
	/** What it is kept as where the file comes from; null where that is not said. */
	id: string | null;
	/** All its revisions from the first on, or the one state that the file has of it. */
	states: BroughtState[];
	/** Whether those are its revisions. */
	hasHistory: boolean;
}

/** Gives a scenario as a file has it last. */
export const lastState = ({ states }: Brought): BroughtState => states.at(-1)!;
