import type { Model, Settings } from '$lib/study';
import { difference } from '$lib/study/difference';

/** The saved scenario that the workbench was opened from, at one of its revisions. */
export interface Kept {
	scenario: string;
	number: number;
	savedAt: string;
	author: string;
	name: string;
	note: string;
	tags: string[];
	settings: Settings;
}

/** What saving goes on from. */
export interface Keeping {
	kept: Kept | null;
	/** Whether that is its newest revision; an older one can be kept as a new scenario only. */
	newest: boolean;
	/** The settings that the address started from. */
	start: Settings;
	/** Id of the next save, for a page without script. */
	request: string;
}

/** What came of a save that did not lead on: sentences to mend it by, what was typed, and what another has saved meanwhile. */
export interface SaveResult {
	sentences: string[];
	typed: Record<string, string>;
	theirs: { number: number; author: string; savedAt: string } | null;
}

/** Whether settings differ from what is saved, or from where the address started. */
export function isChanged(model: Model, { kept, start }: Keeping, settings: Settings): boolean {
	return difference(model, kept?.settings ?? start, settings).length > 0;
}
