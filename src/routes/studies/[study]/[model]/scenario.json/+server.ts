import { error } from '@sveltejs/kit';
import { findModel } from '$lib/server/library';
import type { Scenario } from '$lib/study';
import { parseAddress } from '$lib/study/address';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** An id of what a name has of Latin letters and digits; `scenario` where it has none. */
function idOf(name: string): string {
	const id = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 60);
	return id && id !== 'constructor' ? id : 'scenario';
}

/** The settings of an address (its query, in `settings`) as a scenario file (`scenario/1`) to keep, with the name and note in `name` and `note`. */
export const GET: RequestHandler = async ({ params, url }) => {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, model, saved } = found;
	const { settings, problems } = parseAddress(
		model,
		saved,
		new URLSearchParams(url.searchParams.get('settings') ?? '')
	);
	if (problems.length > 0) error(400, m.address_problems());
	const locale = getLocale();
	const typed = (key: string, otherwise: string) => url.searchParams.get(key)?.trim().slice(0, 1000) || otherwise;
	const name = typed('name', m.file_start_name());
	const scenario: Scenario = {
		format: 'scenario/1',
		id: idOf(name),
		study: study.id,
		model: model.id,
		name: { [locale]: name },
		note: { [locale]: typed('note', m.file_plain_note()) },
		date: new Date().toISOString().slice(0, 10),
		settings
	};
	return new Response(`${JSON.stringify(scenario, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${scenario.id}.json"`
		}
	});
};
