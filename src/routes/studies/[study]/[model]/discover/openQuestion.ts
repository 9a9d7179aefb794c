import type { RequestEvent } from '@sveltejs/kit';
import { rememberEdition } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { openInput } from '$lib/server/workbenchInput';
import { shownInput } from '../inputData';

/** Opens what a page of Discover asks about: study, model and settings, and what its bar and notices say. Answers 404 as `modelOf`. */
export async function openQuestion(
	event: Pick<RequestEvent<{ study: string; model: string }>, 'url' | 'locals' | 'params'>
) {
	const found = await modelOf(event);
	const input = await openInput(event.locals.documents, found, event.url.searchParams);
	return { found, input, shown: { study: found.study, edition: rememberEdition(found), ...shownInput(input) } };
}
