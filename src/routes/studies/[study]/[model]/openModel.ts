import { error } from '@sveltejs/kit';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findModel, library } from '$lib/server/library';
import { listScenarios } from '$lib/server/scenarios';
import type { FoundModel } from '$lib/server/workbenchInput';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** How many scenarios were saved with a model, 0 also where they cannot be reached. */
async function countSaved(study: string, model: string): Promise<number> {
	try {
		return (await withDatabase((db) => listScenarios(db, study, model))).length;
	} catch (cause) {
		if (cause instanceof StorageError) return 0;
		throw cause;
	}
}

/** Finds the model that a path names. Answers 404 in a sentence where the study has none, or has one no longer. */
export async function openModel({ study, model }: { study: string; model: string }): Promise<FoundModel> {
	const found = await findModel(study, model);
	if (found) return found;
	return noModel(study, model);
}

/** Answers 404: there is no such model, or there was one that scenarios were saved with. */
export async function noModel(study: string, model: string): Promise<never> {
	const shelved = (await library()).studies.find((each) => each.study.id === study);
	const count = shelved ? await countSaved(study, model) : 0;
	if (!shelved || count === 0) error(404, m.error_no_model({ study, model }));
	error(404, m.error_model_removed({ study: localize(shelved.study.title, getLocale()).text, model, count }));
}
