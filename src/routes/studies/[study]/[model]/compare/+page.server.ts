import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { openedOf } from '../inputData';
import { comparisonChoices } from './choices';
import { addToBriefing } from './addToBriefing';
import { compareSides } from './compareSides';
import { archiveComparison, restoreComparison, saveComparison } from './keepComparison';
import { keptOf, keptQuery, listedOf } from './kept';
import { listBriefings } from '$lib/server/briefings';
import { listComparisons } from '$lib/server/comparisons';
import { modelOf, readWithStored, studyOf } from '$lib/server/gate';
import { mostCompared, readView } from '$lib/compare/comparisonQuery';
import { openInput } from '$lib/server/workbenchInput';
import type { FoundModel, OpenStudy } from '$lib/server/studies/Studies';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayUnread } from '$lib/words/saving';
import type { Actions, PageServerLoad } from './$types';

/** Reads what a comparison can be made of and added to, and those that are saved; a sentence where some of it cannot be read. */
async function listsOf(locals: App.Locals, found: FoundModel, of: OpenStudy, tokens: readonly string[]) {
	const { study, model } = found;
	const unread: string[] = [];
	const { answer: lists, storage } = await readWithStored(locals, async (db) => ({
		choices: await comparisonChoices(db, found, of, tokens),
		briefings: db ? await listBriefings(db, study.id) : [],
		comparisons: db ? await listComparisons(db, study.id, model.id, unread) : []
	}));
	return { lists, storage: storage ?? sayUnread(unread, getLocale()) };
}

export const load: PageServerLoad = async (event) => {
	// The whole query is asked for: of single keys Kit sees no change where their values stand in another order.
	const params = new URLSearchParams(event.url.search);
	const found = await modelOf(event);
	const { study } = found;
	const tokens = [...new Set(params.getAll('s').map((token) => token.slice(0, 8192)))];
	const named = params.get('saved');
	const { lists, storage } = await listsOf(event.locals, found, await studyOf(event), tokens);
	const wantedOne = lists.comparisons.find(({ comparison }) => comparison === named);
	if (wantedOne && tokens.length === 0)
		redirect(303, localizeHref(`/studies/${study.id}/${found.model.id}/compare?${keptQuery(wantedOne)}`));
	const wanted = params.get('outcome');
	const { opened, missing, model, outcome, sides, changed } = await compareSides(event, found, { tokens, wanted });
	const base = opened[0]?.input;
	const own = opened.filter(({ side }) => side.model === found.model.id);
	const openedFirst = (own.find(({ side }) => side.token !== 'default') ?? own[0])?.input;
	const view = { ...readView(params), outcome };
	const kept = keptOf(lists.comparisons, { sides, view, named });
	if (named !== null && !kept && !storage) missing.push(m.comparison_no_such());
	const gone = lists.comparisons.find(({ comparison, archived }) => archived && comparison === params.get('gone'));
	return {
		study: { id: study.id, title: study.title, sources: study.sources },
		model,
		opened: openedOf(openedFirst ?? (await openInput(event.locals.documents, found, new URLSearchParams()))),
		view: { ...view, saved: kept?.comparison ?? null },
		kept,
		storage,
		comparisons: lists.comparisons.map(listedOf),
		/** The comparison that has just been archived. */
		gone: gone ? listedOf(gone) : null,
		tokens,
		choices: lists.choices,
		/** Briefings that the comparison can be added to. */
		briefings: lists.briefings
			.filter(({ archived }) => !archived)
			.slice(0, 50)
			.map(({ briefing, document: { title } }) => ({ briefing, title })),
		request: randomUUID(),
		missing: [...new Set(missing)],
		tooMany: tokens.length > mostCompared,
		sides,
		/** The saved scenario that a blend is an address from, so that it opens with the same version of the model. */
		base: base?.saved ? base.baseScenario : null,
		changed
	};
};

export const actions: Actions = { addToBriefing, saveComparison, archiveComparison, restoreComparison };
