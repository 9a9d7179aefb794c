import { randomUUID } from 'node:crypto';
import { listComparisons } from '$lib/server/comparisons';
import { modelOf, readWithStored } from '$lib/server/gate';
import { limits } from '$lib/server/saveForm';
import { listPageOf, perPage } from '$lib/server/pages';
import { readOrdinal } from '$lib/study/readNumber';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayUnread } from '$lib/words/saving';
import { computed } from '../../../../computed';
import { listedOf } from '../compare/kept';
import { archive, copy, restore } from './actions';
import { archiveMany, compareMany, exportMany, restoreMany, tagMany } from './bulkActions';
import { importChosen } from './importChosen';
import { importFile } from './importFile';
import { differsSaid, gatherScenarios, pickListed, verdictsSaid } from './listed';
import { readListView } from './listView';
import type { Actions, PageServerLoad } from './$types';

/** Names of what has just been done, as an action has put them into the address. */
const doneIn = (params: URLSearchParams) => ({
	archived: params.getAll('gone').slice(0, perPage),
	restored: params.getAll('back').slice(0, perPage),
	tagged: params.getAll('tagged').slice(0, perPage)
});

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const found = await modelOf(event);
	const { model } = found;
	const view = readListView(url.searchParams);
	const unread: string[] = [];
	const { answer, storage } = await readWithStored(locals, async (db) => ({
		all: await gatherScenarios(db, found, unread),
		comparisons: db ? await listComparisons(db, found.study.id, model.id, unread) : []
	}));
	const { all } = answer;
	const picked = pickListed(all, view, model);
	const { page, pages, from } = listPageOf(url.searchParams, picked.length);
	const rows = picked.slice(from, from + perPage);
	const verdicts = await verdictsSaid(rows, (own, settings) => computed(event, 'verdicts', own, { settings }));
	const saved = all.filter(({ kind }) => kind === 'saved');
	const done = doneIn(url.searchParams);
	const namesOf = (tokens: string[]) =>
		saved.filter(({ token }) => tokens.includes(token)).map(({ token, name }) => ({ token, name }));
	return {
		study: { id: found.study.id, title: found.study.title },
		model: { id: model.id, title: model.title, outcomes: model.outcomes },
		view: { ...view, page },
		pages,
		/** What became of the scenarios of a file that has just been imported. */
		imported: (['new', 'revision', 'both', 'skip'] as const)
			.map((choice) => ({
				choice,
				count: readOrdinal(url.searchParams.get(`count.${choice}`)) ?? 0,
				scenarios: namesOf(url.searchParams.getAll(choice).slice(0, perPage))
			}))
			.filter(({ count }) => count > 0),
		done: {
			tag: (url.searchParams.get('with') ?? '').slice(0, limits.tag * limits.tags),
			archived: namesOf(done.archived),
			restored: namesOf(done.restored),
			tagged: namesOf(done.tagged)
		},
		comparisons: answer.comparisons.map(listedOf),
		storage: storage ?? sayUnread(unread, getLocale()),
		saved: saved.filter(({ archived }) => !archived).length,
		archived: saved.filter(({ archived }) => archived).length,
		tags: [...new Set(saved.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, getLocale())),
		request: randomUUID(),
		rows: rows.map((row, at) => {
			const { computed: _, ...shown } = row;
			return { ...shown, differs: differsSaid(row), verdict: verdicts[at]!, request: randomUUID() };
		})
	};
};

export const actions: Actions = {
	archive,
	restore,
	copy,
	importFile,
	importChosen,
	archiveMany,
	restoreMany,
	tagMany,
	compareMany,
	exportMany
};
