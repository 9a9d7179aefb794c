import { randomUUID } from 'node:crypto';
import { action, Refusal } from '$lib/server/action';
import { largestStudyFile } from '$lib/server/largestRequest';
import { askingForm, copyForm, newStudyForm } from '$lib/server/saveForm';
import { addStudy } from '$lib/server/studies/addStudy';
import { beginStudy, copyStudy } from '$lib/server/studies/beginStudy';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { studies } = await locals.studies.list();
	return {
		request: randomUUID(),
		largest: largestStudyFile(),
		studies: studies.map(({ study: { id, title } }) => ({ id, title }))
	};
};

/** Adds a study from a ZIP of its folder or a workbook; leads to its page. */
const add = action(
	askingForm,
	async (form, { locals }, data) => {
		const added = await addStudy(locals, form, data, null);
		return added instanceof Refusal ? added : { to: localizeHref(`/studies/${added}/revisions`) };
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
