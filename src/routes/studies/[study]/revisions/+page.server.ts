import { randomUUID } from 'node:crypto';
import { readStored, studyOf } from '$lib/server/gate';
import { largestStudyFile } from '$lib/server/largestRequest';
import { listPageOf, perPage } from '$lib/server/pages';
import { listStudyRevisions } from '$lib/server/studies/studyDocuments';
import { addRevision, archive, restore, restoreRevision } from './actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const { study, models, stored, home } = await studyOf(event);
	const { page, pages, from } = listPageOf(url.searchParams, stored?.number ?? 0);
	return {
		study: { id: study.id, title: study.title, model: models[0]!.id },
		models: models.map(({ id, title }) => ({ id, title })),
		home,
		stored,
		page,
		pages,
		revisions: stored
			? await readStored(locals, (db) => listStudyRevisions(db, study.id, { from, count: perPage }))
			: [],
		request: randomUUID(),
		largest: largestStudyFile()
	};
};

export const actions: Actions = { addRevision, archive, restore, restoreRevision };
