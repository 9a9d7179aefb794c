import { json } from '@sveltejs/kit';
import { keptStudyOf, readStored } from '$lib/server/gate';
import { studyHistory } from '$lib/server/studies/studyHistory';
import { readOrdinal } from '$lib/study/readNumber';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** Answers with revisions of a study from a place on, each said by what it changed. */
export const GET: RequestHandler = async (event) => {
	await keptStudyOf(event);
	const from = readOrdinal(event.url.searchParams.get('from')) ?? 0;
	return json(await readStored(event.locals, (db) => studyHistory(db, event.params.study, from, getLocale())));
};
