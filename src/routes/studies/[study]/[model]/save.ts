import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { SaveResult } from '$lib/adjust/keeping';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { asScenario } from '$lib/server/kept';
import { findModel } from '$lib/server/library';
import { readForm, saveForm } from '$lib/server/saveForm';
import { saveScenario, type KeptScenario } from '$lib/server/scenarios';
import { formatAddress, parseAddress } from '$lib/study/address';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayFieldFault, saySaved, sayStorageError } from '$lib/words/saving';
import { sentForm } from '../../../sentForm';
import { startsOf } from './keeping';

/** Saves the settings in hand as a new scenario or as a revision; leads to the address that starts from it. */
export async function save(event: RequestEvent<{ study: string; model: string }>) {
	const { params, request } = event;
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const locale = getLocale();
	const data = await sentForm(request);
	const typed = Object.fromEntries(
		['name', 'note', 'tags', 'author', 'message'].map((key) => [key, `${(data.get(key) as string | null) ?? ''}`])
	);
	const refuse = (status: number, sentences: string[], theirs: SaveResult['theirs'] = null) =>
		fail(status, { saving: { sentences, typed, theirs } satisfies SaveResult });
	const form = readForm(saveForm, data);
	if (!form.ok) return refuse(400, [...new Set(form.faults.map((fault) => sayFieldFault(fault, locale)))]);
	const { value } = form;
	const onTop = value.mode === 'on' && value.scenario !== '';
	const query = new URLSearchParams(value.settings);
	const { study } = found;
	const { model, saved, storage } = await startsOf(found, query);
	if (storage) return refuse(503, [storage]);
	const { settings, view, problems } = parseAddress(model, saved, query);
	if (problems.length > 0) return refuse(400, [m.address_problems()]);
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
		const kept = { ...answer.revision, study: study.id, model: model.id, createdAt: '' } satisfies KeptScenario;
		const others = saved.filter(({ id }) => id !== kept.scenario);
		const known = [...others, asScenario(kept, kept.scenario)];
		const next = formatAddress(model, known, kept.scenario, kept.settings, view);
		redirect(303, localizeHref(`/studies/${study.id}/${model.id}?${next}`));
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, [sayStorageError(cause.code, locale)]);
		throw cause;
	}
}
