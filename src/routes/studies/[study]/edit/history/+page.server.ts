import { randomUUID } from 'node:crypto';
import { keptStudyOf, readStored } from '$lib/server/gate';
import { studyHistory } from '$lib/server/studies/studyHistory';
import { readOrdinal } from '$lib/study/readNumber';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept } = await keptStudyOf(event);
	const from = readOrdinal(event.url.searchParams.get('from')) ?? 0;
	return {
		study: { id: kept.id, title: kept.content.study.title },
		from,
		head: kept.number,
		author: event.locals.user.name || kept.author,
		history: await readStored(event.locals, (db) => studyHistory(db, kept.id, from, getLocale())),
		request: randomUUID()
	};
};
