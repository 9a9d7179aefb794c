import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { saveBriefing } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findAsSeen } from '$lib/server/editions';
import { draftForm, readForm } from '$lib/server/saveForm';
import { briefingLimits } from '$lib/study/briefingBounds';
import { draftBriefing } from '$lib/study/draftBriefing';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { noModel } from '../[model]/openModel';
import { boundStart } from './boundStart';

/** Drafts a briefing from a scenario, or from settings that nobody has saved; leads to it. */
export async function draft({ params, request }: RequestEvent<{ study: string }>) {
	const form = readForm(draftForm, await request.formData());
	if (!form.ok) return fail(400, { sentence: m.save_stale_form() });
	const { start, edition, language, request: asked } = form.value;
	const [, model = '', query = ''] = /^([^|]*)\|(.*)$/s.exec(start) ?? [];
	const found = await findAsSeen(params.study, model, edition);
	if (!found) return noModel(params.study, model);
	if (found === 'gone') return fail(409, { sentence: m.save_model_changed() });
	const locale = language ?? getLocale();
	let briefing = asked;
	try {
		const answer = await withDatabase(async (db) => {
			const named = await boundStart(db, found, query, locale);
			if (typeof named === 'string') return named;
			const now = new Date().toISOString();
			const title = m.briefings_untitled({ scenario: named.name }, { locale }).slice(0, briefingLimits.title);
			const document = draftBriefing(named.bound, {
				study: found.study.id,
				title,
				date: now.slice(0, 10),
				language: locale
			});
			const save = (id: string) =>
				saveBriefing(db, {
					...{ request: id, briefing: id, expected: 0, archived: false, document },
					...{ author: '', message: '', now }
				});
			// A page that drafts twice sends the same request with other settings: that is another briefing.
			if ((await save(asked)).kind !== 'saved') await save((briefing = randomUUID()));
			return null;
		});
		if (answer !== null) return fail(400, { sentence: answer });
	} catch (cause) {
		if (cause instanceof StorageError) return fail(503, { sentence: sayStorageError(cause.code, getLocale()) });
		throw cause;
	}
	redirect(303, localizeHref(`/studies/${params.study}/briefings/${briefing}`, { locale }));
}
