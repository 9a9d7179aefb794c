import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findKept } from '$lib/server/kept';
import { findModel } from '$lib/server/library';
import { saveScenario } from '$lib/server/scenarios';
import { carryOver } from '$lib/study/carryOver';
import { sayMoment } from '$lib/words/moment';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';

/** Saves a scenario that was made with an earlier version of the model as a revision with the present one. */
export async function carry({ params, request }: RequestEvent<{ study: string; model: string }>) {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, model } = found;
	const locale = getLocale();
	const data = await request.formData();
	const text = (key: string) => `${(data.get(key) as string | null) ?? ''}`;
	const refuse = (status: number, sentence: string) =>
		fail(status, { saving: { sentences: [sentence], typed: {}, theirs: null } });
	if (!/^[A-Za-z0-9-]{8,64}$/.test(text('request'))) return refuse(400, m.save_stale_form());
	try {
		const kept = await findKept(text('scenario'), study.id, model.id);
		if (!kept) return refuse(404, m.save_gone());
		const { name, note, tags, archived } = kept;
		const answer = await withDatabase((db) =>
			saveScenario(db, {
				request: text('request'),
				scenario: kept.scenario,
				expected: Number(text('expected')) || 1,
				study: study.id,
				model,
				content: { name, note, tags, archived, settings: carryOver(model, kept.settings) },
				author: kept.author,
				message: m.carry_message(),
				now: new Date().toISOString()
			})
		);
		if (answer.kind === 'missing') return refuse(404, m.save_gone());
		if (answer.kind === 'conflict') {
			const { author, savedAt } = answer.theirs;
			const time = sayMoment(savedAt, locale);
			return refuse(409, m.scenarios_conflict({ author: author || m.save_somebody(), time }));
		}
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, sayStorageError(cause.code, locale));
		throw cause;
	}
	redirect(303, localizeHref(`/studies/${study.id}/${model.id}?from=${text('scenario')}`));
}
