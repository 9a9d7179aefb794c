import { error } from '@sveltejs/kit';
import { figuresAlone } from '$lib/reader/figuresAlone';
import { m } from '$lib/words/paraglide/messages.js';
import { openModel } from '../../../../studies/[study]/[model]/openModel';
import { readingOf } from '../../../../studies/[study]/[model]/reading';
import { materialOf } from './material';
import type { PageServerLoad } from './$types';

/** One figure of an address of the workbench, for a frame on another site's page. */
export const load: PageServerLoad = async ({ params, url }) => {
	const found = await openModel(params);
	const { study } = found;
	const figure = url.searchParams.get('figure') ?? 'shares';
	const { compiled, model, flips: _, ...reading } = await readingOf(found, url.searchParams);
	if (!figuresAlone(model, study).includes(figure)) error(404, m.embed_no_figure({ figure: figure.slice(0, 40) }));
	const { title, sources, facts, id } = study;
	return {
		...reading,
		...materialOf(figure, model, compiled, reading.settings, reading.view),
		figure,
		study: { id, title, sources, facts },
		model
	};
};
