import { randomUUID } from 'node:crypto';
import { readWithStored, studyOf } from '$lib/server/gate';
import { listBriefings } from '$lib/server/briefings';
import { listPageOf, perPage } from '$lib/server/pages';
import { kindAsked } from '$lib/study/askedSlide';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayUnread } from '$lib/words/saving';
import { archive, copy, restore } from './actions';
import { addAsked } from './addAsked';
import { bindable } from './bindable';
import { draft } from './draft';
import { openedBase } from './openedBase';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const found = await studyOf(event);
	const { study } = found;
	const locale = getLocale();
	const archived = url.searchParams.has('archived');
	const wanted = url.searchParams.get('start') ?? '';
	const opened = await openedBase(locals.documents, found, wanted);
	const asked = url.searchParams.get('slide') ?? '';
	const plain = {
		opened,
		study: { id: study.id, title: study.title },
		archived,
		request: randomUUID(),
		wanted,
		edition: (url.searchParams.get('edition') ?? '').slice(0, 64)
	};
	const unread: string[] = [];
	const { answer, storage } = await readWithStored(locals, async (db) => ({
		all: db ? await listBriefings(db, study.id, unread) : [],
		starts: await bindable(db, found, unread)
	}));
	const listed = answer.all.filter((each) => each.archived === archived);
	const { page, pages, from } = listPageOf(url.searchParams, listed.length);
	return {
		...plain,
		...{ storage: storage ?? sayUnread(unread, locale), page, pages, others: answer.all.length - listed.length },
		starts: answer.starts,
		asked,
		/** What a slide that is on its way can be added to; null where none is. */
		adding:
			kindAsked(asked) && opened
				? answer.all.filter((each) => !each.archived).map(({ briefing, document: { title } }) => ({ briefing, title }))
				: null,
		briefings: listed.slice(from, from + perPage).map(({ briefing, number, savedAt, author, document }) => ({
			...{ briefing, number, savedAt, author, request: randomUUID() },
			...{ title: document.title, audience: document.audience, date: document.date },
			...{ language: document.language, slides: document.slides.length }
		}))
	};
};

export const actions: Actions = { draft, addAsked, archive, restore, copy };
