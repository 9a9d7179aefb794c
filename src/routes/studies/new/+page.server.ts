import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { action, Refusal } from '$lib/server/action';
import { largestStudyFile } from '$lib/server/largestRequest';
import { askingForm, copyForm, newStudyForm } from '$lib/server/saveForm';
import { addStudy } from '$lib/server/studies/addStudy';
import { beginStudy, copyStudy } from '$lib/server/studies/beginStudy';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { compareSolutions } from '$lib/study/scenarioWizard/compareSolutions';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { solutionsSaid } from '$lib/words/solutionsSaid';
import { computed } from '../../computed';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { studies } = await locals.studies.list();
	return {
		request: randomUUID(),
		largest: largestStudyFile(),
		studies: studies.map(({ study: { id, title } }) => ({ id, title }))
	};
};

/**
 * Adds a study from a ZIP of its folder, a workbook or a project of ScenarioWizard; leads to it, or says how its worlds stand to
 * a list of solutions.
 */
const add = action(
	askingForm,
	async (form, event: RequestEvent, data) => {
		const added = await addStudy(event.locals, form, data, null);
		if (added instanceof Refusal) return added;
		const { study, models } = added.contents;
		const path = localizeHref(`/studies/${study.id}`);
		const [model] = models;
		if (!added.solutions || !model) return { to: hasOutcomes(model!) ? `${path}/revisions` : path };
		const check = compareSolutions(model, added.solutions, await computed(event, 'worlds', model, {}));
		const said = solutionsSaid(model, check, getLocale());
		return { answer: { path, title: localize(study.title, getLocale()).text, said } };
	},
	{ most: largestStudyFile }
);

/** Begins a study with a text; leads to its editor. */
const begin = action(
	newStudyForm,
	async (form, { locals }) => {
		const begun = await beginStudy(locals, form);
		return begun instanceof Refusal ? begun : { to: localizeHref(`/studies/${begun}/edit`) };
	},
	{ isKept: (field) => ['title', 'language', 'text'].includes(field), most: largestStudyFile }
);

/** Copies a study to edit; leads to its editor. */
const copy = action(copyForm, async (form, { locals }) => {
	const copied = await copyStudy(locals, form);
	return copied instanceof Refusal ? copied : { to: localizeHref(`/studies/${copied}/edit`) };
});

export const actions: Actions = { add, begin, copy };
