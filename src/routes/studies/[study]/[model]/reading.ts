import type { RequestEvent } from '@sveltejs/kit';
import type { FoundModel } from '$lib/server/studies/Studies';
import { openInput } from '$lib/server/workbenchInput';
import { sayChanges } from '$lib/words/changes';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computed } from '../../../computed';
import { openedOf, sayProblems, sayStorage } from './inputData';
import { scenarioName } from './scenarioName';

/** What an address of the workbench says with its numbers, for pages that show it and move nothing. */
export async function readingOf(
	event: Pick<RequestEvent, 'request' | 'setHeaders' | 'url' | 'locals'>,
	found: FoundModel
) {
	const input = await openInput(event.locals.documents, found, event.url.searchParams);
	const { model, baseSettings, settings, view, saved, query } = input;
	return {
		model,
		settings,
		view,
		/** The address that means the same for good. */
		query,
		problems: sayProblems(input),
		scenario: scenarioName(input),
		opened: openedOf(input),
		changes: sayChanges(model, baseSettings, settings, getLocale()).map(({ sentence }) => sentence),
		saved: saved && {
			...{ scenario: saved.scenario, number: saved.number, newest: saved.newest, name: saved.name },
			...{ savedAt: saved.savedAt, author: saved.author, archived: saved.archived }
		},
		pinned: input.pinned !== null,
		storage: sayStorage(input),
		...(await computed(event, 'reading', model, { settings }))
	};
}
