import { error, redirect } from '@sveltejs/kit';
import { findStudy } from '$lib/server/library';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const study = await findStudy(params.study);
	const model = study?.models[0];
	if (!study || !model) error(404, m.error_no_study({ study: params.study }));
	redirect(307, localizeHref(`/studies/${study.study.id}/${model.id}`));
};
