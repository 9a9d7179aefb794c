import { error } from '@sveltejs/kit';
import { figuresAlone } from '$lib/reader/figuresAlone';
import { embedding } from '$lib/server/embedding';
import { findModel } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import { readingOf } from '../reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, cookies } = event;
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study } = found;
	const reading = await readingOf(event, found);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		embedding: embedding() ? figuresAlone(reading.model, study) : [],
		...reading
	};
};
