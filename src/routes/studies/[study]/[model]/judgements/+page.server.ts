import { redirect } from '@sveltejs/kit';
import { judgementsQuery } from '$lib/judgements/judgementsQuery';
import { modelOf } from '$lib/server/gate';
import { openedOf, sayProblems, sayStorage } from '../inputData';
import { openJudgements } from '../openJudgements';
import { scenarioName } from '../scenarioName';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await modelOf(event);
	const { input, view, rows } = await openJudgements(event, found);
	const { model, settings, query, saved } = input;
	if (event.url.searchParams.has('was') && input.problems.length === 0)
		redirect(303, event.url.pathname + judgementsQuery(query, view));
	return {
		study: found.study,
		...{ model, settings, query, view, rows },
		scenario: scenarioName(input),
		opened: openedOf(input),
		saved: saved && {
			...{ scenario: saved.scenario, number: saved.number, newest: saved.newest, name: saved.name },
			archived: saved.archived
		},
		pinned: input.pinned !== null,
		problems: sayProblems(input),
		storage: sayStorage(input)
	};
};
