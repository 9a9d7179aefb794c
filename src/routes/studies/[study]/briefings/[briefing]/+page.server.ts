import { randomUUID } from 'node:crypto';
import { listBriefingRevisions } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import { library } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { archive, bringBack, restore } from '../actions';
import { bindable } from '../bindable';
import { openDeck } from '../openDeck';
import { bind } from './bind';
import { save } from './save';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const { kept, deck } = await openDeck(params, url);
	const found = (await library()).studies.find(({ study }) => study.id === params.study)!;
	const { starts, revisions } = await withDatabase(async (db) => ({
		starts: await bindable(db, found),
		revisions: await listBriefingRevisions(db, kept.briefing)
	}));
	return {
		theme: themeOf(cookies.get('theme')),
		deck,
		archived: kept.archived,
		savedAt: kept.savedAt,
		author: kept.author,
		head: revisions[0]?.number ?? kept.number,
		revisions: revisions.map(({ number, savedAt, author, message }) => ({ number, savedAt, author, message })),
		starts,
		workbench: `/studies/${found.study.id}/${found.models[0]!.id}`,
		slide: url.searchParams.get('slide'),
		request: randomUUID()
	};
};

export const actions: Actions = { save, bind, archive, restore, bringBack };
