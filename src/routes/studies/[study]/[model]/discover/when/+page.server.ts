import { readWhenView } from '$lib/discover/when/whenQuery';
import { compile, evaluate } from '$lib/engine';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { computed } from '../../../../../computed';
import { sayProblems } from '../../inputData';
import { openQuestion } from '../openQuestion';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { input, shown } = await openQuestion(event);
	const { model, settings } = input;
	const { view, problems } = readWhenView(model, event.url.searchParams);
	const all = { ...shown, view, problems: [...shown.problems, ...sayProblems({ ...input, problems })] };
	if (!hasOutcomes(model)) return { ...all, outcome: null, answer: null };
	const outcome = view.on ?? input.view.outcome ?? model.outcomes[evaluate(compile(model), settings).leader]!.id;
	// A page that is open already finds it in its worker.
	const answer = event.isDataRequest
		? null
		: await computed(event, 'leadsWhen', model, { settings, outcome, levels: view.levels });
	return { ...all, outcome, answer };
};
