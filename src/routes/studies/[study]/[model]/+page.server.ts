import { redirect } from '@sveltejs/kit';
import { computed } from '../../../computed';
import { carry } from './carry';
import { saveContextOf, sayPinned, sayProblems, sayStorage } from './inputData';
import { open } from './open';
import { save } from './save';
import { triedModel } from '$lib/engine';
import { modelOf } from '$lib/server/gate';
import { embeddableFigures } from '$lib/reader/embeddableFigures';
import { rememberEdition } from '$lib/server/editions';
import { embedding } from '$lib/server/embedding';
import { openInput } from '$lib/server/workbenchInput';
import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import type { AddressView } from '$lib/settings/address';
import type { Actions, PageServerLoad } from './$types';

type BenchView = Pick<AddressView, 'tab' | 'outcome' | 'ranks'>;

/** What of a view asks for more than shares and variations; without outcomes the worlds are always asked for. */
const benchView = (model: Model, { tab, outcome, ranks }: AddressView): BenchView => ({
	tab: hasOutcomes(model) ? tab : 'worlds',
	outcome: tab === 'more' ? outcome : null,
	ranks
});

export const load: PageServerLoad = async (event) => {
	const { url, locals } = event;
	const found = await modelOf(event);
	const { study, texts } = found;
	const input = await openInput(locals.documents, found, url.searchParams);
	const { model, scenarios, start, settings, view } = input;
	// A form sent without script carries every field; the address that stays is the short one.
	if (url.searchParams.has('was') && input.problems.length === 0) redirect(303, `${url.pathname}?${input.query}`);
	return {
		study,
		texts,
		/** The query that this was loaded for. */
		asked: url.search,
		model,
		scenarios,
		start,
		settings,
		view: { ...view, passage: study.passages.some(({ id }) => id === view.passage) ? view.passage : null },
		problems: sayProblems(input),
		computed: await computed(event, 'workbench', model, { settings, view: benchView(model, view) }),
		saveContext: saveContextOf(input, rememberEdition(found), locals.user),
		pinned: sayPinned(input),
		storage: sayStorage(input),
		isFirstVisit: !locals.user.hasSeenTour,
		embedding: embedding() ? embeddableFigures(triedModel(model, settings), study) : []
	};
};

export const actions: Actions = { save, carry, open };
