import { error } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { modelOf, readStored } from '$lib/server/gate';
import { findSavedScenario, modelOfScenario } from '$lib/server/savedScenario';
import { listPageOf, perPage } from '$lib/server/pages';
import { listRevisions } from '$lib/server/scenarios';
import { sayChanges } from '$lib/words/changes';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayUnreadRevisions } from '$lib/words/saving';
import { archive, restoreRevision, describe, restore } from '../actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, url, locals } = event;
	const found = await modelOf(event);
	const { study } = found;
	const locale = getLocale();
	const kept = await readStored(locals, () =>
		findSavedScenario(locals.documents, params.scenario, study.id, found.model.id)
	);
	if (!kept || kept.scenario !== params.scenario) error(404, m.scenarios_no_such());
	const model = (await readStored(locals, () => modelOfScenario(locals.documents, kept))) ?? found.model;
	const { page, pages, from } = listPageOf(url.searchParams, kept.number);
	// One more than is shown: the last one's changes are against the one before it.
	const unread: number[] = [];
	const part = { from, count: perPage + 1 };
	const revisions = await readStored(locals, (db) => listRevisions(db, kept.scenario, part, unread));
	/** The last number of this page. */
	const last = kept.number - from - perPage + 1;
	return {
		study: { id: study.id, title: study.title },
		model: { id: model.id, title: model.title },
		kept: { scenario: kept.scenario, number: kept.number, name: kept.name, note: kept.note, tags: kept.tags, archived: kept.archived, author: kept.author }, // prettier-ignore
		page,
		pages,
		unread: sayUnreadRevisions(
			unread.filter((number) => number >= last),
			locale
		),
		revisions: revisions
			.filter(({ number }) => number >= last)
			.map((revision, at) => {
				const before = revisions[at + 1]?.number === revision.number - 1 ? revisions[at + 1] : null;
				const changes = before
					? sayChanges(model, before.settings, revision.settings, locale).map(({ sentence }) => sentence)
					: [];
				const renamed = before && before.name !== revision.name ? m.scenarios_renamed({ name: revision.name }) : null;
				return {
					number: revision.number,
					savedAt: revision.savedAt,
					author: revision.author,
					message: revision.message,
					sentences: [...(renamed ? [renamed] : []), ...changes],
					/** Why nothing is said of what it changed. */
					plain: revision.number === 1 ? 'first' : before ? 'same' : 'unknown'
				} as const;
			}),
		request: randomUUID()
	};
};

export const actions: Actions = { archive, restore, describe, restoreRevision };
