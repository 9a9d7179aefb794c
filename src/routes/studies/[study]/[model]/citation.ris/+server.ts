import { error } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { resultRis, risType } from '$lib/export/ris';
import { modelOf } from '$lib/server/gate';
import { openInput } from '$lib/server/workbenchInput';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { citedResult } from '../citedResult';
import { sayRefusal } from '../inputData';
import { scenarioName } from '../scenarioName';
import type { RequestHandler } from './$types';

/** What an address of the workbench shows, for reference managers: pinned to its revision. */
export const GET: RequestHandler = async (event) => {
	const { url, locals } = event;
	const found = await modelOf(event);
	const input = await openInput(locals.documents, found, url.searchParams);
	const refusal = sayRefusal(input);
	if (refusal !== null) error(input.storage ? 503 : 400, refusal);
	const { model, saved, query } = input;
	const scenario = scenarioName(input);
	const result = citedResult({ study: found.study, model, scenario, saved, query }, url.origin, locals.now);
	return new Response(resultRis(result, locals.now.slice(0, 10), getLocale()), {
		headers: attachment(risType, scenario, 'ris', 'citation')
	});
};
