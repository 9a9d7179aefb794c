import { randomUUID } from 'node:crypto';
import { readDoubtView } from '$lib/discover/worlds/doubtQuery';
import { triedCrossImpacts, triedModel } from '$lib/engine';
import { rememberEdition } from '$lib/server/editions';
import { hasCrossImpacts } from '$lib/study/hasCrossImpacts';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayAddressProblem } from '$lib/words/problems';
import { computed } from '../../../../../computed';
import { openQuestion } from '../openQuestion';
import { keepWorlds } from './keepWorlds';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { found, input, shown } = await openQuestion(event);
	const { model, settings } = input;
	const { view, problems } = readDoubtView(event.url.searchParams);
	const { unsaid, zeros } = view;
	const asked = { judgements: triedCrossImpacts(settings), unsaid, zeros };
	return {
		...shown,
		problems: [...shown.problems, ...problems.map((problem) => sayAddressProblem(problem, model, getLocale()))],
		view,
		made: hasCrossImpacts(triedModel(model, settings)) ? await computed(event, 'doubt', model, asked) : null,
		keeping: { request: randomUUID(), edition: rememberEdition(found), author: event.locals.user.name }
	};
};

export const actions: Actions = { keepWorlds };
