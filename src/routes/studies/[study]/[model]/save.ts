import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { SaveResult } from '$lib/adjust/keeping';
import { findAsSeen } from '$lib/server/editions';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { asScenario } from '$lib/server/kept';
import { readForm, saveForm } from '$lib/server/saveForm';
import { saveScenario, type KeptScenario } from '$lib/server/scenarios';
import { openInput } from '$lib/server/workbenchInput';
import { addressText, formatAddress } from '$lib/study/address';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayFieldFault, saySaved, sayStorageError } from '$lib/words/saving';
import { sayRefusal } from './inputData';
import { noModel } from './openModel';

/** Saves the settings in hand as a new scenario or as a revision; leads to the address that starts from it. */
export async function save(event: RequestEvent<{ study: string; model: string }>) {
	const { params, request } = event;
	const locale = getLocale();
	const data = await request.formData();
	const typed = Object.fromEntries(
		['name', 'note', 'tags', 'author', 'message'].map((key) => [key, `${(data.get(key) as string | null) ?? ''}`])
	);
	const refuse = (status: number, sentences: string[], theirs: SaveResult['theirs'] = null) =>
		fail(status, { saving: { sentences, typed, theirs } satisfies SaveResult });
	const form = readForm(saveForm, data);
	if (!form.ok) return refuse(400, [...new Set(form.faults.map((fault) => sayFieldFault(fault, locale)))]);
	const { value } = form;
	const onTop = value.mode === 'on' && value.scenario !== '';
	const found = await findAsSeen(params.study, params.model, value.edition);
	if (!found) return noModel(params.study, params.model);
	if (found === 'gone') return refuse(409, [m.save_model_changed()]);
	const { study } = found;
	const input = await openInput(found, new URLSearchParams(value.settings));
	const { model, saved, settings, view } = input;
	const refusal = sayRefusal(input);
	if (refusal !== null) return refuse(input.storage ? 503 : 400, [refusal]);
	// Two of one name could not be told apart.
	if (!onTop && saved?.name === value.name) return refuse(400, [m.save_same_name({ name: value.name })]);
	try {
		const answer = await withDatabase((db) =>
			saveScenario(db, {
				request: value.request,
				scenario: onTop ? value.scenario : value.request,
				expected: onTop ? value.expected : 0,
				study: study.id,
				model,
				content: { name: value.name, note: value.note, tags: value.tags, archived: false, settings },
				author: value.author,
				message: value.message,
				now: new Date().toISOString()
			})
		);
		if (answer.kind === 'missing') return refuse(404, [m.save_gone()]);
		if (answer.kind === 'reused') return refuse(409, [m.save_stale_form()]);
		if (answer.kind === 'conflict') {
			const { number, author, savedAt } = answer.theirs;
			return refuse(409, [m.save_conflict(saySaved(answer.theirs, locale))], { number, author, savedAt });
		}
		const { revision } = answer;
		const kept = { ...revision, study: study.id, model: model.id, createdAt: '' } satisfies KeptScenario;
		const shown = { ...view, name: null, note: null };
		const base = asScenario(kept, kept.scenario);
		const next = addressText(formatAddress(model, [base], kept.scenario, kept.settings, shown));
		redirect(303, localizeHref(`/studies/${study.id}/${model.id}?${next}`));
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, [sayStorageError(cause.code, locale)]);
		throw cause;
	}
}
