import { randomUUID } from 'node:crypto';
import { keptStudyOf } from '$lib/server/gate';
import { bring, save } from './save';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const { kept, shown } = await keptStudyOf(event);
	const { study, texts, models, readyScenarios } = kept.content;
	return {
		contents: { study, texts, models, readyScenarios },
		head: kept.number,
		shown,
		savedAt: kept.savedAt,
		author: locals.user.name || kept.author,
		archived: kept.archived,
		request: randomUUID()
	};
};

export const actions: Actions = { save, bring };
