import { error } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findModel } from '$lib/server/library';
import { listScenarios } from '$lib/server/scenarios';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError, sayUnread } from '$lib/words/saving';
import { archive, copy, restore } from './actions';
import { bring } from './bring';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, model, saved } = found;
	const archived = url.searchParams.has('archived');
	const plain = { theme: themeOf(cookies.get('theme')), study, model, ready: saved, archived, request: randomUUID() };
	try {
		const unread: string[] = [];
		const all = await withDatabase((db) => listScenarios(db, study.id, model.id, unread));
		return {
			...plain,
			storage: sayUnread(unread, getLocale()),
			others: all.filter((each) => each.archived !== archived).length,
			scenarios: all
				.filter((each) => each.archived === archived)
				.map(({ scenario, number, savedAt, author, name, note, tags }) => ({
					scenario,
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
		return { ...plain, storage: sayStorageError(cause.code, getLocale()), others: 0, scenarios: [] };
	}
};

export const actions: Actions = { archive, restore, copy, bring };
