import { triedModel } from '$lib/engine';
import { modelOf, readWithStored } from '$lib/server/gate';
import { listTicks } from '$lib/server/observations';
import { embeddableFigures } from '$lib/reader/embeddableFigures';
import { embedding } from '$lib/server/embedding';
import { passageKinds } from '$lib/study/passageKinds';
import { resultCitation } from '$lib/words/citation';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { citedResult } from '../citedResult';
import { readingOf } from '../reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await modelOf(event);
	const { study } = found;
	const reading = await readingOf(event, found);
	const { url, locals } = event;
	const { answer: ticks } = await readWithStored(locals, async (db) =>
		db ? await listTicks(db, study.id, found.model.id) : []
	);
	return {
		study,
		ticks,
		/** What the passages' paragraphs are: the page has no text to find that in. */
		kinds: passageKinds(found),
		citation: resultCitation(citedResult({ study, ...reading }, url.origin, locals.now), getLocale()),
		embedding: embedding() ? embeddableFigures(triedModel(reading.model, reading.settings), study) : [],
		...reading
	};
};
