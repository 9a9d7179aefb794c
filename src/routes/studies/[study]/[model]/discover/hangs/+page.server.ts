import { readHangsView } from '$lib/discover/hangs/hangsQuery';
import { sayAddressProblem } from '$lib/words/problems';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { openQuestion } from '../openQuestion';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { input, shown } = await openQuestion(event);
	const { view, problems } = readHangsView(event.url.searchParams);
	const said = problems.map((problem) => sayAddressProblem(problem, input.model, getLocale()));
	return { ...shown, view, problems: [...shown.problems, ...said] };
};
