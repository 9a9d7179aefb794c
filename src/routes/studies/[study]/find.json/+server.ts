import { json } from '@sveltejs/kit';
import type { Findable } from '$lib/frame/findable';
import { readWithStored, studyOf } from '$lib/server/gate';
import { findableIn } from './findableIn';
import type { RequestHandler } from './$types';

/** Answers with all that the pickers and the finder offer; what is saved is left out where it cannot be reached, and that is said. */
export const GET: RequestHandler = async (event) => {
	const { locals } = event;
	const study = await studyOf(event);
	const { studies } = await locals.studies.list();
	const others = studies.filter(({ stored }) => !stored?.archived).map(({ study: { id, title } }) => ({ id, title }));
	const { answer, storage } = await readWithStored(locals, (db) => findableIn(db, study));
	return json({ studies: others, storage, ...answer } satisfies Findable);
};
