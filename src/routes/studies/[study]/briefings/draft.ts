import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { action, Refusal } from '$lib/server/action';
import { saveBriefing } from '$lib/server/briefings';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { draftForm } from '$lib/server/saveForm';
import { briefingLimits } from '$lib/study/briefingBounds';
import { draftBriefing, draftKindsFor } from '$lib/study/draftBriefing';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { bindBase } from './bindBase';
import { readStart } from './readStart';

/** Drafts a briefing from a scenario, or from settings that nobody has saved; leads to it. */
export const draft = action(draftForm, async (form, { params, locals }: RequestEvent<{ study: string }>) => {
	const { model, query } = readStart(form.start);
	const found = modelAsSeen(await modelOf({ locals, params: { study: params.study, model } }), form.edition);
	if (!found) return new Refusal(409, m.save_model_changed());
	const locale = form.language ?? getLocale();
	const { now, user } = locals;
	let briefing = form.request;
	const refusal = await locals.documents(async (db) => {
		const named = await bindBase(db, found, query, now, locale);
		if (typeof named === 'string') return named;
		const title = m.briefings_untitled({ scenario: named.name }, { locale }).slice(0, briefingLimits.title);
		const kinds = draftKindsFor(found.model, found.study);
		const options = { study: found.study.id, title, date: now.slice(0, 10), language: locale, kinds };
		const document = draftBriefing(named.bound, options);
		const save = (id: string) =>
			saveBriefing(db, {
				...{ request: id, briefing: id, expected: 0, archived: false, document, text: found },
				...{ author: user.name, message: '', now }
			});
		// A page that drafts twice sends the same request with other settings: that is another briefing.
		if ((await save(form.request)).kind !== 'saved') await save((briefing = randomUUID()));
		return null;
	});
	if (refusal !== null) return new Refusal(400, refusal);
	return { to: localizeHref(`/studies/${params.study}/briefings/${briefing}`, { locale }) };
});
