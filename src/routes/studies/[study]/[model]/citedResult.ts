import type { Model, Study } from '$lib/study';
import type { CitedResult } from '$lib/words/citation';
import { productVersion } from '$lib/words/productVersion';
import { localizeHref } from '$lib/words/paraglide/runtime.js';

/** What an address shows, as pages and routes know it. */
interface Shown {
	study: Study;
	model: Model;
	scenario: string;
	saved: { number: number; savedAt: string } | null;
	/** The address that means the same for good. */
	query: string;
}

/** Gathers what is cited of what an address shows; its own address is that of the page for reading. */
export function citedResult({ study, model, scenario, saved, query }: Shown, origin: string, now: string): CitedResult {
	const asSaved = [...new URLSearchParams(query).keys()].every((key) => key === 'from');
	const search = query === '' ? '' : `?${query}`;
	return {
		...{ study, model, scenario },
		revision: saved?.number ?? null,
		date: ((asSaved && saved?.savedAt) || now).slice(0, 10),
		address: origin + localizeHref(`/studies/${study.id}/${model.id}/read${search}`),
		version: productVersion
	};
}
