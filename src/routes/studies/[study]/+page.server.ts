import { error, redirect } from '@sveltejs/kit';
import { studyOf } from '$lib/server/gate';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { study, models } = await studyOf(event);
	const [model] = models;
	if (!model) error(404, m.error_no_study({ study: study.id }));
	redirect(307, localizeHref(`/studies/${study.id}/${model.id}`));
};
