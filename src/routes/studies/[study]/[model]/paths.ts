import { addressText } from '$lib/settings/address';
import { localizeHref } from '$lib/words/paraglide/runtime.js';

/** A page's study and model, and the address of its settings without its question mark. */
interface Shown {
	study: { id: string };
	model: { id: string };
	query: string;
}

/** Gives the path of a model's workbench, without the language. */
export const workbenchPath = ({ study, model }: Omit<Shown, 'query'>): string => `/studies/${study.id}/${model.id}`;

/** Leads to the workbench with the page's settings, `changed` put into its address; null takes a key out. */
export function workbenchAt(shown: Shown, changed: Record<string, string | null> = {}): string {
	const params = new URLSearchParams(shown.query);
	for (const [key, value] of Object.entries(changed))
		if (value === null) params.delete(key);
		else params.set(key, value);
	const query = addressText(params);
	return localizeHref(workbenchPath(shown) + (query && `?${query}`));
}

/** Leads to a passage in its text, beside the workbench. */
export const passageIn = (shown: Shown, passage: string): string => workbenchAt(shown, { passage });
