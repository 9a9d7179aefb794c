import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findKept } from '$lib/server/kept';
import { namedForm, readForm } from '$lib/server/saveForm';
import { saveScenario } from '$lib/server/scenarios';
import { carryOver } from '$lib/study/carryOver';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { refusalOf } from './refusal';
import { openModel } from './openModel';

/** Saves a scenario that was made with an earlier version of the model as a revision with the present one. */
export async function carry({ params, request }: RequestEvent<{ study: string; model: string }>) {
	const found = await openModel(params);
	const { study, model } = found;
	const locale = getLocale();
	const data = await request.formData();
	const refuse = (status: number, sentence: string) =>
		fail(status, { saving: { sentences: [sentence], typed: {}, theirs: null } });
	const form = readForm(namedForm, data);
	if (!form.ok) return refuse(400, m.save_stale_form());
	const { scenario, request: asked, expected } = form.value;
	try {
		const kept = await findKept(scenario, study.id, model.id);
		if (!kept) return refuse(404, m.save_gone());
		const { name, note, tags, archived } = kept;
		const answer = await withDatabase((db) =>
			saveScenario(db, {
				request: asked,
				scenario: kept.scenario,
				expected,
				study: study.id,
				model,
				content: { name, note, tags, archived, settings: carryOver(model, kept.settings) },
				author: kept.author,
				message: m.carry_message(),
				now: new Date().toISOString()
			})
		);
		if (answer.kind !== 'saved') return refuse(...refusalOf(answer));
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, sayStorageError(cause.code, locale));
		throw cause;
	}
	redirect(303, localizeHref(`/studies/${study.id}/${model.id}?from=${scenario}`));
}
