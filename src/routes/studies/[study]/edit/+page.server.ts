import { randomUUID } from 'node:crypto';
import { keptStudyOf, revisionOf } from '$lib/server/gate';
import { bring, save } from './save';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const { kept, shown } = await keptStudyOf(event);
	const drawn = locals.drawnFrom === undefined ? kept : await revisionOf(event, locals.drawnFrom);
	const { study, texts, models, readyScenarios } = drawn.content;
	return {
		contents: { study, texts, models, readyScenarios },
		head: kept.number,
		base: drawn.number,
		shown,
		savedAt: kept.savedAt,
		author: locals.user.name || kept.author,
		archived: kept.archived,
		request: randomUUID()
	};
};

export const actions: Actions = { save, bring };
