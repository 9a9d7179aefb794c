import { redirect } from '@sveltejs/kit';
import { carry } from './carry';
import { compute } from './compute';
import { keepingOf, sayPinned, sayProblems, sayStorage } from './inputData';
import { open } from './open';
import { openModel } from './openModel';
import { save } from './save';
import { figuresAlone } from '$lib/reader/figuresAlone';
import { rememberEdition } from '$lib/server/editions';
import { embedding } from '$lib/server/embedding';
import { openInput } from '$lib/server/workbenchInput';
import { themeOf } from '$lib/ui/theme';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await openModel(params);
	const { study, texts, models } = found;
	const input = await openInput(found, url.searchParams);
	const { model, compiled, scenarios, start, settings, view } = input;
	// A form sent without script carries every field; the address that stays is the short one.
	if (url.searchParams.has('was') && input.problems.length === 0) redirect(303, `${url.pathname}?${input.query}`);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		texts,
		models: models.map(({ id, title }) => ({ id, title })),
		/** The query that this was loaded for. */
		asked: url.search,
		model,
		scenarios,
		start,
		settings,
		view: { ...view, passage: study.passages.some(({ id }) => id === view.passage) ? view.passage : null },
		problems: sayProblems(input),
		computed: compute(compiled, settings, view),
		keeping: keepingOf(input, rememberEdition(found)),
		pinned: sayPinned(input),
		storage: sayStorage(input),
		embedding: embedding() ? figuresAlone(model, study) : []
	};
};

export const actions: Actions = { save, carry, open };
