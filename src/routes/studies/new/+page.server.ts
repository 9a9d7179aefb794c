import { randomUUID } from 'node:crypto';
import { action, Refusal } from '$lib/server/action';
import { largestStudyFile } from '$lib/server/largestRequest';
import { askingForm } from '$lib/server/saveForm';
import { addStudy } from '$lib/server/studies/addStudy';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ request: randomUUID(), largest: largestStudyFile() });

/** Adds a study from a ZIP of its folder or a workbook; leads to its page. */
const add = action(
	askingForm,
	async (form, { locals }, data) => {
		const added = await addStudy(locals, form, data, null);
		return added instanceof Refusal ? added : { to: localizeHref(`/studies/${added}/revisions`) };
	},
	{ most: largestStudyFile }
);

export const actions: Actions = { add };
