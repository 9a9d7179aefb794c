import { readExpected } from '$lib/discover/expected';
import { sayAddressProblem } from '$lib/words/problems';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { openQuestion } from '../openQuestion';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { input, shown } = await openQuestion(event);
	const { expected, problems } = readExpected(input.model, event.url.searchParams);
	const said = problems.map((problem) => sayAddressProblem(problem, input.model, getLocale()));
	return { ...shown, expected, problems: [...shown.problems, ...said] };
};
