import { fetchJson } from '$lib/browser/fetchJson';
import type { LocalizedText } from '$lib/study';
import { localizeHref } from '$lib/words/paraglide/runtime.js';

/** A scenario that can be opened; `shares` in the model's order, or null where they cannot be had. */
export interface FindableScenario {
	/** As an address names it; null for the model's default settings. */
	from: string | null;
	kind: 'default' | 'ready' | 'saved';
	name: LocalizedText;
	tags: string[];
	archived: boolean;
	shares: number[] | null;
}

/** A model with all that can be found in it. */
export interface FindableModel {
	id: string;
	title: LocalizedText;
	scenarios: FindableScenario[];
	factors: { id: string; name: LocalizedText }[];
	outcomes: { id: string; name: LocalizedText }[];
}

/** All that can be found from a page of a study. */
export interface Findable {
	studies: { id: string; title: LocalizedText }[];
	models: FindableModel[];
	passages: { id: string; quote: LocalizedText }[];
	briefings: { id: string; title: string }[];
	/** Saved comparisons of its models. */
	comparisons: { id: string; model: string; name: string }[];
	/** Why what is saved could not be read, as a sentence; null if it could. */
	storage: string | null;
}

/** Asks the server what can be found in a study; null where it cannot be reached. */
export const askFindable = (study: string): Promise<Findable | null> =>
	fetchJson(localizeHref(`/studies/${study}/find.json`));
