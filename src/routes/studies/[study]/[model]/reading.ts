import type { RequestEvent } from '@sveltejs/kit';
import type { findModel } from '$lib/server/library';
import { parseAddress, startOf } from '$lib/study/address';
import { sayChanges } from '$lib/words/changes';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computed } from '../../../computed';
import { scenarioName } from './exits';
import { startsOf } from './keeping';

type Found = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** What an address of the workbench says with its numbers, for pages that show it and move nothing. */
export async function readingOf(event: Pick<RequestEvent, 'request' | 'setHeaders' | 'url'>, found: Found) {
	const params = event.url.searchParams;
	const { model, saved, kept, pinned, storage } = await startsOf(found, params);
	const { start, settings, view, problems } = parseAddress(model, saved, params);
	return {
		model,
		settings,
		view,
		problems,
		scenario: scenarioName(model, saved, start, settings),
		changes: sayChanges(model, startOf(model, saved, start), settings, getLocale()).map(({ sentence }) => sentence),
		kept: kept && { number: kept.number, savedAt: kept.savedAt, author: kept.author },
		pinned: pinned !== null,
		storage,
		...(await computed(event, 'reading', model, { settings }))
	};
}
