import { redirect } from '@sveltejs/kit';
import { judgementsQuery } from '$lib/judgements/judgementsQuery';
import { modelOf } from '$lib/server/gate';
import { shownInput } from '../inputData';
import { openJudgements } from '../openJudgements';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await modelOf(event);
	const { input, view, rows } = await openJudgements(event, found);
	if (event.url.searchParams.has('was') && input.problems.length === 0)
		redirect(303, event.url.pathname + judgementsQuery(input.query, view));
	return { study: found.study, ...shownInput(input), view, rows };
};
