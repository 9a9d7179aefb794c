import { error } from '@sveltejs/kit';
import { findModel } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies }) => {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, model } = found;
	return { theme: themeOf(cookies.get('theme')), study, model };
};
