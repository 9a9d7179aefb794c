import { randomUUID } from 'node:crypto';
import { studyOf } from '$lib/server/gate';
import { listBriefings } from '$lib/server/briefings';
import { StorageError } from '$lib/server/database/StorageError';
import { listPageOf, perPage } from '$lib/server/pages';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError, sayUnread } from '$lib/words/saving';
import { archive, copy, restore } from './actions';
import { bindable } from './bindable';
import { draft } from './draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const found = await studyOf(event);
	const { study, models } = found;
	const locale = getLocale();
	const archived = url.searchParams.has('archived');
	const plain = {
		study: { id: study.id, title: study.title, model: models[0]!.id },
		archived,
		request: randomUUID(),
		wanted: url.searchParams.get('start') ?? ''
	};
	try {
		return await locals.documents(async (db) => {
			const unread: string[] = [];
			const all = await listBriefings(db, study.id, unread);
			const listed = all.filter((each) => each.archived === archived);
			const { page, pages, from } = listPageOf(url.searchParams, listed.length);
			const starts = await bindable(db, found, unread);
			return {
				...plain,
				...{ storage: sayUnread(unread, locale), page, pages, others: all.length - listed.length },
				starts,
				briefings: listed.slice(from, from + perPage).map(({ briefing, number, savedAt, author, document }) => ({
					...{ briefing, number, savedAt, author, request: randomUUID() },
					...{ title: document.title, audience: document.audience, date: document.date },
					...{ language: document.language, slides: document.slides.length }
				}))
			};
		});
	} catch (cause) {
		if (!(cause instanceof StorageError)) throw cause;
		const starts = await bindable(null, found, []);
		return {
			...plain,
			storage: sayStorageError(cause.code, locale),
			starts,
			page: 1,
			pages: 1,
			others: 0,
			briefings: []
		};
	}
};

export const actions: Actions = { draft, archive, restore, copy };
