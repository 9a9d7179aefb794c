import { error, redirect } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { modelOf } from '$lib/server/gate';
import { openInput } from '$lib/server/workbenchInput';
import type { Scenario } from '$lib/study';
import { idOf } from '$lib/study/idOf';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayRefusal } from '../inputData';
import { scenarioName } from '../scenarioName';
import type { RequestHandler } from './$types';

/**
 * The settings of an address (its query, in `settings`) as a scenario file (`scenario/1`), with the name and note in `name`
 * and `note`. What cannot be read is said on the workbench itself, or in JSON to who asks for that.
 */
export const GET: RequestHandler = async (event) => {
	const { params, url, request } = event;
	const found = await modelOf(event);
	const asked = url.searchParams.get('settings') ?? '';
	const input = await openInput(event.locals.documents, found, new URLSearchParams(asked));
	const refusal = sayRefusal(input);
	if (refusal !== null) {
		const page = request.headers.get('accept')?.includes('text/html');
		if (page && url.searchParams.has('settings'))
			redirect(303, localizeHref(`/studies/${params.study}/${params.model}?${new URLSearchParams(asked)}`));
		error(input.storage ? 503 : 400, refusal);
	}
	const locale = getLocale();
	const typed = (key: string) => url.searchParams.get(key)?.trim().slice(0, 2000) ?? '';
	const name = typed('name').slice(0, 120) || scenarioName(input);
	const note = typed('note');
	const tags = input.saved?.tags ?? [];
	const scenario: Scenario = {
		format: 'scenario/1',
		id: idOf(name, 'scenario'),
		study: found.study.id,
		model: input.model.id,
		name: { [locale]: name },
		...(note && { note: { [locale]: note } }),
		...(tags.length > 0 && { tags }),
		date: event.locals.now.slice(0, 10),
		settings: input.settings
	};
	return new Response(`${JSON.stringify(scenario, null, '\t')}\n`, {
		headers: attachment('application/json; charset=utf-8', name, 'json', 'scenario')
	});
};
