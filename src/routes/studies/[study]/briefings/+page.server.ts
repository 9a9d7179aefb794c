import { error } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { listBriefings } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findStudy } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { archive, copy, restore } from './actions';
import { bindable } from './bindable';
import { draft } from './draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await findStudy(params.study);
	if (!found) error(404, m.error_no_study({ study: params.study }));
	const { study, models } = found;
	const locale = getLocale();
	const archived = url.searchParams.has('archived');
	const plain = {
		theme: themeOf(cookies.get('theme')),
		study: { id: study.id, title: study.title, model: models[0]!.id },
		archived,
		request: randomUUID(),
		wanted: url.searchParams.get('start') ?? ''
	};
	try {
		return await withDatabase(async (db) => {
			const all = await listBriefings(db, study.id);
			return {
				...plain,
				storage: null,
				starts: await bindable(db, found),
				others: all.filter((each) => each.archived !== archived).length,
				briefings: all
					.filter((each) => each.archived === archived)
					.map(({ briefing, number, savedAt, author, document }) => ({
						...{ briefing, number, savedAt, author, request: randomUUID() },
						...{ title: document.title, audience: document.audience, date: document.date },
						...{ language: document.language, slides: document.slides.length }
					}))
			};
		});
	} catch (cause) {
		if (!(cause instanceof StorageError)) throw cause;
		const starts = await bindable(null, found);
		return { ...plain, storage: sayStorageError(cause.code, locale), starts, others: 0, briefings: [] };
	}
};

export const actions: Actions = { draft, archive, restore, copy };
