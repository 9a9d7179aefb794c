import { error } from '@sveltejs/kit';
import { triedModel } from '$lib/engine';
import { modelOf } from '$lib/server/gate';
import { embeddableFigures } from '$lib/reader/embeddableFigures';
import { m } from '$lib/words/paraglide/messages.js';
import { computed } from '../../../../computed';
import { readingOf } from '../../../../studies/[study]/[model]/reading';
import type { PageServerLoad } from './$types';

/** One figure of an address of the workbench, for a frame on another site's page. */
export const load: PageServerLoad = async (event) => {
	const { url } = event;
	const found = await modelOf(event);
	const { study } = found;
	const { model, flips: _, ...reading } = await readingOf(event, found);
	const figure = url.searchParams.get('figure') ?? embeddableFigures(model, study)[0]!;
	const { settings, view, evaluation } = reading;
	if (!embeddableFigures(triedModel(model, settings), study).includes(figure))
		error(404, m.embed_no_figure({ figure: figure.slice(0, 40) }));
	const at = model.outcomes.findIndex((each) => each.id === view.outcome);
	const outcome = at < 0 ? evaluation.leader : at;
	const asked = { figure, settings, outcome: model.outcomes[outcome]?.id ?? '', ranks: view.ranks };
	const { anyWeights, ...material } = await computed(event, 'figure', model, asked);
	const { title, sources, facts, id } = study;
	return {
		...reading,
		...material,
		simulation: anyWeights ?? reading.simulation,
		outcome,
		figure,
		study: { id, title, sources, facts },
		model
	};
};
