import type { Model, Settings } from '$lib/study';
import { difference } from '$lib/settings/difference';

/** The saved scenario that the workbench was opened from, at one of its revisions. */
export interface Saved {
	scenario: string;
	number: number;
	/** Number of the newest revision; an older one can be saved as a new scenario only. */
	newest: number;
	savedAt: string;
	author: string;
	name: string;
	note: string;
	tags: string[];
	archived: boolean;
	settings: Settings;
}

/** What saving goes on from. */
export interface SaveContext {
	saved: Saved | null;
	/** The settings that the address starts from: as saved, as a ready scenario has them, or the model's own. */
	baseSettings: Settings;
	/** What the page's model and ready scenarios are known by; saves carry it, since both may change while the page is open. */
	edition: string;
	/** Who is likely to save: the user, else who saved last. */
	author: string;
	/** Id of the next save, for a page without script. */
	request: string;
}

/** Where settings that differ from their base are: in the link that was opened, on this device too, or in the address alone, since the browser keeps nothing. */
export type WorkPlace = 'link' | 'device' | 'address';

/** Whether settings differ from where the address starts. */
export const isChanged = (model: Model, { baseSettings }: SaveContext, settings: Settings): boolean =>
	difference(model, baseSettings, settings).length > 0;

/** Whether a revision may go on top of the saved scenario: the newest is open. */
export const onNewest = ({ saved }: SaveContext): boolean => saved !== null && saved.number === saved.newest;
