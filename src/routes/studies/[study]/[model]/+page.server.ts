import { error, redirect } from '@sveltejs/kit';
import { simulate } from '$lib/engine';
import { findModel } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { formatAddress, parseAddress } from '$lib/study/address';
import { onScreen } from '$lib/workbench/Runner';
import { m } from '$lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, texts, models, model, compiled, saved } = found;
	const { start, settings, view, problems } = parseAddress(model, saved, url.searchParams);
	// A form sent without script carries every field; the address that stays is the short one.
	if (url.searchParams.has('was') && problems.length === 0)
		redirect(303, `${url.pathname}?${formatAddress(model, saved, start, settings, view)}`);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		texts,
		models: models.map(({ id, title }) => ({ id, title })),
		model,
		saved,
		start,
		settings,
		view: { ...view, passage: study.passages.some(({ id }) => id === view.passage) ? view.passage : null },
		problems,
		simulation: simulate(compiled, settings, onScreen)
	};
};
