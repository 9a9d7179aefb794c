import { randomUUID } from 'node:crypto';
import { modelOf } from '$lib/server/gate';
import { StorageError } from '$lib/server/database/StorageError';
import { isUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import { listPageOf, perPage } from '$lib/server/pages';
import { listScenarios } from '$lib/server/scenarios';
import { readOrdinal } from '$lib/study/readNumber';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError, sayUnread } from '$lib/words/saving';
import { archive, copy, restore } from './actions';
import { importFile } from './importFile';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const { study, model, readyScenarios } = await modelOf(event);
	const archived = url.searchParams.has('archived');
	/** How many scenarios a file has just brought. */
	const brought = readOrdinal(url.searchParams.get('imported')) ?? 0;
	const plain = {
		study,
		model,
		ready: readyScenarios,
		archived,
		brought,
		request: randomUUID()
	};
	try {
		const unread: string[] = [];
		const all = await locals.documents((db) => listScenarios(db, study.id, model.id, unread));
		const listed = all.filter((each) => each.archived === archived);
		const { page, pages, from } = listPageOf(url.searchParams, listed.length);
		return {
			...plain,
			...{ storage: sayUnread(unread, getLocale()), page, pages, others: all.length - listed.length },
			scenarios: listed.slice(from, from + perPage).map(({ scenario, number, savedAt, author, name, note, tags }) => ({
				scenario,
				forBriefing: isUnnamedScenario(scenario),
				number,
				savedAt,
				author,
				name,
				note,
				tags,
				request: randomUUID()
			}))
		};
	} catch (cause) {
		if (!(cause instanceof StorageError)) throw cause;
		return { ...plain, storage: sayStorageError(cause.code, getLocale()), page: 1, pages: 1, others: 0, scenarios: [] };
	}
};

export const actions: Actions = { archive, restore, copy, importFile };
