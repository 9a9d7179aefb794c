import { randomUUID } from 'node:crypto';
import { listBriefingRevisions, listBriefings, newestRevision, quotedSince } from '$lib/server/briefings';
import { listPageOf, perPage } from '$lib/server/pages';
import { readDeck } from '$lib/server/decks';
import { studyVersion } from '$lib/server/studyVersions';
import { earlierBound, onlyBound } from '$lib/study/slides';
import { textChanges } from '$lib/study/textChanges';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayUnread, sayUnreadRevisions } from '$lib/words/saving';
import { archive, restoreRevision, restore } from '../actions';
import { bindable } from '../bindable';
import { computedDeck } from '../computedDeck';
import { openDeck } from '../openDeck';
import { bind } from './bind';
import { save } from './save';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, url, locals } = event;
	const { kept, deck, present: found } = await openDeck(event);
	const unread: number[] = [];
	const unreadStarts: string[] = [];
	const newest = studyVersion(found);
	const { starts, revisions, head, list, last, before, newerText } = await locals.documents(async (db) => {
		const others = (await listBriefings(db, params.study)).filter(({ briefing }) => briefing !== kept.briefing);
		const bound = earlierBound(deck.briefing, others[0]?.document ?? null);
		const head = await newestRevision(db, kept.briefing);
		const list = listPageOf(url.searchParams, head);
		return {
			head,
			list,
			starts: await bindable(db, found, unreadStarts),
			revisions: await listBriefingRevisions(db, kept.briefing, { from: list.from, count: perPage }, unread),
			last: bound,
			newerText:
				kept.studyVersion === null || kept.studyVersion === newest
					? null
					: {
							version: newest,
							since: (await quotedSince(db, kept.briefing, kept.studyVersion)) ?? kept.savedAt,
							...textChanges(deck.study, found.study)
						},
			before: bound && (await readDeck(db, { ...deck, briefing: onlyBound(deck.briefing, bound) }))
		};
	});
	return {
		deck: await computedDeck(event, deck),
		/** What a slide of changes is held against at first, and what is known of that: it is in no slide yet, and so in no file. */
		last,
		before: { models: before?.models ?? {}, scenarios: before?.scenarios ?? {} },
		/** The version of the text that it quotes from, and what has become of that text since; null where it is the present one. */
		text: kept.studyVersion ?? '',
		newerText,
		archived: kept.archived,
		savedAt: kept.savedAt,
		author: locals.user.name || kept.author,
		head,
		list,
		unread: sayUnreadRevisions(unread, getLocale()),
		revisions: revisions.map(({ number, savedAt, author, message }) => ({ number, savedAt, author, message })),
		starts,
		unreadStarts: sayUnread(unreadStarts, getLocale()),
		request: randomUUID()
	};
};

export const actions: Actions = { save, bind, archive, restore, restoreRevision };
