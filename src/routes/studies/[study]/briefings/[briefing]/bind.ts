import { fail, type RequestEvent } from '@sveltejs/kit';
import type { BoundScenario } from '$lib/briefing/deck';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { readDeck } from '$lib/server/decks';
import type { Bound, Model } from '$lib/study';
import { draftBriefing } from '$lib/study/draftBriefing';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { openModel } from '../../[model]/openModel';
import { boundStart } from '../boundStart';

/** What a page needs of a revision that it binds figures to. */
export interface BoundAnswer {
	bound: Bound;
	scenarios: Record<string, BoundScenario>;
	models: Record<string, Model>;
}

/** The newest revision of what the author chose (`core|from=…`); settings that nobody has saved are kept first. */
export async function bind({ params, request }: RequestEvent<{ study: string; briefing: string }>) {
	const start = (await request.formData()).get('start');
	const [, id = '', query = ''] = /^([^|]*)\|(.{0,8192})$/s.exec(typeof start === 'string' ? start : '') ?? [];
	const found = await openModel({ study: params.study, model: id });
	try {
		return await withDatabase(async (db) => {
			const named = await boundStart(db, found, query);
			if (typeof named === 'string') return fail(400, { sentence: named });
			const options = { study: params.study, title: '-', date: '2000-01-01', language: getLocale() };
			const briefing = draftBriefing(named.bound, options);
			const { scenarios, models } = await readDeck(db, { id: '', revision: 0, briefing, study: found.study });
			return { answer: { bound: named.bound, scenarios, models } satisfies BoundAnswer };
		});
	} catch (cause) {
		if (cause instanceof StorageError) return fail(503, { sentence: sayStorageError(cause.code, getLocale()) });
		throw cause;
	}
}
