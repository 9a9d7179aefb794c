import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { action, Refusal } from '$lib/server/action';
import { largestRequest } from '$lib/server/largestRequest';
import { askingForm } from '$lib/server/saveForm';
import { addStudy } from '$lib/server/studies/addStudy';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { compareSolutions } from '$lib/study/scenarioWizard/compareSolutions';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { solutionsSaid } from '$lib/words/solutionsSaid';
import { computed } from '../../computed';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ request: randomUUID(), largest: largestRequest() });

/** Adds a study from a ZIP of its folder, or of a project of ScenarioWizard; leads to it, or says how its worlds stand to a list of solutions. */
const add = action(askingForm, async (form, event: RequestEvent, data) => {
	const added = await addStudy(event.locals, form, data, null);
	if (added instanceof Refusal) return added;
	const { study, models } = added.contents;
	const path = localizeHref(`/studies/${study.id}`);
	const [model] = models;
	if (!added.solutions || !model) return { to: hasOutcomes(model!) ? `${path}/revisions` : path };
	const check = compareSolutions(model, added.solutions, await computed(event, 'worlds', model, {}));
	const said = solutionsSaid(model, check, getLocale());
	return { answer: { path, title: localize(study.title, getLocale()).text, said } };
});

export const actions: Actions = { add };
