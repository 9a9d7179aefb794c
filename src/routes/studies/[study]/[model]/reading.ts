import type { RequestEvent } from '@sveltejs/kit';
import type { FoundModel } from '$lib/server/studies/Studies';
import { openInput } from '$lib/server/workbenchInput';
import { sayChanges } from '$lib/words/changes';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computed } from '../../../computed';
import { shownInput } from './inputData';

/** What an address of the workbench says with its numbers, for pages that show it and move nothing. */
export async function readingOf(
	event: Pick<RequestEvent, 'request' | 'setHeaders' | 'url' | 'locals'>,
	found: FoundModel
) {
	const input = await openInput(event.locals.documents, found, event.url.searchParams);
	const { model, baseSettings, settings, view } = input;
	return {
		...shownInput(input),
		view,
		changes: sayChanges(model, baseSettings, settings, getLocale()).map(({ sentence }) => sentence),
		...(await computed(event, 'reading', model, { settings }))
	};
}
